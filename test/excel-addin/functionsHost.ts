/** Excel as far as custom functions see it: strict, so that whatever is not known of the real one throws. */
import { readFileSync } from "node:fs";
import vm from "node:vm";

export interface Shown {
  readonly code?: string;
  readonly message?: string;
  readonly cells?: readonly (readonly (number | string)[])[];
}

export interface FunctionsHost {
  readonly ids: readonly string[];
  /** Types a formula: `undefined` is an argument that is left out. */
  type(id: string, args: readonly unknown[]): Shown;
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly {
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: true;
    }[];
    readonly result: { readonly type: string; readonly dimensionality: string };
  }[];
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

/** Loads the built script and metadata. `Error` and `ErrorCode` come after the script, as in a plain page. */
export function functionsHost(folder = "dist/excel-addin"): FunctionsHost {
  const metadata = JSON.parse(readFileSync(`${folder}/functions.json`, "utf8")) as Metadata;
  const byId = new Map(metadata.functions.map(each => [each.id, each]));
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const runtime: Record<string, unknown> = {
    associate(id: string, fn: unknown) {
      if (!byId.has(id)) throw new Error(`${id} is not in functions.json.`);
      if (associated.has(id)) throw new Error(`${id} is associated twice.`);
      if (typeof fn !== "function") throw new Error(`${id} is associated with no function.`);
      associated.set(id, fn as (...args: unknown[]) => unknown);
    },
  };
  const CustomFunctions = strict("CustomFunctions", runtime);
  vm.runInContext(readFileSync(`${folder}/functions.js`, "utf8"), vm.createContext({ CustomFunctions }));
  runtime.Error = FakeError;
  runtime.ErrorCode = strict("CustomFunctions.ErrorCode", errorCodes);
  return {
    ids: [...associated.keys()],
    type(id, args) {
      const { parameters, result } = byId.get(id)!;
      if (args.length > parameters.length) throw new Error(`Excel does not take ${args.length} arguments for ${id}.`);
      const sent = parameters.map(({ type, dimensionality, optional }, at) => {
        if (type !== "any" || dimensionality !== "matrix") throw new Error(`${id} has a parameter of another kind.`);
        const value = args[at];
        if (value === undefined || (value === null && optional)) return null;
        return Array.isArray(value) ? value : [[value]];
      });
      try {
        return { cells: spilled(associated.get(id)!(...sent, { address: "Sheet1!B2" }), result) };
      } catch (thrown) {
        if (!(thrown instanceof FakeError)) throw thrown;
        return { code: thrown.code, message: thrown.message };
      }
    },
  };
}

class FakeError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    if (!Object.values(errorCodes).includes(code)) throw new TypeError(`${code} cannot be given back.`);
    this.code = code;
  }
}

function strict(name: string, object: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(object, {
    get(target, key) {
      if (!Object.hasOwn(target, key)) throw new TypeError(`${name}.${String(key)} is not there.`);
      return target[String(key)];
    },
  });
}

/** A result must be a rectangle of numbers and texts: null would show as 0, NaN as an error. */
function spilled(value: unknown, { dimensionality }: { dimensionality: string }): Shown["cells"] & object {
  if (dimensionality !== "matrix") throw new TypeError("Results are ranges here.");
  const rows = JSON.parse(JSON.stringify(value)) as (number | string)[][];
  for (const row of rows) {
    if (row.length !== rows[0]!.length || row.length === 0) throw new TypeError("The result is no rectangle.");
    for (const cell of row) {
      if (typeof cell !== "number" && typeof cell !== "string") throw new TypeError(`${cell} cannot be shown.`);
    }
  }
  return rows;
}
