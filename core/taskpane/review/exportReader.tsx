/** Intake, progress and review in one; what comes after the review is given by the view. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { tableOf } from "../../workbook/refresh/tableName.ts";
import type { Host } from "../../workbook/writing/host.ts";
import { FailureAlert } from "../controls/failureAlert.tsx";
import { ProgressBar } from "../controls/progressBar.tsx";
import { StepHeading } from "../controls/stepHeading.tsx";
import type { Remembered } from "../reading/remembered.ts";
import type { ReadingFlow } from "../reading/useReading.ts";
import { exportName, notRead } from "./exportName.ts";
import { Intake } from "./intake.tsx";
import { NamedColumns } from "./namedColumns.tsx";
import { ReviewSteps } from "./reviewSteps.tsx";
import { SheetQuestion } from "./sheetQuestion.tsx";

interface ExportReaderProps {
  readonly view: string;
  readonly host: Host;
  readonly reading: ReadingFlow;
  readonly remembered: () => Promise<Remembered>;
  /** Whether to begin with the sheet in front, without waiting for the button. */
  readonly atOnce?: () => boolean;
  /** Where a table of a warehouse may be named, and counted whole. */
  readonly warehouse?: { readonly intake: ComponentChildren; readonly review: ComponentChildren };
  /** Shown below the review. */
  readonly children: ComponentChildren;
}

export function ExportReader({
  view,
  host,
  reading,
  remembered,
  atOnce = () => false,
  warehouse,
  children,
}: ExportReaderProps) {
  const { flow, leave } = reading;
  // Back from a reading the focus has nowhere to be; on the first look it stays where the person is.
  const wasReading = useRef(false);
  if (flow.phase !== "start") wasReading.current = true;
  if (flow.phase === "reading") {
    return (
      <>
        <StepHeading>Reading {exportName(flow.fileName)}</StepHeading>
        <ProgressBar progress={flow.progress} onCancel={leave} />
      </>
    );
  }
  if (flow.phase === "sheets") return <SheetQuestion reading={reading} />;
  if (flow.phase === "refused") return <NamedColumns view={view} reading={reading} />;
  if (flow.phase === "review") {
    return (
      <>
        <ReviewSteps view={view} reading={reading} />
        {warehouse?.review}
        {tableOf(flow.fileName) === null && children}
      </>
    );
  }
  return (
    <>
      <FailureAlert failure={flow.refusal ? { view, step: "Reading the export", text: notRead(flow) } : null} />
      <StepHeading focus={wasReading.current ? "if lost" : false}>Your CRM export</StepHeading>
      <Intake host={host} reading={reading} remembered={remembered} atOnce={atOnce} />
      {warehouse?.intake}
    </>
  );
}
