/** The middle of the counting statement: rows -> leads on the as-of date, each with what is odd about it. */
import type { Dialect } from "./dialects/dialect.ts";
import { type CountModel, cellName, isTyped } from "./model.ts";
import { keptCells } from "./readSql.ts";
import { workedUntil } from "./workSql.ts";

/** The steps "stands", "ranked", "grouped" and "leads". */
export function leadSteps(dialect: Dialect, model: CountModel): string {
  return `${asOf(dialect, model)},
said ${dialect.eachTime} (SELECT *, ${outcome(model)} AS said, ${goneBefore(model)} AS gone_before FROM read),
${ranked(model)},
told AS (
  SELECT *, ${won(dialect, model)} AS won, ${wonLater(dialect, model)} AS won_later FROM grouped CROSS JOIN stands),
leads AS (
  SELECT *,
    ${lost(dialect, model)} AS lost,
    NOT won AND (said = 'disqualified' OR is_disqualified) AS disqualified,
    won OR ${reached(dialect, model, "sqlDate")} AS sql_reached,
    won OR ${reached(dialect, model, "sqlDate")} OR ${reached(dialect, model, "mqlDate")} AS mql_reached,
    CASE WHEN won AND COALESCE(ours, 1) = 1 THEN lead_amount END AS revenue,
    CASE WHEN gone_early <> '' THEN gone_early WHEN ${dayOf(dialect, "at_created")} > as_of THEN 'created after the as-of date' ELSE '' END AS gone${response(dialect, model)}
  FROM told)`;
}

/** The day of a date in milliseconds. */
export const dayOf = (dialect: Dialect, at: string) => `CAST(FLOOR(${at} / 86400000.0) AS ${dialect.types.whole})`;

/** The day for which the table stands: given, else its latest creation, modification or win. */
function asOf(dialect: Dialect, model: CountModel): string {
  if (model.asOfDay !== null) return `stands AS (SELECT ${dialect.parameter("as_of")} AS as_of)`;
  const { roles } = model;
  const wins =
    roles.modified === undefined && roles.wonDate !== undefined
      ? [`SELECT MAX(at_wonDate) AS latest_at FROM read WHERE ${goneBefore(model)} = '' AND ${outcome(model)} = 'won'`]
      : [];
  const modified = roles.modified === undefined ? [] : ["SELECT MAX(at_modified) AS latest_at FROM read"];
  const all = ["SELECT MAX(at_created) AS latest_at FROM read", ...modified, ...wins].join(" UNION ALL ");
  return `stands AS (SELECT ${dayOf(dialect, "MAX(latest_at)")} AS as_of FROM (${all}) AS latest)`;
}

/** Flags first, then status words, then stage names; what a person said about a stage goes before everything. */
function outcome({ roles, wonByDate }: CountModel): string {
  const hasFlag = roles.wonFlag !== undefined;
  const hasLostFlag = roles.lostFlag !== undefined;
  const date = (role: "wonDate" | "lostDate") => (roles[role] === undefined ? "FALSE" : `has_${role}`);
  const byDate = `WHEN stage = 'open' AND ${date("wonDate")} THEN 'won' WHEN stage = 'open' AND ${date("lostDate")} THEN 'lost'`;
  const rest = hasLostFlag ? "ELSE 'open'" : "WHEN is_closed THEN 'lost' WHEN stage = 'lost' THEN 'lost' ELSE 'open'";
  return `CASE WHEN stage_given THEN stage
    ${hasFlag ? "WHEN says_won THEN 'won'" : ""}
    ${hasLostFlag ? "WHEN is_lostFlag THEN 'lost'" : ""}
    ${wonByDate ? byDate : ""}
    WHEN stage = 'open' AND is_inactive THEN 'lost'
    ${hasFlag ? `WHEN stage = 'disqualified' THEN stage ${rest}` : "ELSE stage"} END`;
}

/** Why a row is left out before rows are brought together. */
function goneBefore({ leaveOut, columns, roles }: CountModel): string {
  const out = (kind: CountModel["leaveOut"][number], flag: string, reason: string) =>
    leaveOut.includes(kind) ? `WHEN ${flag} THEN '${reason}'` : "";
  const blank = isTyped(columns[roles.created!]) ? "TRUE" : "NOT has_created";
  return `CASE WHEN at_created IS NULL AND ${blank} THEN 'no creation date' WHEN at_created IS NULL THEN 'creation date not readable'
    ${out("deleted", "is_deleted", "deleted")} ${out("test leads", "is_test", "test lead")} ${out("remarketing", "is_remarketing", "remarketing")} ELSE '' END`;
}

