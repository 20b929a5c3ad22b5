/** The worked example built in a page, with Refresh in front: where an export is given. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openPlayground, type Playground, type SheetSnapshot, sheetsNow, snapshot } from "./playgroundPage.ts";

export interface ExampleRefresh {
  readonly playground: Playground;
  readonly page: Page;
  readonly panel: Locator;
  readonly apply: Locator;
  readonly built: Record<string, SheetSnapshot>;
  /** The pane waits for an export again, and the workbook is as it was. */
  readonly expectNothingWritten: () => Promise<void>;
}

export async function openExampleRefresh(): Promise<ExampleRefresh> {
  const playground = await openPlayground();
  const { page } = playground;
  page.setDefaultTimeout(15_000);
  await page.getByRole("radio", { name: "Example" }).check();
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
  const built = await snapshot(page);
  await page.getByRole("tab", { name: "Refresh" }).click();
  const panel = page.getByRole("tabpanel", { name: "Refresh" });
  return {
    playground,
    page,
    panel,
    apply: panel.getByRole("button", { name: "Apply", exact: true }),
    built,
    async expectNothingWritten() {
      await panel.getByRole("heading", { name: "Your CRM export" }).waitFor();
      expect(await sheetsNow(page)).toEqual(built);
    },
  };
}
