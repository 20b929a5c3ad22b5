import type { Open } from "../questions.ts";
import type { Outcome, Question } from "../reading.ts";
import { valueKey } from "../text/fold.ts";
import { channelHint, defaultChannels } from "./channelWords.ts";
import { unassigned } from "./values.ts";

/** Only where no flag decides: there a stage name cannot change who bought. */
export function stageQuestions({ outcome }: Open): readonly Question[] {
  const outcomes: readonly Outcome[] = ["won", "lost", "open", "disqualified"];
  return outcome.stageValues
    .filter(({ sure }) => !sure)
    .map(({ raw, rows, outcome: taken }) => ({
      id: `stage: ${raw}`,
      text: `What does the stage "${raw}" (${rows} rows) mean: won, lost, open or disqualified?`,
      samples: [raw],
      options: outcomes.map(each => ({ label: each, answers: { [each]: [raw] } })),
      taken: outcomes.indexOf(taken),
      changesCounts: true,
    }));
}

/** Sources such as "Offline Sources" say how a record was made, not where the lead came from. */
export function sourceQuestions({ channelValues, options }: Open): readonly Question[] {
  const names = options.channels ?? defaultChannels;
  return channelValues
    .filter(({ raw, by }) => by === "nothing" && channelHint(raw) === "ask")
    .map(({ raw, rows }) => ({
      id: `source: ${raw}`,
      text: `"${raw}" (${rows} rows) does not say where the leads came from. Which channel are they?`,
      samples: [raw],
      options: [unassigned, ...names.filter(name => valueKey(name) !== valueKey(unassigned))].map(name => ({
        label: name,
        mapping: { channels: { [raw]: name }, personas: {} },
      })),
      taken: 0,
      changesCounts: true,
    }));
}

export function lookAlikeQuestion({ lookAlikes, columns, options }: Open): readonly Question[] {
  if (lookAlikes.length === 0 || options.answers?.switches?.duplicates !== undefined) return [];
  const products = columns.products.length > 0;
  const named = columns.names.length + columns.companies.length > 0;
  const same = !named
    ? "value in every cell"
    : products
      ? "name, creation date and state, on rows of products"
      : "name, creation date and amount";
  return [
    {
      id: "duplicates",
      text: `The export has no id, and rows ${lookAlikes[0]!.join(" and ")} have the same ${same}${lookAlikes.length > 1 ? ` (${lookAlikes.length} such groups)` : ""}. Are they the same lead?`,
      samples: lookAlikes.slice(0, 3).map(rows => `rows ${rows.join(", ")}`),
      options: [
        { label: "No, count every row", answers: { switches: { duplicates: "use" } } },
        { label: "Yes, count each group once", answers: { switches: { duplicates: "leave out" } } },
      ],
      taken: products ? 1 : 0,
      changesCounts: true,
    },
  ];
}

/** A lead that came back is counted at its first creation, but a win must not be lost with it. */
export function cameBackQuestion({ cameBackWins, columns, all, options }: Open): readonly Question[] {
  if (cameBackWins.length === 0 || options.answers?.switches?.remarketing !== undefined) return [];
  const header = all[columns.roles.remarketing!]!.header;
  return [
    {
      id: "remarketing",
      text: `Rows marked in "${header}" are taken for leads that came back and are left out, but ${cameBackWins.length} of them are won, such as row ${cameBackWins[0]}. Does each such lead have an older row in this export?`,
      samples: cameBackWins.slice(0, 3).map(row => `row ${row}`),
      options: [
        { label: "Yes, leave these rows out", answers: { switches: { remarketing: "leave out" } } },
        { label: "No, count these rows", answers: { switches: { remarketing: "use" } } },
      ],
      taken: 0,
      changesCounts: true,
    },
  ];
}

/** Merged cells leave the source in the first row of their group. */
export function fillDownQuestion({ groupHeads, columns, all }: Open): readonly Question[] {
  if (!groupHeads) return [];
  const { header, samples } = all[columns.roles.channel!]!;
  return [
    {
      id: "source fills down",
      text: `"${header}" is filled only in the first row of each group of rows. Does it hold for the rows below it too?`,
      samples,
      options: [
        { label: "No, the rows below have no source", answers: { sourceFillsDown: false } },
        { label: "Yes, until the next one", answers: { sourceFillsDown: true } },
      ],
      taken: 0,
      changesCounts: true,
    },
  ];
}

/** An id that many rows share is perhaps that of the firm or the contact. */
export function sameIdQuestion({ doubtfulMerge, columns, all, options }: Open): readonly Question[] {
  const index = columns.roles.id ?? columns.roles.email;
  if (doubtfulMerge === null || index === undefined || options.answers?.switches?.duplicates === "leave out") return [];
  const { id, kept, dropped } = doubtfulMerge;
  return [
    {
      id: "duplicates",
      text: `Many rows share one "${all[index]!.header}" but have different creation dates, such as rows ${[...dropped, kept].sort((a, b) => a - b).join(" and ")} with "${id}". Are they the same lead?`,
      samples: [id],
      options: [
        { label: "Yes, count the newest row of each", answers: { switches: { duplicates: "leave out" } } },
        { label: "No, count every row", answers: { switches: { duplicates: "use" } } },
      ],
      taken: 0,
      changesCounts: true,
    },
  ];
}
