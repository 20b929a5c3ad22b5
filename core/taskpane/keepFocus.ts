/**
 * The focus never falls out of the pane: where the control that has it goes, is hidden or switched off, it returns or
 * moves to what stands next. Views that name a better place, such as the heading of a result, come first.
 */

const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";
/** Time for a view to put the focus where it wants it, and for a neighbour that is switched off to come back. */
const patience = 80;
const longPatience = 1500;

interface Place {
  readonly element: HTMLElement;
  /** From the control outwards to the pane. */
  readonly around: readonly HTMLElement[];
  /** All controls in their order, to find a neighbour by. */
  readonly order: readonly HTMLElement[];
}

export function keepFocus(pane: HTMLElement): () => void {
  let last: Place | null = null;
  let gone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = ({ target }: FocusEvent) => {
    gone = false;
    last = target instanceof HTMLElement ? placeOf(target, pane) : null;
  };
  const look = (insist: boolean) => {
    if (!last || !gone || !isLost()) return;
    const element = isShown(last.element) ? last.element : substitute(last, pane, insist ? usable : isShown);
    if (usable(element)) element.focus();
    else if (!insist) timer = setTimeout(look, longPatience, true);
  };
  const watch = new MutationObserver(() => {
    if (last && !usable(last.element)) gone = true;
    if (!gone) return;
    clearTimeout(timer);
    timer = setTimeout(look, patience, false);
  });
  pane.addEventListener("focusin", remember);
  watch.observe(pane, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "hidden"] });
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    pane.removeEventListener("focusin", remember);
  };
}

function placeOf(element: HTMLElement, pane: HTMLElement): Place {
  const around: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && at !== pane; at = at.parentElement) around.push(at);
  return { element, around: [...around, pane], order: controlsOf(pane) };
}

const controlsOf = (area: HTMLElement): HTMLElement[] => [...area.querySelectorAll<HTMLElement>(focusable)];

const isShown = (element: HTMLElement): boolean => element.isConnected && element.getClientRects().length > 0;
const usable = (element: HTMLElement): boolean => isShown(element) && !element.matches(":disabled");

/** In the spreadsheet beside the pane it is not lost. */
function isLost(): boolean {
  const { activeElement, body } = document;
  return document.hasFocus() && (activeElement === null || activeElement === body);
}

/** The next control in what still stands around the old one, else the one before it, else what stands there now. */
function substitute(
  { element, around, order }: Place,
  pane: HTMLElement,
  serves: (control: HTMLElement) => boolean,
): HTMLElement {
  const from = order.indexOf(element);
  const near = [...order.slice(from + 1), ...order.slice(0, Math.max(0, from)).reverse()];
  // Of radio buttons, Tab would stop at the marked one only.
  const stops = (one: HTMLElement) => serves(one) && !one.matches("[type=radio]:not(:checked)");
  for (const area of around.filter(one => one !== element && one !== pane && isShown(one))) {
    const next = near.find(one => area.contains(one) && stops(one)) ?? controlsOf(area).find(stops) ?? headingOf(area);
    if (next) return next;
  }
  return headingOf(pane) ?? selectedTab(pane) ?? pane;
}

function headingOf(area: HTMLElement): HTMLElement | null {
  const heading = [...area.querySelectorAll<HTMLElement>("h2, h3")].find(isShown);
  if (heading) heading.tabIndex = -1;
  return heading ?? null;
}

const selectedTab = (pane: HTMLElement): HTMLElement | null =>
  pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
