import { useEffect, useRef } from "preact/hooks";

/** Everything that keeps a form from being used, in one place; each try moves the focus here. */
export function FormProblems({ problems, tries }: { problems: readonly string[]; tries: number }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) list.current?.focus();
  }, [tries]);
  if (problems.length === 0) return null;
  return (
    <div class="sla-alert" role="alert" tabIndex={-1} ref={list}>
      <p>Nothing is built yet. Please correct:</p>
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
