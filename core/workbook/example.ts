/** The name and the note of the worked example. */

/** Counts of this source give way to the first real refresh. */
export const exampleSource = "Example";

export const exampleNote =
  "Worked example: 50,000 a month at 500 a sale is 100 deals; at a close rate of 50 % that is 200 leads. The guide it comes from prints 2,000, ten times too many. Your first refresh replaces these numbers.";
