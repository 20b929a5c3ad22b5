/** Labelled native fields; help and problem are read out with the field. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  /** The end of the label where the eye sees from the place what it belongs to: "of channel 2". */
  readonly unseen?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly help?: string;
  readonly problem?: string | null;
}

interface TextFieldProps extends FieldProps {
  readonly type?: "text" | "date";
  readonly numeric?: boolean;
  /** Spellings to choose from while typing. */
  readonly suggestions?: readonly string[];
}

export function TextField({
  label,
  unseen,
  value,
  onValue,
  help,
  problem,
  type = "text",
  numeric,
  suggestions,
}: TextFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} unseen={unseen} help={help} problem={problem}>
      <input
        id={id}
        type={type}
        value={value}
        inputMode={numeric ? "decimal" : undefined}
        dir={type === "text" && !numeric ? "auto" : undefined}
        autocomplete="off"
        spellcheck={false}
        list={suggestions ? `${id}-list` : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, help, problem)}
        onInput={event => onValue(event.currentTarget.value)}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function SelectField({ label, unseen, value, onValue, help, problem, options }: SelectFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} unseen={unseen} help={help} problem={problem}>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy(id, help, problem)}
        onChange={event => onValue(event.currentTarget.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly unseen: string | undefined;
  readonly help: string | undefined;
  readonly problem: string | null | undefined;
  readonly children: ComponentChildren;
}

function Labelled({ id, label, unseen, help, problem, children }: LabelledProps) {
  return (
    <div class="sla-field">
      <label for={id}>
        {label}
        {unseen && <span class="sla-unseen"> {unseen}</span>}
      </label>
      {children}
      {help && (
        <p class="sla-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p class="sla-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, help: string | undefined, problem: string | null | undefined): string | undefined {
  return [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
}
