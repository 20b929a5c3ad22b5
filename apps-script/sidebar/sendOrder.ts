/** One journey to the script and back, as a promise. Only texts travel: anything else may arrive as nothing. */
import { plainFailure } from "./plainFailure.ts";

/** What the pane calls: the script, and where it was built with documents, the function that makes one; with BigQuery the one that asks it. */
interface Runner {
  withSuccessHandler(handler: (answer: string | null) => void): Runner;
  withFailureHandler(handler: (failure: Error) => void): Runner;
  slaServe(order: string): void;
  slaMakeDoc(document: string): void;
  slaBigQuery(order: string): void;
}

export const sendOrder = (order: string, to: "slaServe" | "slaMakeDoc" | "slaBigQuery" = "slaServe"): Promise<string> =>
  new Promise((resolve, reject) => {
    const runner = google.script.run as unknown as Runner;
    runner
      .withSuccessHandler(answer => {
        if (typeof answer === "string") resolve(answer);
        else reject(new Error("Google Sheets gave no answer. Reload the spreadsheet and open the pane again."));
      })
      .withFailureHandler(failure => reject(new Error(plainFailure(failure.message))))
      [to](order);
  });
