/** The part of JSON Schema that the settings file needs, and checking a value against it. */

export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

type SchemaType = "string" | "number" | "integer" | "array" | "object" | "null" | "boolean";

/** The first thing that is wrong, with the path to it: channels[1].owner: expected ..., found ...; null where nothing is. */
export function schemaProblem(value: unknown, schema: Schema, path = ""): string | null {
  const types = schema.type === undefined ? [] : typeof schema.type === "string" ? [schema.type] : schema.type;
  if (value === null && types.includes("null")) return null;
  const wrong = (expected: string) =>
    `${path === "" ? "the file" : path}: expected ${expected}, found ${shown(value)}.`;
  if (types.length > 0 && !types.some(type => isOf(value, type))) return wrong(kindOf(schema));
  if (schema.enum && !schema.enum.includes(value as string)) return wrong(kindOf(schema));
  if (typeof value === "string" && schema.pattern && !new RegExp(schema.pattern).test(value))
    return wrong(kindOf(schema));
  if (typeof value === "number") {
    const below = schema.minimum !== undefined && value < schema.minimum;
    const above = schema.maximum !== undefined && value > schema.maximum;
    if (below || above) return wrong(kindOf(schema));
  }
  if (Array.isArray(value)) {
    return firstOf(value.map((item, index) => () => schemaProblem(item, schema.items ?? {}, `${path}[${index}]`)));
  }
  return isOf(value, "object") ? objectProblem(value as Record<string, unknown>, schema, path) : null;
}

function objectProblem(value: Record<string, unknown>, schema: Schema, path: string): string | null {
  const { properties = {}, required = [] } = schema;
  const under = (key: string) => (path === "" ? key : `${path}.${key}`);
  const missing = required.find(key => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${under(missing)}: is missing; expected ${kindOf(properties[missing] ?? {})}.`;
  return firstOf(
    Object.entries(value).map(([key, item]) => () => {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (known) return schemaProblem(item, known, under(key));
      if (schema.additionalProperties !== false) return null;
      const meant = Object.keys(properties).find(name => name.toLowerCase() === key.toLowerCase());
      const hint = meant === undefined ? `known are ${Object.keys(properties).join(", ")}` : `did you mean ${meant}?`;
      return `${under(key)}: there is no such setting; ${hint}`.replace(/([^.?])$/, "$1.");
    }),
  );
}

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const problem = check();
    if (problem !== null) return problem;
  }
  return null;
}

function isOf(value: unknown, type: SchemaType): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function kindOf({ type, enum: values, minimum, maximum, description, pattern }: Schema): string {
  if (values) return values.map(value => `"${value}"`).join(" or ");
  if (pattern !== undefined) return description ?? `a text such as ${pattern}`;
  const names = (typeof type === "string" ? [type] : (type ?? [])).filter(name => name !== "null");
  const words: Record<string, string> = {
    string: "a text",
    number: "a number",
    integer: "a whole number",
    array: "a list",
    object: "an object",
    boolean: "true or false",
  };
  const range =
    minimum === undefined ? "" : maximum === undefined ? ` of ${minimum} or more` : ` from ${minimum} to ${maximum}`;
  return names.length === 0 ? "another value" : `${names.map(name => words[name]).join(" or ")}${range}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
