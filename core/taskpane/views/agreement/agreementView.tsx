/** Agreement: fill in, preview, hand out, agree. */
import { useRef, useState } from "preact/hooks";
import { agreementFields } from "../../../agreement/agreementFields.ts";
import { type Filled, filledFields } from "../../../agreement/filledField.ts";
import { playbookFields } from "../../../agreement/playbookFields.ts";
import { sheetNames } from "../../../workbook/model/sheetNames.ts";
import { ShowSheetButton } from "../../controls/showSheetButton.tsx";
import type { OpenedWorkbook, ViewProps } from "../../view.ts";
import { AgreeStep } from "./agreeStep.tsx";
import { DriftList } from "./driftList.tsx";
import { FillStep } from "./fillStep.tsx";
import { HandOut } from "./handOut.tsx";
import { readAll, typedText } from "./typedFields.ts";

export function AgreementView(props: ViewProps) {
  const { opened, goTo } = props;
  return (
    <>
      <h2>Agreement</h2>
      {opened.kind === "ready" ? (
        <WithWorkbook {...props} opened={opened} />
      ) : (
        <>
          <p>The agreement takes its numbers from the SLA workbook. Build the workbook first.</p>
          <button type="button" onClick={() => goTo("build")}>
            Go to Build
          </button>
        </>
      )}
    </>
  );
}

function WithWorkbook({ host, opened, reopen }: ViewProps & { opened: OpenedWorkbook }) {
  const { state } = opened;
  const [edits, setEdits] = useState<Filled>({});
  const [done, setDone] = useState<string | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const saved = Object.fromEntries(
    [...filledFields(agreementFields), ...filledFields(playbookFields)].map(field => [
      field.key,
      typedText(field, { ...state.agreement, ...state.playbook }[field.key] ?? ""),
    ]),
  );
  const typed = { ...saved, ...edits };
  const changed = Object.entries(edits).some(([key, text]) => text !== saved[key]);
  const { agreement, playbook } = readAll(typed, state.agreement, state.playbook);
  const last = state.versions[state.versions.length - 1];
  return (
    <>
      <div aria-live="polite" tabIndex={-1} ref={result}>
        {done && <p class="sla-result">{done}</p>}
      </div>
      <FillStep
        host={host}
        opened={opened}
        reopen={reopen}
        typed={typed}
        changed={changed}
        onTyped={(key, text) => {
          setDone(null);
          setEdits({ ...edits, [key]: text });
        }}
        onSaved={() => {
          setEdits({});
          setDone("The fields stand in SLA Agreement and SLA Playbook.");
        }}
        onDropped={() => setEdits({})}
      />
      <HandOut host={host} state={{ ...state, agreement, playbook }} />
      <AgreeStep
        host={host}
        reopen={reopen}
        state={state}
        unsaved={changed}
        onAgreed={sentence => {
          setDone(sentence);
          result.current?.focus();
        }}
      />
      {last && <DriftList version={last} state={state} />}
      <div class="sla-actions">
        <ShowSheetButton view="Agreement" host={host} sheet={sheetNames.agreement} />
      </div>
    </>
  );
}
