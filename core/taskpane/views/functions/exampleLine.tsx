import { useContext, useState } from "preact/hooks";
import type { Example } from "../../../functions/define.ts";
import { shownResult } from "../../../functions/help/shownResult.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { copied } from "../../controls/copied.ts";
import { sentenceOf } from "../../failure.ts";
import { Turns } from "../../turns.ts";

interface ExampleLineProps {
  readonly formula: string;
  readonly example: Example;
  readonly host: Host;
}

type Done = { readonly kind: "nothing" | "typed" | "copied" | "by hand" } | { readonly kind: "failed"; text: string };

/** One worked example, to be typed into the selected cell where the host can do that, or copied. */
export function ExampleLine({ formula, example, host }: ExampleLineProps) {
  const takeTurn = useContext(Turns);
  const [done, setDone] = useState<Done>({ kind: "nothing" });
  const type = async () => {
    try {
      await takeTurn(async () => host.typeFormula?.(formula));
      setDone({ kind: "typed" });
    } catch (thrown) {
      setDone({ kind: "failed", text: sentenceOf(thrown) });
    }
  };
  const copy = async () => setDone({ kind: (await copied(formula)) ? "copied" : "by hand" });
  return (
    <li>
      <code>{formula}</code>
      <div>gives {shownResult(example.gives)}</div>
      {example.note && <div class="sla-help">{example.note}</div>}
      <div class="sla-actions">
        {host.typeFormula && (
          <button type="button" onClick={type}>
            Type into the cell <span class="sla-unseen">{formula}</span>
          </button>
        )}
        <button type="button" onClick={copy}>
          Copy <span class="sla-unseen">{formula}</span>
        </button>
      </div>
      <p aria-live="polite" class={done.kind === "failed" ? "sla-problem" : "sla-busy"}>
        {saying(done)}
      </p>
      {done.kind === "by hand" && <textarea readOnly rows={2} aria-label="Formula to copy" value={formula} />}
    </li>
  );
}

function saying(done: Done): string {
  if (done.kind === "failed") return done.text;
  const texts = {
    nothing: "",
    typed: "It stands in the selected cell.",
    copied: "Copied.",
    "by hand": "Copy it from here:",
  };
  return texts[done.kind];
}
