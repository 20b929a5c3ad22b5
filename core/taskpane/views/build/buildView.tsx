/** Build: make the SLA workbook, or change the one that is here. */
import { useState } from "preact/hooks";
import type { View, ViewProps } from "../../view.ts";
import { BuiltResult } from "./builtResult.tsx";
import { ExistingWorkbook } from "./existingWorkbook.tsx";
import { NewWorkbook } from "./newWorkbook.tsx";

function BuildView(props: ViewProps) {
  const { host, opened, goTo } = props;
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <h2>Build</h2>
      {done !== null && (
        <BuiltResult
          key={done}
          sentence={done}
          onShow={() => host.showSheet("SLA Overview")}
          onRefresh={() => goTo("refresh")}
        />
      )}
      {opened.kind === "none" && <NewWorkbook {...props} onDone={setDone} />}
      {opened.kind === "ready" && <ExistingWorkbook {...props} opened={opened} onDone={setDone} />}
      {opened.kind === "refused" && <p>Nothing is built over this workbook; the reason stands above.</p>}
    </>
  );
}

export const buildView: View = { id: "build", title: "Build", Body: BuildView };
