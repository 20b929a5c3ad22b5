/** Functions: the searchable reference, with examples to try in a cell. */
import { useState } from "preact/hooks";
import type { Definition } from "../../../functions/define.ts";
import { searchFunctions } from "../../../functions/help/searchFunctions.ts";
import { functions } from "../../../functions/index.ts";
import { TextField } from "../../controls/fields.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";
import type { ViewProps } from "../../view.ts";
import { FunctionCard } from "./functionCard.tsx";
import { RepairFormulas } from "./repairFormulas.tsx";

export function FunctionsView({ host, reopen }: ViewProps) {
  const [search, setSearch] = useState("");
  const [picked, setPicked] = useState<Definition | null>(null);
  const [returned, setReturned] = useState(false);
  const goBack = () => {
    setPicked(null);
    setReturned(true);
  };
  const found = searchFunctions(functions, search);
  return (
    <>
      <h2>Functions</h2>
      {picked ? (
        <FunctionCard definition={picked} host={host} onBack={goBack} />
      ) : (
        <>
          {/* The button that had the focus is gone after the way back. */}
          <StepHeading focus={returned}>All functions</StepHeading>
          <TextField
            label="Find a function"
            value={search}
            onValue={setSearch}
            help="Type a part of its name, or a word such as goal, close rate or response."
          />
          <p aria-live="polite">{countText(found.length)}</p>
          <ul class="sla-lines">
            {found.map(definition => (
              <li key={definition.name}>
                <button type="button" class="sla-quiet" onClick={() => setPicked(definition)}>
                  {definition.name}
                </button>
                <div>{definition.summary}</div>
              </li>
            ))}
          </ul>
          <RepairFormulas host={host} reopen={reopen} />
        </>
      )}
    </>
  );
}

function countText(count: number): string {
  if (count === 0) return "No function has these words. Take one out, or empty the field to see all functions.";
  return count === 1 ? "1 function" : `${count} functions`;
}
