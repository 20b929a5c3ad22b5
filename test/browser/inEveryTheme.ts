/** What is hard to read or cut off in the pane: in the dark, in high contrast, with letters of twice the size, at 200 % zoom. */
import type { Page } from "playwright-core";
import { violationsIn } from "./violationsIn.ts";

const themes = [
  { name: "light, more contrast", media: { contrast: "more" } },
  { name: "dark", media: { colorScheme: "dark" } },
  { name: "dark, more contrast", media: { colorScheme: "dark", contrast: "more" } },
  { name: "high contrast", media: { forcedColors: "active" } },
] as const;
const usual = { colorScheme: "light", contrast: "no-preference", forcedColors: "none" } as const;

export async function inEveryTheme(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, media } of themes) {
    await page.emulateMedia({ ...usual, ...media });
    const violations = await violationsIn(page, ["color-contrast"]);
    found.push(...violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${name}: ${html}`)));
  }
  await page.emulateMedia(usual);
  return [...found, ...(await enlarged(page)), ...(await moving(page))];
}

/** Letters twice as large in a pane of 300 px; and the page at 200 %, which leaves half the room. */
async function enlarged(page: Page): Promise<string[]> {
  const style = await page.addStyleTag({ content: "html { font-size: 200%; } #pane { width: 300px; }" });
  const large = await cutOff(page, "letters at 200 %");
  await style.evaluate(element => (element as Element).remove());
  const room = page.viewportSize()!;
  await page.setViewportSize({ width: room.width / 2, height: room.height / 2 });
  const zoomed = await cutOff(page, "zoom at 200 %");
  await page.setViewportSize(room);
  return [...large, ...zoomed];
}

const cutOff = (page: Page, when: string): Promise<string[]> =>
  page.evaluate(words => {
    const pane = document.querySelector("#pane .sla-pane")!;
    const { right } = pane.getBoundingClientRect();
    const beyond = [...pane.querySelectorAll("*")].filter(
      element => !element.closest(".sla-unseen, canvas") && element.getBoundingClientRect().right > right + 1,
    );
    const wide =
      document.documentElement.scrollWidth > window.innerWidth ? [`${words}: the page scrolls sideways`] : [];
    const scrolls = pane.scrollWidth > pane.clientWidth ? [`${words}: the pane scrolls sideways`] : [];
    return [...wide, ...scrolls, ...beyond.slice(0, 3).map(element => `${words}: ${element.outerHTML.slice(0, 120)}`)];
  }, when);

/** Whoever asks for less motion gets none; nobody else gets any either. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null))
      .filter(target => target?.closest("#pane"))
      .map(target => `moves: ${target!.outerHTML.slice(0, 120)}`),
  );
