/** Our parameters as BigQuery takes them. */
import type { Parameter } from "../../core/warehouse/source.ts";

export interface QueryParameter {
  readonly name: string;
  readonly parameterType: { readonly type: string; readonly arrayType?: { readonly type: string } };
  readonly parameterValue: { readonly value?: string; readonly arrayValues?: readonly { readonly value: string }[] };
}

export const queryParameters = (parameters: Readonly<Record<string, Parameter>>): readonly QueryParameter[] =>
  Object.keys(parameters).map(name => queryParameter(name, parameters[name]!));

function queryParameter(name: string, value: Parameter): QueryParameter {
  if (typeof value === "object") {
    const arrayValues = value.map(each => ({ value: String(each) }));
    return { name, parameterType: { type: "ARRAY", arrayType: { type: "INT64" } }, parameterValue: { arrayValues } };
  }
  const type = typeof value === "string" ? "STRING" : Number.isInteger(value) ? "INT64" : "FLOAT64";
  return { name, parameterType: { type }, parameterValue: { value: String(value) } };
}
