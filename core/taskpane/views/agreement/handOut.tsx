/** Preview, print and download: of the draft, or of any agreed version as it was signed. */
import { useId, useState } from "preact/hooks";
import type { Paper } from "../../../../workbook-file/paper.ts";
import { versionName } from "../../../agreement/agreementDocument.ts";
import { printable } from "../../../agreement/printable.ts";
import type { State } from "../../../workbook/state/state.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { SelectField } from "../../controls/fields.tsx";
import { offerFile } from "../../controls/offerFile.ts";
import { type Failure, failureOf } from "../../failure.ts";
import { DocumentPreview } from "./documentPreview.tsx";
import { OnlineDocument } from "./onlineDocument.tsx";
import { printDocument } from "./printDocument.ts";

export function HandOut({ host, state }: { host: Host; state: State }) {
  const id = useId();
  const latest = state.versions[state.versions.length - 1]?.number ?? null;
  const [chosen, setChosen] = useState<number | "draft" | null>(null);
  const [paper, setPaper] = useState<Paper>("A4");
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = chosen ?? latest ?? "draft";
  const { lines, footer, fileName } = printable(state, shown === "draft" ? null : shown);

  const attempt = async (step: string, work: () => Promise<void> | void) => {
    setFailure(null);
    setBusy(step);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf("Agreement", step, thrown));
    }
    setBusy(null);
  };
  const download = () =>
    attempt("Writing the document", async () => {
      const { agreementDocx } = await import("../../../../workbook-file/agreement/agreementDocx.ts");
      offerFile(`${fileName}.docx`, await agreementDocx(lines, { paper, footer }));
    });
  const print = () =>
    attempt("Printing", () => {
      const preview = document.getElementById(id);
      if (preview) printDocument(preview, footer);
    });

  return (
    <section aria-label="Preview and hand out">
      <h3>Preview and hand out</h3>
      {latest !== null && (
        <SelectField
          label="Version"
          value={String(shown)}
          onValue={value => setChosen(value === "draft" ? "draft" : Number(value))}
          options={[
            ...[...state.versions].reverse().map(version => ({
              value: String(version.number),
              label: versionName(version),
            })),
            { value: "draft", label: "Draft of the next version" },
          ]}
        />
      )}
      <DocumentPreview id={id} lines={lines} />
      <SelectField
        label="Paper"
        value={paper}
        onValue={value => setPaper(value === "Letter" ? "Letter" : "A4")}
        options={[
          { value: "A4", label: "A4" },
          { value: "Letter", label: "Letter" },
        ]}
      />
      <div class="sla-actions">
        <button type="button" disabled={busy !== null} onClick={download}>
          Download .docx
        </button>
        <button type="button" disabled={busy !== null} onClick={print}>
          Print
        </button>
      </div>
      <OnlineDocument host={host} document={{ lines, footer, fileName }} />
      <BusyLine busy={busy} />
      <FailureAlert failure={failure} />
    </section>
  );
}
