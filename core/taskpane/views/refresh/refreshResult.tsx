import { sheetNames } from "../../../workbook/model/sheetNames.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { ShowSheetButton } from "../../controls/showSheetButton.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { PrefillShares } from "../../shares/prefillShares.tsx";
import type { Opened } from "../../view.ts";

export interface Result {
  readonly sentence: string;
  /** The counts of the worked example gave way, but its shares of the goal are still there. */
  readonly sharesOfExample: boolean;
}

interface RefreshResultProps {
  readonly host: Host;
  readonly result: Result;
  readonly reopen: () => Promise<Opened>;
  readonly onShares: (sentence: string) => void;
}

export function RefreshResult({ host, result, reopen, onShares }: RefreshResultProps) {
  return (
    <section aria-label="Result of the refresh" class="sla-result">
      <StepHeading>The refresh is applied</StepHeading>
      <p>{result.sentence}</p>
      {result.sharesOfExample && (
        <PrefillShares
          view="Refresh"
          host={host}
          reopen={reopen}
          about="The shares of the goal are still those of the worked example. This writes your own, from what each channel and persona is expected to bring."
          onDone={onShares}
        />
      )}
      <ShowSheetButton view="Refresh" host={host} sheet={sheetNames.overview} />
    </section>
  );
}
