import { TextField } from "../../controls/fields.tsx";
import { Radios } from "../../controls/radios.tsx";
import { type Basics, detailChoices, type Problems, usualCurrencies } from "./basics.ts";

interface BasicsFieldsProps {
  readonly basics: Basics;
  /** Gets only what was typed just now. */
  readonly onTyped: (typed: Partial<Basics>) => void;
  /** Shown once a person has tried to build. */
  readonly problems: Problems;
}

export function BasicsFields({ basics, onTyped, problems }: BasicsFieldsProps) {
  return (
    <>
      <TextField
        label="Company"
        value={basics.company}
        onValue={company => onTyped({ company })}
        help="Stands in the headings and in the agreement. May stay blank."
      />
      <TextField
        label="Currency"
        value={basics.currency}
        suggestions={usualCurrencies}
        onValue={currency => onTyped({ currency })}
        problem={problems.currency ?? null}
      />
      <TextField
        label="Monthly revenue goal"
        numeric
        value={basics.goal}
        onValue={goal => onTyped({ goal })}
        help="New business a month, for example 50000. May be typed into SLA Setup later."
        problem={problems.goal ?? null}
      />
      <Radios
        legend="Level of detail"
        choices={detailChoices}
        value={basics.detail}
        onValue={detail => onTyped({ detail })}
      />
    </>
  );
}
