import { TextField } from "../../controls/fields.tsx";
import { Radios } from "../../controls/radios.tsx";
import { type Basics, detailChoices, type Problems, usualCurrencies } from "./basics.ts";

interface BasicsFieldsProps {
  readonly basics: Basics;
  readonly onBasics: (basics: Basics) => void;
  /** Shown once a person has tried to build. */
  readonly problems: Problems;
}

export function BasicsFields({ basics, onBasics, problems }: BasicsFieldsProps) {
  return (
    <>
      <TextField
        label="Company"
        value={basics.company}
        onValue={company => onBasics({ ...basics, company })}
        help="Stands in the headings and in the agreement. May stay blank."
      />
      <TextField
        label="Currency"
        value={basics.currency}
        suggestions={usualCurrencies}
        onValue={currency => onBasics({ ...basics, currency })}
        problem={problems.currency ?? null}
      />
      <TextField
        label="Monthly revenue goal"
        numeric
        value={basics.goal}
        onValue={goal => onBasics({ ...basics, goal })}
        help="New business a month, for example 50000. May be typed into SLA Setup later."
        problem={problems.goal ?? null}
      />
      <Radios
        legend="Level of detail"
        choices={detailChoices}
        value={basics.detail}
        onValue={detail => onBasics({ ...basics, detail })}
      />
    </>
  );
}
