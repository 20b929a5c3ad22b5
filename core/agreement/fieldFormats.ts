/** How a filled-in field is to be read. */
import { agreementFields } from "./agreementFields.ts";
import type { FilledField } from "./filledField.ts";
import { playbookFields } from "./playbookFields.ts";

const formats = new Map(
  [...agreementFields, ...playbookFields].flatMap(({ fields }) => fields.map(({ key, format }) => [key, format])),
);

export const fieldFormat = (key: string): FilledField["format"] => formats.get(key) ?? "text";
