import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ValueMapping } from "../../crm/reading.ts";
import { nameProblem } from "../../workbook/state/names.ts";
import { unassigned } from "../../workbook/state/state.ts";

interface NameChoiceProps {
  readonly value: ValueMapping;
  readonly what: "channel" | "persona";
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
}

/** A name of the workbook, Unassigned, or a new one typed here. */
export function NameChoice({ value, what, names, onName }: NameChoiceProps) {
  const id = useId();
  const [typing, setTyping] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isTyping = typing !== null;
  useEffect(() => {
    if (isTyping) field.current?.focus();
  }, [isTyping]);
  const shown = value.raw.trim() || "blank";

  if (typing === null) {
    return (
      <select
        aria-label={`${shown} counts as`}
        value={`=${value.name}`}
        onChange={event => {
          const chosen = event.currentTarget.value;
          if (chosen === "new") setTyping("");
          else onName(chosen.slice(1));
        }}
      >
        {names.map(name => (
          <option key={name} value={`=${name}`}>
            {name}
          </option>
        ))}
        <option value={`=${unassigned}`}>{unassigned}</option>
        <option value="new">New name…</option>
      </select>
    );
  }

  const problem = typing === "" ? null : nameProblem(typing, names, what);
  const accept = () => {
    if (problem !== null || typing.trim() === "") return;
    onName(typing.trim());
    setTyping(null);
  };
  return (
    <form
      class="sla-new-name"
      onSubmit={event => {
        event.preventDefault();
        accept();
      }}
    >
      <input
        ref={field}
        dir="auto"
        aria-label={`New ${what} for ${shown}`}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem ? true : undefined}
        value={typing}
        onInput={event => setTyping(event.currentTarget.value)}
      />
      <button type="submit">Add</button>
      <button type="button" class="sla-quiet" onClick={() => setTyping(null)}>
        Back
      </button>
      <p class="sla-problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </p>
    </form>
  );
}
