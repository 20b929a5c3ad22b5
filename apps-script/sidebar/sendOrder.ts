/** One journey to the script and back, as a promise. Only texts travel: anything else may arrive as nothing. */
import { plainFailure } from "./plainFailure.ts";

/** The one function of the script that the pane calls. */
interface Runner {
  withSuccessHandler(handler: (answer: string | null) => void): Runner;
  withFailureHandler(handler: (failure: Error) => void): Runner;
  slaServe(order: string): void;
}

export const sendOrder = (order: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const runner = google.script.run as unknown as Runner;
    runner
      .withSuccessHandler(answer => {
        if (typeof answer === "string") resolve(answer);
        else reject(new Error("Google Sheets gave no answer. Reload the spreadsheet and open the pane again."));
      })
      .withFailureHandler(failure => reject(new Error(plainFailure(failure.message))))
      .slaServe(order);
  });
