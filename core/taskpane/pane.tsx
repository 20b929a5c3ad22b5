/** The frame of the pane: tabs, the view that is chosen, and the message of the selected cell. */
import { useEffect, useRef, useState } from "preact/hooks";
import { openWorkbook } from "../workbook/actions/open.ts";
import type { Host } from "../workbook/writing/host.ts";
import { AtOnce } from "./atOnce.ts";
import { FailureAlert } from "./controls/failureAlert.tsx";
import { type Failure, failureOf } from "./failure.ts";
import { HostKind } from "./hostKind.ts";
import { keepFocus } from "./keepFocus.ts";
import { OpeningNotes } from "./openingNotes.tsx";
import { SelectedCellMessage } from "./selectedCellMessage.tsx";
import { Tabs } from "./tabs.tsx";
import { type TakeTurn, Turns, takingTurns } from "./turns.ts";
import type { Opened } from "./view.ts";
import { views } from "./views.ts";
import { WritingProvider } from "./writing.tsx";

interface PaneProps {
  readonly host: Host;
  readonly view?: string | undefined;
  /** Opened to read the sheet in front as an export. */
  readonly sheetAtOnce: boolean;
}

export function Pane({ host, view, sheetAtOnce }: PaneProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState((views.find(({ id }) => id === view) ?? views[0])?.id ?? "");

  const [takeTurn] = useState<TakeTurn>(takingTurns);
  const begin = useRef(sheetAtOnce);
  const [takeAtOnce] = useState(() => () => {
    const asked = begin.current;
    begin.current = false;
    return asked;
  });
  const reopen = async (): Promise<Opened> => {
    const workbook = await openWorkbook(host);
    // What cannot be refreshed now is not to begin by itself later.
    if (workbook.kind !== "ready") begin.current = false;
    setOpened(workbook);
    return workbook;
  };
  const open = () => {
    setFailure(null);
    takeTurn(reopen).catch(thrown => setFailure(failureOf("Pane", "Opening the workbook", thrown)));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the workbook is opened once for each host
  useEffect(open, [host]);

  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? keepFocus(frame.current) : undefined), []);

  return (
    <HostKind.Provider value={host.kind}>
      <Turns.Provider value={takeTurn}>
        <AtOnce.Provider value={takeAtOnce}>
          <WritingProvider host={host}>
            <div class="sla-pane" ref={frame}>
              <Tabs views={views} chosen={chosen} onChosen={setChosen} />
              <FailureAlert failure={failure} />
              {failure && (
                <button type="button" onClick={open}>
                  Try again
                </button>
              )}
              {!opened && !failure && <p aria-live="polite">Looking for an SLA workbook here.</p>}
              {opened && <OpeningNotes opened={opened} onLookAgain={open} />}
              {opened &&
                views.map(({ id, Body }) => (
                  <div
                    key={id}
                    id={`sla-panel-${id}`}
                    role="tabpanel"
                    aria-labelledby={`sla-tab-${id}`}
                    hidden={id !== chosen}
                  >
                    <Body host={host} opened={opened} reopen={reopen} goTo={setChosen} />
                  </div>
                ))}
              <SelectedCellMessage host={host} />
            </div>
          </WritingProvider>
        </AtOnce.Provider>
      </Turns.Provider>
    </HostKind.Provider>
  );
}
