/** Build: make the SLA workbook, or change the one that is here. */
import { useState } from "preact/hooks";
import type { ViewProps } from "../../view.ts";
import { BuiltResult } from "./builtResult.tsx";
import { ExistingWorkbook } from "./existingWorkbook.tsx";
import { NewWorkbook } from "./newWorkbook.tsx";

export function BuildView(props: ViewProps) {
  const { host, opened, goTo } = props;
  // Numbered, so that the same result a second time is announced again.
  const [done, setDone] = useState({ count: 0, sentence: "" });
  const onDone = (sentence: string) => setDone(({ count }) => ({ count: count + 1, sentence }));
  const onStart = () => setDone(({ count }) => ({ count, sentence: "" }));
  return (
    <>
      <h2>Build</h2>
      {done.sentence !== "" && (
        <BuiltResult key={done.count} host={host} sentence={done.sentence} onRefresh={() => goTo("refresh")} />
      )}
      {opened.kind === "none" && <NewWorkbook {...props} onDone={onDone} />}
      {opened.kind === "ready" && <ExistingWorkbook {...props} opened={opened} onStart={onStart} onDone={onDone} />}
      {opened.kind === "refused" && <p>Nothing is built over this workbook; the reason stands above.</p>}
    </>
  );
}
