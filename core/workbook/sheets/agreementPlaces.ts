/** Where the cells to fill in stand on SLA Agreement. */
import { agreementFields } from "../../agreement/agreementFields.ts";
import { filledPlaces } from "./filledList.ts";

export const agreementPlaces = filledPlaces(agreementFields, 3, 6);
