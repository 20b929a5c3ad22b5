import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** The heading of a new step takes the focus, so that a screen reader starts reading there. */
export function StepHeading({ children, focus = true }: { children: ComponentChildren; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h3 class="sla-step" ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}
