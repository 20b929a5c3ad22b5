/** Core's functions as classes of the engine. Blank cells, omitted arguments and errors arrive as what they are. */
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Definition } from "../core/functions/define.ts";
import { call } from "../core/functions/lift/call.ts";
import {
  type Answer,
  type Argument,
  type CellValue,
  isError,
  type Outcome,
  type SlaError,
} from "../core/functions/lift/values.ts";
import type { CellErrors, CellPlace } from "./cellErrors.ts";

type FunctionClass = new (name: string) => BaseFunction;

/** Thrown and caught in this file only: an input that is an error is passed on as it is. */
class InputError {
  readonly code: ErrorType;
  constructor(code: ErrorType) {
    this.code = code;
  }
}

/** One class for each definition, in the form the engine's plugins take. */
export function univerFunctions(definitions: readonly Definition[], errors: CellErrors): [FunctionClass, string][] {
  return definitions.map(definition => [univerClass(definition, errors), definition.name]);
}

function univerClass(definition: Definition, errors: CellErrors): FunctionClass {
  return class extends BaseFunction {
    // Any number is let in: the engine's own refusal would be a bare #N/A without a sentence.
    override minParams = 0;
    override maxParams = 255;

    override calculate(...values: BaseValueObject[]): BaseValueObject {
      const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      errors.forget(place);
      // An uncaught throw would leave every cell of the whole calculation empty.
      try {
        const args = values.map((value, i) => argument(value, definition.params[i]?.shape === "range"));
        const outcome = call(definition, args);
        if (isError(outcome)) return failed(errors, place, outcome.code, outcome.message);
        return shown(outcome, { ...place, unitId: this.unitId ?? "" });
      } catch (cause) {
        if (cause instanceof InputError) return ErrorValueObject.create(cause.code);
        return failed(errors, place, ErrorType.VALUE, `${definition.name}: ${String(cause)}`);
      }
    }
  };
}

function failed(errors: CellErrors, place: CellPlace, code: string, message: string): BaseValueObject {
  errors.keep(place, { code, message });
  return ErrorValueObject.create(code as ErrorType, message);
}

function argument(value: BaseValueObject, wantsRange: boolean): Argument {
  if (!value.isArray()) return wantsRange ? [[cellValue(value)]] : cellValue(value);
  const table = value as ArrayValueObject;
  const rows = Array.from({ length: table.getRowCount() }, (_, row) =>
    Array.from({ length: table.getColumnCount() }, (_, column) => cellValue(table.get(row, column))),
  );
  // A reference to one cell arrives as a table of one cell.
  return !wantsRange && rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

function cellValue(cell: Nullable<BaseValueObject>): CellValue {
  if (!cell || cell.isNull()) return undefined;
  if (cell.isError()) throw new InputError((cell as ErrorValueObject).getErrorType());
  return cell.getValue();
}

function shown(
  outcome: Exclude<Outcome, SlaError>,
  cell: { unitId: string; sheetId: string; row: number; column: number },
): BaseValueObject {
  if (!Array.isArray(outcome)) return single(outcome);
  if (outcome.length === 1 && outcome[0]!.length === 1) return single(outcome[0]![0]!);
  return ArrayValueObject.create({
    calculateValueList: outcome.map(row => row.map(single)),
    rowCount: outcome.length,
    columnCount: outcome[0]?.length ?? 0,
    ...cell,
  });
}

// Said by type: the engine's own guess would make a number of the text "5%".
const single = (answer: Answer): BaseValueObject =>
  typeof answer === "number" ? NumberValueObject.create(answer) : StringValueObject.create(answer);
