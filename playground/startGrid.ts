/** The grid in the page. */
import { LocaleType, mergeLocales } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { functions } from "../core/functions/index.ts";
import { CellErrors } from "./cellErrors.ts";
import "./facade.ts";
import { functionHelp } from "./functionHelp.ts";
import { type Grid, newGrid } from "./grid.ts";
import { indexedSums } from "./indexedSums.ts";
import { startUniver } from "./startUniver.ts";
import { univerFunctions } from "./univerFunctions.ts";

/** Draws the grid into the element with the given id. */
export function startGrid(container: string): Grid {
  const errors = new CellErrors();
  const formula = {
    function: [...indexedSums(), ...univerFunctions(functions, errors)],
    description: functionHelp(functions),
  };
  const presets = [
    UniverSheetsCorePreset({ container, formula }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const engine = startUniver(
    {
      theme: defaultTheme,
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, validationTexts, conditionalTexts) },
    },
    presets.flatMap(preset => preset.plugins),
  );
  return newGrid(engine, errors);
}
