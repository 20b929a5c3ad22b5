import type { Progress } from "../reading.ts";
import { isPlaceholder } from "../text/placeholders.ts";
import type { Table } from "../text/table.ts";
import { scanDate } from "../values/scanDate.ts";
import { scanNumber } from "../values/scanNumber.ts";
import { yesNo } from "../values/yesNo.ts";
import { type HeaderName, nameOfHeader } from "./header.ts";

/** What a column holds, seen in up to a few hundred cells spread over the file. */
export interface Profile {
  readonly index: number;
  readonly name: HeaderName;
  /** Share of all rows that are not blank. */
  readonly filled: number;
  readonly seen: number;
  readonly values: ReadonlyMap<string, number>;
  /** Shares of the cells seen. */
  readonly dates: number;
  /** Dates that are written as dates; the others are numbers that may be day numbers. */
  readonly written: number;
  readonly numbers: number;
  readonly marks: number;
  readonly emails: number;
  /** Share of the most frequent value. */
  readonly top: number;
  readonly samples: readonly string[];
}

const rowsAtOnce = 4000;

export function* profileSteps(table: Table): Generator<Progress, readonly Profile[]> {
  const looks = yield* table.looks();
  const profiles: Profile[] = [];
  for (const [index, { filled, seen }] of looks.entries()) {
    profiles.push(profileOf(index, table.header[index]!, filled / table.size, seen));
    if (table.size >= rowsAtOnce) yield { step: "Looking at the columns", done: 1 };
  }
  return profiles;
}

export function profileOf(index: number, header: string, filled: number, values: ReadonlyMap<string, number>): Profile {
  let seen = 0;
  let dates = 0;
  let written = 0;
  let numbers = 0;
  let marks = 0;
  let emails = 0;
  let top = 0;
  const samples: string[] = [];
  const said = [...values].filter(([value]) => !isPlaceholder(value));
  // A column of nothing but placeholders keeps its cells as words.
  for (const [value, count] of said.length > 0 ? said : values) {
    seen += count;
    if (samples.length < 3) samples.push(value.length > 60 ? `${value.slice(0, 60)}…` : value);
    if (count > top) top = count;
    const date = scanDate(value);
    if (date !== null) dates += count;
    if (date !== null && date.form !== "serial" && date.form !== "month") written += count;
    if (date === null || date.form === "serial") {
      if (scanNumber(value) !== null) numbers += count;
      if (yesNo(value) !== null) marks += count;
      if (value.indexOf("@") > 0 && !value.includes(" ")) emails += count;
    }
  }
  const share = (count: number) => (seen === 0 ? 0 : count / seen);
  return {
    index,
    name: nameOfHeader(header),
    filled,
    seen,
    values,
    dates: share(dates),
    written: share(written),
    numbers: share(numbers),
    marks: share(marks),
    emails: share(emails),
    top: share(top),
    samples,
  };
}
