/** Where the cells to fill in stand on SLA Playbook. */
import { playbookFields } from "../../agreement/playbookFields.ts";
import { filledPlaces } from "./filledList.ts";

export const playbookPlaces = filledPlaces(playbookFields, 4, 1);
