/** What autocompletion and the argument hints show, made from core's definitions. */
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { Definition } from "../core/functions/define.ts";
import { argumentHelp } from "../core/functions/help/argumentHelp.ts";

export const functionHelp = (definitions: readonly Definition[]): IFunctionInfo[] =>
  definitions.map(({ name, summary, params }) => ({
    functionName: name,
    functionType: FunctionType.User,
    description: summary,
    abstract: summary,
    functionParameter: params.map(param => ({
      name: param.name,
      detail: argumentHelp(param),
      example: "",
      require: param.optional ? 0 : 1,
      repeat: 0,
    })),
  }));
