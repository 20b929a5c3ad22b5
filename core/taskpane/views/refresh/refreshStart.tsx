import { dayInWords } from "../../../dayInWords.ts";
import { isolated } from "../../../isolated.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import type { Opened, OpenedWorkbook } from "../../view.ts";
import { KeptAnswers } from "./keptAnswers.tsx";
import { UndoRefresh } from "./undoRefresh.tsx";

interface RefreshStartProps {
  readonly host: Host;
  readonly opened: OpenedWorkbook;
  readonly reopen: () => Promise<Opened>;
  readonly onUndone: () => void;
}

/** Where the workbook stands: the last refresh, and taking it back. */
export function RefreshStart({ host, opened, reopen, onUndone }: RefreshStartProps) {
  const last = opened.state.log[opened.state.log.length - 1];
  return (
    <>
      <p>
        {last
          ? `Last refresh: ${isolated(last.source)} on ${dayInWords(last.when)}, from ${isolated(last.file)}, data as of ${dayInWords(last.asOf)}.`
          : "No export has been brought in yet."}
      </p>
      <KeptAnswers host={host} opened={opened} reopen={reopen} />
      <UndoRefresh host={host} undo={opened.undo} reopen={reopen} onUndone={onUndone} />
    </>
  );
}
