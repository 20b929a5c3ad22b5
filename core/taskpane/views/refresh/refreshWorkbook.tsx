/** The refresh from the start line to the result. */
import { useContext, useMemo, useRef, useState } from "preact/hooks";
import { applyRefresh } from "../../../workbook/actions/applyRefresh.ts";
import { exampleSource } from "../../../workbook/state/example.ts";
import { sameState } from "../../../workbook/state/packState.ts";
import type { State } from "../../../workbook/state/state.ts";
import { AtOnce } from "../../atOnce.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { useTask } from "../../controls/useTask.ts";
import { sentenceOf } from "../../failure.ts";
import { wallClock } from "../../now.ts";
import { currencyIsOpen } from "../../reading/currencyDoubt.ts";
import { isSettled, sourceOf } from "../../reading/flow.ts";
import { blockingQuestions } from "../../reading/openDecisions.ts";
import { rememberedIn } from "../../reading/remembered.ts";
import { useReading } from "../../reading/useReading.ts";
import { ExportReader } from "../../review/exportReader.tsx";
import { Turns } from "../../turns.ts";
import type { OpenedWorkbook, ViewProps } from "../../view.ts";
import { FromBigQuery } from "../../warehouse/fromBigQuery.tsx";
import { WarehouseStep } from "../../warehouse/warehouseStep.tsx";
import { ApplyStep } from "./applyStep.tsx";
import { planRefresh } from "./planRefresh.ts";
import { RefreshResult, type Result } from "./refreshResult.tsx";
import { RefreshStart } from "./refreshStart.tsx";
import { resultSentence } from "./resultSentence.ts";

const changedMeanwhile =
  "The workbook has changed since this preview was made, so nothing was written. The preview is new now: look at it again and press Apply.";

const hasExample = ({ history }: State): boolean => history.some(({ source }) => source === exampleSource);

export function RefreshWorkbook({ host, opened, reopen }: ViewProps & { opened: OpenedWorkbook }) {
  const before = opened.state;
  const takeTurn = useContext(Turns);
  const reading = useReading();
  const atOnce = useContext(AtOnce);
  const { flow } = reading;
  const task = useTask("Refresh", reopen);
  const [result, setResult] = useState<Result | null>(null);

  const ready = flow.reading !== null && isSettled(flow) && !flow.refusal && sourceOf(flow) !== "";
  const decided = ready && blockingQuestions(flow).length === 0 && !currencyIsOpen(flow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan depends on nothing else of the flow
  const planned = useMemo(() => {
    if (!decided || !flow.reading) return null;
    try {
      return planRefresh(before, flow, flow.reading, wallClock());
    } catch (thrown) {
      return { kind: "failed" as const, text: sentenceOf(thrown) };
    }
  }, [decided, before, flow.reading, flow.choices]);

  // While a change is read again the last preview stays on screen; only Apply waits.
  const lastPlan = useRef(planned);
  if (planned || flow.phase !== "review" || isSettled(flow)) lastPlan.current = planned;

  const remembered = async () => {
    setResult(null);
    const workbook = await takeTurn(reopen);
    return rememberedIn(workbook.kind === "ready" ? workbook.state : before);
  };

  const apply = () =>
    task.run("Writing the refresh", async () => {
      if (planned?.kind !== "change" || !flow.reading) return;
      const now = await reopen();
      if (now.kind !== "ready" || !sameState(now.state, before)) {
        if (now.kind === "ready") reading.change({ kind: "remembered", remembered: rememberedIn(now.state) });
        throw new Error(changedMeanwhile);
      }
      await applyRefresh(host, before, planned.after);
      const sentence = resultSentence(planned.after.settings, sourceOf(flow), flow.reading, planned.preview.totals);
      reading.leave();
      setResult({ sentence, sharesOfExample: hasExample(before) && !hasExample(planned.after) });
      await reopen();
    });

  const { warehouse: port } = host;
  return (
    <>
      {result !== null && (
        <RefreshResult
          key={result.sentence}
          host={host}
          result={result}
          reopen={reopen}
          onShares={sentence => setResult({ sentence, sharesOfExample: false })}
        />
      )}
      {flow.phase === "start" && (
        <RefreshStart host={host} opened={opened} reopen={reopen} onUndone={() => setResult(null)} />
      )}
      <ExportReader
        view="Refresh"
        host={host}
        reading={reading}
        remembered={remembered}
        atOnce={atOnce}
        warehouse={{
          intake: port && <FromBigQuery port={port} reading={reading} remembered={remembered} />,
          review: <WarehouseStep port={port} reading={reading} remembered={remembered} />,
        }}
      >
        <ApplyStep
          flow={flow}
          planned={lastPlan.current}
          change={reading.change}
          currency={(lastPlan.current?.kind === "change" ? lastPlan.current.after : before).settings.currency}
        >
          <FailureAlert failure={task.failure} />
          <BusyLine busy={task.busy} />
          <div class="sla-actions">
            {lastPlan.current?.kind === "change" && (
              <button type="button" class="sla-main" disabled={task.busy !== null || planned === null} onClick={apply}>
                Apply
              </button>
            )}
            <button type="button" disabled={task.busy !== null} onClick={reading.leave}>
              {lastPlan.current?.kind === "already applied" ? "Done" : "Cancel"}
            </button>
          </div>
        </ApplyStep>
      </ExportReader>
    </>
  );
}
