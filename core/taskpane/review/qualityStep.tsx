/** What was found in the rows, what is done with them, and a switch where there is a choice. */
import { leftOutCsv } from "../../crm/leftOutCsv.ts";
import type { Table } from "../../crm/readExport.ts";
import type { Problem, Reading } from "../../crm/reading.ts";
import { FoldedStep } from "../controls/foldedStep.tsx";
import { offerFile } from "../controls/offerFile.ts";
import { Radios } from "../controls/radios.tsx";
import { plainCount, plainShare, plural } from "../plainNumbers.ts";
import type { FlowEvent } from "../reading/flow.ts";
import { firstRows, foundSentence, manyLeftOut, rowsSentence } from "./qualityWords.ts";

interface QualityProps {
  readonly reading: Reading;
  readonly table: () => Table | null;
  readonly change: (event: FlowEvent) => void;
}

export function QualityStep({ reading, table, change }: QualityProps) {
  const download = () => {
    const rows = table();
    if (rows) offerFile("left-out-rows.csv", leftOutCsv(rows, reading));
  };
  return (
    <FoldedStep
      title="Quality report"
      summary={`${rowsSentence(reading)} ${foundSentence(reading)}`}
      undecided={manyLeftOut(reading)}
    >
      <ul class="sla-problems">
        {reading.problems.map(problem => (
          <ProblemLine key={problem.kind} problem={problem} reading={reading} change={change} />
        ))}
      </ul>
      {reading.skipped.length > 0 && (
        <details>
          <summary>{plural(reading.skipped.length, "line")} without a record, skipped</summary>
          <ul>
            {reading.skipped.slice(0, 20).map(line => (
              <li key={line.row}>
                Row {line.row}: {line.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {reading.leftOut.length + reading.merged.length > 0 && (
        <button type="button" onClick={download}>
          Download left-out rows
        </button>
      )}
    </FoldedStep>
  );
}

interface ProblemLineProps {
  readonly problem: Problem;
  readonly reading: Reading;
  readonly change: (event: FlowEvent) => void;
}

function ProblemLine({ problem, reading, change }: ProblemLineProps) {
  const share = reading.rows.read > 0 ? problem.count / reading.rows.read : null;
  return (
    <li>
      <h5>{problem.kind.charAt(0).toUpperCase() + problem.kind.slice(1)}</h5>
      <p>
        {plainCount(problem.count)} ({plainShare(share)}). {problem.text}
      </p>
      <p class="sla-help">{firstRows(problem.rows)}</p>
      {problem.choice && (
        <Radios
          legend={`These rows (${problem.kind})`}
          choices={[
            { value: "use", label: "Use" },
            { value: "leave out", label: "Leave out" },
          ]}
          value={problem.choice}
          onValue={to => change({ kind: "switch", problem: problem.kind, to })}
        />
      )}
    </li>
  );
}
