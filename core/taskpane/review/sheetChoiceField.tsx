import { SelectField } from "../controls/fields.tsx";
import type { ReadingFlow } from "../reading/useReading.ts";

/** The sheet that is read, where the file has several; remembered for files with the same sheets. */
export function SheetChoiceField({ reading: { flow, chooseSheet } }: { reading: ReadingFlow }) {
  const { sheets } = flow;
  if (sheets === null || sheets.names.length < 2) return null;
  return (
    <SelectField
      label="Sheet of the file"
      value={sheets.chosen ?? ""}
      options={sheets.names.map(name => ({ value: name, label: name }))}
      onValue={chooseSheet}
      help="Another sheet is read anew. The choice is remembered for files with the same sheets."
    />
  );
}