/** The newest row of a key counts, of equal ones the one further down; product rows of one deal add up. */
function ranked(model: CountModel): string {
  const { roles, key, merges, adds } = model;
  const own = `CASE WHEN amount >= 0 THEN amount ELSE 0 END`;
  const bad = "NOT amount_blank AND (amount IS NULL OR amount < 0)";
  const negative = "COALESCE(amount < 0, FALSE)";
  const positive = (sum: string) => `CASE WHEN ${sum} > 0 THEN ${sum} END AS lead_amount`;
  const newest =
    roles.modified === undefined ? "" : "CASE WHEN at_modified IS NULL THEN 1 ELSE 0 END, at_modified DESC, ";
  const together = `PARTITION BY gone_before, row_key${key === null ? ", at_created" : ""}`;
  const order = `${together} ORDER BY ${newest}row_no DESC`;
  const first = (expression: string) => `FIRST_VALUE(${expression}) OVER (${order})`;
  const gone = `CASE WHEN gone_before = '' AND row_key <> '' AND place > 1 AND ${merges ? "TRUE" : "FALSE"} THEN 'merged' ELSE gone_before END AS gone_early`;
  const place = `ROW_NUMBER() OVER (${order}) AS place`;
  if (!adds) {
    // Most rows share their key with no other one and need no order.
    return `ranked AS (
  SELECT *, 1 AS place, at_created AS first_created FROM said WHERE NOT is_repeated
  UNION ALL SELECT *, ${place}, ${first("at_created")} AS first_created FROM said WHERE is_repeated),
grouped AS (SELECT *, ${gone}, ${positive(own)}, ${bad} AS bad_amount, ${negative} AS negative_amount FROM ranked)`;
  }
  const cells = keptCells(model).map(cellName);
  const products = model.products.map(cellName);
  const typedWon = roles.wonDate !== undefined && !cells.includes(cellName(roles.wonDate)) ? ["at_wonDate"] : [];
  const states = [...cells.filter(cell => !products.includes(cell)), ...typedWon];
  const same = (cell: string) => `(${cell} = first_${cell} OR (${cell} IS NULL AND first_${cell} IS NULL))`;
  const part = `place > 1 AND at_created = first_created ${states.map(cell => `AND ${same(cell)}`).join(" ")} AND (${products.map(cell => `NOT ${same(cell)}`).join(" OR ")})`;
  const all = (value: string) => `SUM(CASE WHEN place = 1 OR is_part THEN ${value} ELSE 0 END) OVER (${together})`;
  const alone = (value: string, together: string) => `CASE WHEN row_key = '' THEN ${value} ELSE ${together} END`;
  const any = (condition: string) => alone(condition, `${all(`CASE WHEN ${condition} THEN 1 ELSE 0 END`)} > 0`);
  return `ranked AS (SELECT *, ${[place, `${first("at_created")} AS first_created`, ...[...states, ...products].map(cell => `${first(cell)} AS first_${cell}`)].join(", ")} FROM said),
parted AS (SELECT *, ${part} AS is_part FROM ranked),
summed AS (SELECT *, ${alone(own, all(own))} AS amounts, ${any(bad)} AS bad_amount, ${any(negative)} AS negative_amount,
  ${alone("0", all("CASE WHEN is_part THEN 1 ELSE 0 END"))} AS parts FROM parted),
grouped AS (SELECT *, ${gone}, ${positive("amounts")} FROM summed)`;
}

const said = (dialect: Dialect, { wonByDate, roles }: CountModel) =>
  `said = 'won'${wonByDate ? ` AND ${roles.wonDate === undefined ? "FALSE" : `${dayOf(dialect, "at_wonDate")} IS NOT NULL`}` : ""}`;

const later = (dialect: Dialect, { roles }: CountModel) =>
  roles.wonDate === undefined ? "FALSE" : `COALESCE(${dayOf(dialect, "at_wonDate")} > as_of, FALSE)`;

const won = (dialect: Dialect, model: CountModel) => `${said(dialect, model)} AND NOT ${later(dialect, model)}`;
const wonLater = (dialect: Dialect, model: CountModel) => `${said(dialect, model)} AND ${later(dialect, model)}`;

/** A row lost after the as-of date is still open on it. */
function lost(dialect: Dialect, model: CountModel): string {
  const { lostDate } = model.roles;
  const after =
    lostDate === undefined ? later(dialect, model) : `COALESCE(${dayOf(dialect, "at_lostDate")} > as_of, FALSE)`;
  return `said = 'lost' AND NOT ${after}`;
}

/** A stage is reached by a mark, or by a date on or before the as-of date. */
function reached(dialect: Dialect, { roles, columns }: CountModel, role: "mqlDate" | "sqlDate"): string {
  if (roles[role] === undefined) return "FALSE";
  const dated = `COALESCE(${dayOf(dialect, `at_${role}`)} <= as_of, FALSE)`;
  if (isTyped(columns[roles[role]!])) return dated;
  return `CASE WHEN NOT has_${role} THEN FALSE WHEN mark_${role} = 'yes' THEN TRUE WHEN mark_${role} = 'no' THEN FALSE ELSE ${dated} END`;
}

/** Whether the response is known, and whether it came in time. */
function response(dialect: Dialect, model: CountModel): string {
  if (model.roles.firstContact === undefined) return "";
  const limit = dialect.parameter("response_ms");
  const answered = `has_firstContact AND NOT COALESCE(${dayOf(dialect, "at_firstContact")} > as_of, FALSE)`;
  const sound = "COALESCE(at_firstContact >= at_created, FALSE)";
  const between = (from: string, to: string) =>
    `${workedUntil(dialect, model, to)} - ${workedUntil(dialect, model, from)}`;
  const waited = between("at_created", "as_of * 86400000");
  return `,
    CASE WHEN ${answered} THEN ${sound} ELSE ${waited} > ${limit} END AS response_known,
    ${answered} AND ${sound} AND ${between("at_created", "at_firstContact")} <= ${limit} AS in_time`;
}
