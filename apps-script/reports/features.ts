/** Options of the project: each asks for one permission more than the pane, and only who builds with it is asked. */

export interface Feature {
  readonly name: "mail" | "trigger" | "doc";
  /** In this folder. */
  readonly file: string;
  readonly scope: string;
  readonly items: readonly (readonly [text: string, name: string])[];
}

const features: readonly Feature[] = [];

/** `names` as they were asked for; in the order of the menu. */
export function chosenFeatures(names: readonly string[]): readonly Feature[] {
  const unknown = names.find(name => !features.some(feature => feature.name === name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no option called ${unknown}: choose from ${features.map(({ name }) => name).join(", ")}.`,
    );
  }
  if (names.includes("trigger") && !names.includes("mail")) {
    throw new Error("The option trigger sends its reminder by mail: ask for both, as in --with mail,trigger.");
  }
  return features.filter(({ name }) => names.includes(name));
}
