/** Refresh: bring a CRM export into the workbook that is here. */
import type { ViewProps } from "../../view.ts";
import { RefreshWorkbook } from "./refreshWorkbook.tsx";

export function RefreshView(props: ViewProps) {
  const { opened, goTo } = props;
  return (
    <>
      <h2>Refresh</h2>
      {opened.kind === "ready" && <RefreshWorkbook {...props} opened={opened} />}
      {opened.kind === "refused" && <p>This workbook cannot be refreshed here; the reason stands above.</p>}
      {opened.kind === "none" && (
        <>
          <p>A refresh brings a CRM export into an SLA workbook. There is none here yet: build it first.</p>
          <button type="button" onClick={() => goTo("build")}>
            Go to Build
          </button>
        </>
      )}
    </>
  );
}
