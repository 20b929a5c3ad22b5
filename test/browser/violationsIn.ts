/** What axe finds wrong in the pane; by some rules alone, or by all. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

export async function violationsIn(page: Page, rules?: string[]): Promise<Violations> {
  // The pane has no frames of another origin, for which axe would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include("#pane");
  // Only what fails is written out.
  axe.options({ resultTypes: ["violations"], ...(rules === undefined ? {} : { runOnly: rules }) });
  const { violations } = await axe.analyze();
  return violations;
}
