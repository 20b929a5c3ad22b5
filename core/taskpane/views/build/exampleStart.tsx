import { exampleState } from "../../../workbook/state/exampleState.ts";
import { DefaultsNote } from "./defaultsNote.tsx";
import type { StartProps } from "./newWorkbook.tsx";

export function ExampleStart({ host, busy, onBuild }: StartProps) {
  return (
    <section aria-label="Example">
      <p>
        The worked example of the guides: a goal of 50,000 a month at 500 a sale is 100 deals, and at a close rate of
        50% that is 200 leads. It is often quoted as 2,000, which is ten times too many. Change any number and see what
        follows.
      </p>
      <DefaultsNote host={host} />
      <button
        type="button"
        class="sla-main"
        disabled={busy}
        onClick={() => onBuild(() => exampleState(host.defaultMode))}
      >
        Build the workbook
      </button>
    </section>
  );
}
