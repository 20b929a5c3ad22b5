/** Every text of the workbook once; cells say which one they hold. */
import { xmlText } from "./xmlText.ts";

export interface SharedStrings {
  readonly indexOf: (text: string) => number;
  readonly xml: () => string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export function sharedStrings(): SharedStrings {
  const places = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    xml() {
      const items = [...places.keys()].map(text => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
      return `${head}<sst xmlns="${namespace}" count="${uses}" uniqueCount="${places.size}">${items.join("")}</sst>`;
    },
  };
}
