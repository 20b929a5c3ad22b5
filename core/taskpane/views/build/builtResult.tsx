import { sheetNames } from "../../../workbook/model/sheetNames.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { ShowSheetButton } from "../../controls/showSheetButton.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";

interface BuiltResultProps {
  readonly host: Host;
  readonly sentence: string;
  readonly onRefresh: () => void;
}

export function BuiltResult({ host, sentence, onRefresh }: BuiltResultProps) {
  return (
    <section aria-label="Result of the build" class="sla-result">
      <StepHeading>Result</StepHeading>
      <p>{sentence}</p>
      <div class="sla-actions">
        <ShowSheetButton view="Build" host={host} sheet={sheetNames.overview} />
        <button type="button" onClick={onRefresh}>
          Go to Refresh
        </button>
      </div>
    </section>
  );
}
