/** Which channel or persona each raw value of the export counts as. */
import { useState } from "preact/hooks";
import type { Reading, ValueMapping } from "../../crm/reading.ts";
import { defaultChannels } from "../../workbook/state/defaultSettings.ts";
import { unassigned } from "../../workbook/state/state.ts";
import { FoldedStep } from "../controls/foldedStep.tsx";
import { plainCount, plural } from "../plainNumbers.ts";
import { allUnassigned, asTheyAre } from "../reading/asTheyAre.ts";
import type { Flow, FlowEvent } from "../reading/flow.ts";
import { inMappingOrder, namesToOffer, unknownValues } from "../reading/openDecisions.ts";
import { NameChoice } from "./nameChoice.tsx";

interface MappingProps {
  readonly flow: Flow;
  readonly reading: Reading;
  readonly change: (event: FlowEvent) => void;
}

/** Enough to see the heavy ones; the rest comes on demand, so that thousands of values do not stall the pane. */
const shownAtOnce = 30;

export function MappingStep({ flow, reading, change }: MappingProps) {
  const unknown = unknownValues(flow).length;
  const matched = [...reading.channelValues, ...reading.personaValues].filter(value => value.by === "proposal").length;
  const summary = [
    `${plural(reading.channelValues.length, "source value")} and ${plural(reading.personaValues.length, "persona value")}`,
    matched > 0 && `${matched} matched for you`,
    unknown > 0 && `${unknown} not known yet, counted as ${unassigned}`,
  ];
  return (
    <FoldedStep title="Mapping" summary={`${summary.filter(Boolean).join("; ")}.`} undecided={unknown > 0}>
      <Values title="Channels" what="channels" values={reading.channelValues} flow={flow} change={change} />
      <Values title="Personas" what="personas" values={reading.personaValues} flow={flow} change={change} />
    </FoldedStep>
  );
}

interface ValuesProps extends Omit<MappingProps, "reading"> {
  readonly title: string;
  readonly what: "channels" | "personas";
  readonly values: readonly ValueMapping[];
}

const usualChannels = defaultChannels.map(({ name }) => name);

function Values({ title, what, values, flow, change }: ValuesProps) {
  const kind = what === "channels" ? "channel" : "persona";
  const [all, setAll] = useState(false);
  // The order of the first look is kept, so that a row does not jump away while it is being mapped.
  const [order] = useState(() => inMappingOrder(values).map(value => value.raw));
  if (values.length === 0)
    return (
      <p>
        {title}: the export has no column for them; all rows count as {unassigned}.
      </p>
    );
  const rank = new Map(order.map((raw, index) => [raw, index]));
  const sorted = [...values].sort((a, b) => (rank.get(a.raw) ?? Infinity) - (rank.get(b.raw) ?? Infinity));
  const names = namesToOffer(flow, what, what === "channels" ? usualChannels : []);
  const unknown = values.filter(value => value.by === "nothing" && value.raw.trim() !== "");
  const mapAll = (all: Readonly<Record<string, string>>) => change({ kind: "map all", what, names: all });
  return (
    <>
      {unknown.length > 1 && (
        <div class="sla-actions">
          <button type="button" onClick={() => mapAll(asTheyAre(unknown, names, kind))}>
            Use {plainCount(unknown.length)} as they are <span class="sla-unseen">as {what}</span>
          </button>
          <button type="button" onClick={() => mapAll(allUnassigned(unknown))}>
            All {unassigned}{" "}
            <span class="sla-unseen">
              , the {plainCount(unknown.length)} unknown {what}
            </span>
          </button>
        </div>
      )}
      <table class="sla-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">In the export</th>
            <th scope="col">Counts as</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, all ? undefined : shownAtOnce).map(value => (
            <tr key={value.raw} data-unsure={value.by === "nothing" && value.raw.trim() !== "" ? "yes" : "no"}>
              <th scope="row">
                <bdi>{value.raw.trim() || "(blank)"}</bdi> <small>{plural(value.rows, "row")}</small>
              </th>
              <td>
                <NameChoice
                  value={value}
                  what={kind}
                  names={names}
                  onName={name => change({ kind: "map", what, raw: value.raw, name })}
                />
              </td>
            </tr>
          ))}
        </tbody>
        {!all && values.length > shownAtOnce && (
          <tfoot>
            <tr>
              <td colSpan={2}>
                <button type="button" class="sla-quiet" onClick={() => setAll(true)}>
                  Show all {plainCount(values.length)} values
                </button>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}
