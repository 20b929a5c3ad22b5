/**
 * What axe finds in the pane at 300 px, the narrowest a host gives it and where most can overlap; and what is cut off there
 * and at its usual width.
 */
import type { Page } from "playwright-core";
import { violationsIn } from "./violationsIn.ts";

export async function seriousFindings(page: Page): Promise<string[]> {
  return [...(await layout(page)), ...(await atNarrowest(page, () => findings(page)))];
}

async function findings(page: Page): Promise<string[]> {
  const violations = await violationsIn(page);
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return [
    ...serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ...(await layout(page)),
  ];
}

/** Nothing is cut off at the right, and the page around the pane cannot be scrolled away. */
const layout = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pane = document.querySelector("#pane")!;
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    return [
      ...(pane.scrollWidth > pane.clientWidth ? [`The pane is ${pane.scrollWidth} wide in ${pane.clientWidth}.`] : []),
      ...(scrollHeight > clientHeight || scrollTop + document.body.scrollTop > 0 ? ["The page scrolls."] : []),
    ];
  });

async function atNarrowest<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  const style = await page.addStyleTag({ content: "#pane { width: 300px; box-sizing: border-box; }" });
  try {
    return await look();
  } finally {
    await style.evaluate(element => (element as Element).remove());
  }
}
