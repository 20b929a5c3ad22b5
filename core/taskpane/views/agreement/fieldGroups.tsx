/** The fields of one sheet, folded by heading; each says how many are still blank. */
import type { Filled, FilledField, FilledGroup } from "../../../agreement/filledField.ts";
import { SelectField, TextField } from "../../controls/fields.tsx";

interface FieldGroupsProps {
  readonly groups: readonly FilledGroup[];
  readonly typed: Filled;
  readonly problems: Readonly<Record<string, string>>;
  readonly onTyped: (key: string, text: string) => void;
}

export function FieldGroups({ groups, typed, problems, onTyped }: FieldGroupsProps) {
  return (
    <>
      {groups.map(({ heading, fields }) => (
        <details key={heading} class="sla-group">
          <summary>
            {heading} <small>{leftBlank(fields, typed)}</small>
          </summary>
          {fields.map(field => (
            <Field
              key={field.key}
              field={field}
              value={typed[field.key] ?? ""}
              problem={problems[field.key] ?? null}
              onValue={text => onTyped(field.key, text)}
            />
          ))}
        </details>
      ))}
    </>
  );
}

function leftBlank(fields: readonly FilledField[], typed: Filled): string {
  const blank = fields.filter(({ key }) => (typed[key] ?? "").trim() === "").length;
  return blank === 0 ? "(all filled in)" : `(${blank} blank)`;
}

interface FieldProps {
  readonly field: FilledField;
  readonly value: string;
  readonly problem: string | null;
  readonly onValue: (text: string) => void;
}

function Field({ field: { label, help, format, rule }, value, problem, onValue }: FieldProps) {
  if (rule?.kind === "list") {
    const options = rule.values.map(choice => ({ value: choice, label: choice }));
    return <SelectField label={label} help={help} value={value} onValue={onValue} options={options} />;
  }
  return (
    <TextField
      label={label}
      help={help}
      problem={problem}
      value={value}
      onValue={onValue}
      type={format === "date" ? "date" : "text"}
      numeric={format === "count" || format === "rate"}
    />
  );
}
