import type { Host } from "../../../workbook/host.ts";
import { ShowSheetButton } from "../../controls/showSheetButton.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";

export function RefreshResult({ host, sentence }: { host: Host; sentence: string }) {
  return (
    <section aria-label="Result of the refresh" class="sla-result">
      <StepHeading>The refresh is applied</StepHeading>
      <p>{sentence}</p>
      <ShowSheetButton view="Refresh" host={host} sheet="SLA Overview" />
    </section>
  );
}
