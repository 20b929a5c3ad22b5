/** An order to the script and its answer, typed by the script's own orders. A refusal is one: nothing was begun. */
import { NothingWritten } from "../../core/workbook/writing/nothingWritten.ts";

/** One text to the script, and one back. */
export type Send = (text: string) => Promise<string>;

type OrdersOf<Orders> = { readonly [Name in keyof Orders]: (...given: never[]) => unknown };

export const askScript =
  <Orders extends OrdersOf<Orders>>(send: Send) =>
  async <Name extends keyof Orders>(
    name: Name,
    ...given: Parameters<Orders[Name]>
  ): Promise<ReturnType<Orders[Name]>> => {
    const answer = JSON.parse(await send(JSON.stringify([name, ...given]))) as
      | { answer: ReturnType<Orders[Name]> }
      | { refused: string };
    if ("refused" in answer) throw new NothingWritten(answer.refused);
    return answer.answer;
  };
