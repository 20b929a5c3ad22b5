import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface StepHeadingProps {
  readonly children: ComponentChildren;
  /** "if lost": only where the control that had the focus is gone. */
  readonly focus?: boolean | "if lost";
}

/** The heading of a new step takes the focus, so that a screen reader starts reading there. */
export function StepHeading({ children, focus = true }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (focus === true || (focus === "if lost" && lost)) heading.current?.focus();
  }, [focus]);
  return (
    <h3 class="sla-step" ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}
