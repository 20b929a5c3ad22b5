/** The three ways to start a workbook. */
import { useState } from "preact/hooks";
import { buildWorkbook } from "../../../workbook/actions/build.ts";
import { sheetNames } from "../../../workbook/model/sheetNames.ts";
import type { State } from "../../../workbook/state/state.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { Radios } from "../../controls/radios.tsx";
import { useTask } from "../../controls/useTask.ts";
import { plural } from "../../plainNumbers.ts";
import type { ViewProps } from "../../view.ts";
import { ExampleStart } from "./exampleStart.tsx";
import { ExportStart } from "./exportStart.tsx";
import { TypedStart } from "./typedStart.tsx";

type Start = "export" | "typed" | "example";

/** What each start gets: it hands over the state to build. */
export interface StartProps extends ViewProps {
  readonly busy: boolean;
  readonly onBuild: (makeState: () => State) => void;
}

const starts = { export: ExportStart, typed: TypedStart, example: ExampleStart } as const;

export function NewWorkbook(props: ViewProps & { onDone: (sentence: string) => void }) {
  const { host, reopen, onDone } = props;
  const [start, setStart] = useState<Start | null>(null);
  const task = useTask("Build", reopen);
  const build = (makeState: () => State) =>
    task.run("Building the workbook", async () => {
      const now = await reopen();
      if (now.kind !== "none") {
        return onDone("A workbook was built here in the meantime, so nothing was written: this is what it holds.");
      }
      const state = makeState();
      await buildWorkbook(host, state, "keep");
      // The workbook is there even if its sheet cannot be shown; the result offers to show it again.
      await host.showSheet(sheetNames.overview).catch(() => undefined);
      onDone(
        `The SLA workbook is built, with ${plural(state.settings.channels.length, "channel")} and ${plural(state.settings.personas.length, "persona")}. Everything with an input colour can be typed over, in SLA Setup and SLA Metrics.`,
      );
      await reopen();
    });
  const Body = start && starts[start];
  return (
    <>
      <p>
        The workbook holds close rates, lead values and leads needed for each channel and persona. How do you want to
        start?
      </p>
      <Radios<Start>
        legend="Start with"
        value={start}
        onValue={setStart}
        choices={[
          {
            value: "export",
            label: "Drop your CRM export",
            about: "Channels, personas, prices and rates come from your own leads.",
          },
          { value: "typed", label: "Type what you know", about: "A goal, channels and personas are enough." },
          { value: "example", label: "Example", about: "A finished workbook to look around in." },
        ]}
      />
      {Body && <Body {...props} busy={task.busy !== null} onBuild={build} />}
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </>
  );
}
