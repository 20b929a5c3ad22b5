import { further } from "../text/furtherLanguages.ts";
import { list } from "../text/phrases.ts";
import type { Profile } from "./profile.ts";

const ofLeads = new Set(list("leads|new leads|number of leads|anzahl leads").concat(further.leads));
const ofSteps = new Set(
  list("customers|new customers|clients|wins|deals|sales|orders|mqls|kunden").concat(further.customers),
);

/** A table that is counted already, such as one of leads and customers a month: its two columns; null for a list of leads. */
export function countedTable(profiles: readonly Profile[]): readonly [Profile, Profile] | null {
  const found = [ofLeads, ofSteps].map(names =>
    profiles.find(column => names.has(column.name.phrase) && counts(column)),
  );
  return found[0] === undefined || found[1] === undefined ? null : [found[0], found[1]];
}

/** Whole numbers, one of them above 1: a mark for each row is none. */
const counts = ({ values, numbers }: Profile) =>
  numbers >= 0.95 &&
  [...values.keys()].every(value => /^\d{1,7}$|^\d{1,3}[ .,]\d{3}$|^\D*$/.test(value)) &&
  [...values.keys()].some(value => Number(value) > 1);
