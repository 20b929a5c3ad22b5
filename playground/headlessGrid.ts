/** The grid without a page, for tests in Node: model, formulas, validations and conditional formats, no canvas. */
import { LocaleType, mergeLocales } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsTexts from "@univerjs/sheets/locale/en-US";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaTexts from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { Definition } from "../core/functions/define.ts";
import { functions } from "../core/functions/index.ts";
import { CellErrors } from "./cellErrors.ts";
import "./facade.ts";
import { functionHelp } from "./functionHelp.ts";
import { type Grid, newGrid } from "./grid.ts";
import { indexedSums } from "./indexedSums.ts";
import { startUniver } from "./startUniver.ts";
import { univerFunctions } from "./univerFunctions.ts";

/** One grid a process: the engine keeps parsed formulas, with the functions they call, for the whole process. */
export function headlessGrid(definitions: readonly Definition[] = functions): Grid {
  const errors = new CellErrors();
  const engine = startUniver(
    // Without texts the engine refuses formulas, also where nobody reads them.
    { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(sheetsTexts, formulaTexts) } },
    [
      [UniverFormulaEnginePlugin, { function: [...indexedSums(), ...univerFunctions(definitions, errors)] }],
      UniverSheetsPlugin,
      [UniverSheetsFormulaPlugin, { description: functionHelp(definitions) }],
      UniverSheetsNumfmtPlugin,
      UniverSheetsDataValidationPlugin,
      UniverSheetsConditionalFormattingPlugin,
    ],
  );
  return newGrid(engine, errors);
}
