import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calculate } from "../../core/formulas/calculate.ts";
import type { Workbook } from "../../core/workbook/model/model.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { anyState } from "../workbook/anyState.ts";
import { recalculate } from "../workbook/recalculate.ts";

/** Every formula cell of the workbook with what core and the independent engine show there. */
async function bothAnswers(workbook: Workbook) {
  const ours = calculate(workbook);
  const theirs = await recalculate(workbook);
  return workbook.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap(block =>
      block.cells.flatMap((line, down) =>
        line.flatMap((content, across) => {
          if (content === null || typeof content !== "object") return [];
          const place = [name, block.row + down, block.column + across] as const;
          const value = ours(...place);
          const shown = value !== null && typeof value === "object" ? value.error : value;
          return [{ place, formula: content.f, ours: shown === "" ? null : shown, theirs: theirs(...place) }];
        }),
      ),
    ),
  );
}

const differs = ({ ours, theirs }: { readonly ours: unknown; readonly theirs: unknown }): boolean =>
  typeof ours === "number" && typeof theirs === "number"
    ? Math.abs(ours - theirs) > 1e-9 * Math.max(1, Math.abs(theirs))
    : ours !== theirs;

describe("every formula of the workbook", () => {
  test("shows what an independent engine shows, in the worked example", async () => {
    const answers = await bothAnswers(slaWorkbook(exampleState("plain")));
    expect(answers.length).toBeGreaterThan(1_000);
    expect(answers.filter(differs)).toEqual([]);
  });

  test("shows what an independent engine shows, whatever the history and the settings", {
    timeout: 180_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyState("plain"), async state => {
        expect((await bothAnswers(slaWorkbook(state))).filter(differs)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
