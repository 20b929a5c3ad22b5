/** The script in which Excel finds the functions of functions.json. */
import { functions } from "../core/functions/index.ts";
import { excelFunction } from "./excelFunction.ts";

for (const definition of functions) CustomFunctions.associate(definition.name, excelFunction(definition));
