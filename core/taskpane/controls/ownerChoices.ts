import type { Owner } from "../../workbook/state/state.ts";

/** Who answers for a channel. */
export const ownerChoices: readonly { readonly value: Owner; readonly label: string }[] = [
  { value: "marketing", label: "Marketing" },
  { value: "sales", label: "Sales" },
];
