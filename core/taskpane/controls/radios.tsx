import { useId } from "preact/hooks";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** One line below the label. */
  readonly about?: string;
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
}

/** A group of native radio buttons; the line about a choice describes it without being part of its name. */
export function Radios<Value extends string>({ legend, choices, value, onValue }: RadiosProps<Value>) {
  const id = useId();
  return (
    <fieldset class="sla-radios">
      <legend>{legend}</legend>
      {choices.map((choice, index) => (
        <div class="sla-radio" key={choice.value}>
          <input
            type="radio"
            id={`${id}-${index}`}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            aria-describedby={choice.about ? `${id}-${index}-about` : undefined}
            // The marked one can be meant, too: choosing it again is an answer.
            onClick={() => choice.value === value && onValue(choice.value)}
            onChange={() => onValue(choice.value)}
          />
          <label for={`${id}-${index}`}>{choice.label}</label>
          {choice.about && (
            <p class="sla-help" id={`${id}-${index}-about`}>
              {choice.about}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
