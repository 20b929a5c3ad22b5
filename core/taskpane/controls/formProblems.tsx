import { useEffect, useRef } from "preact/hooks";

interface FormProblemsProps {
  /** What was not done: "Nothing is built yet." */
  readonly outcome: string;
  readonly problems: readonly string[];
  readonly tries: number;
}

/** Everything that keeps a form from being used, in one place; each try moves the focus here. */
export function FormProblems({ outcome, problems, tries }: FormProblemsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) list.current?.focus();
  }, [tries]);
  if (problems.length === 0) return null;
  return (
    <div class="sla-alert" role="alert" tabIndex={-1} ref={list}>
      <p>{outcome} Please correct:</p>
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
