/** Sends steps to Excel in as few requests as their size allows. */
import { inRequests, type Step } from "../render/step.ts";

/** The last request also carries the questions that `ask` queues. */
export async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  ask: (context: Excel.RequestContext) => void = () => {},
): Promise<void> {
  const requests = inRequests(steps);
  for (const [at, request] of requests.entries()) {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const { queue } of request) queue(context);
    if (at === requests.length - 1) ask(context);
    await context.sync();
  }
}
