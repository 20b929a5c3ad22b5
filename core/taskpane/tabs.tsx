import type { View } from "./view.ts";

interface TabsProps {
  readonly views: readonly View[];
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
}

/** One tab stop; the arrow keys, Home and End move between the tabs. */
export function Tabs({ views, chosen, onChosen }: TabsProps) {
  const move = (event: KeyboardEvent) => {
    const at = views.findIndex(view => view.id === chosen);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: views.length - 1 }[event.key];
    const view = to === undefined ? undefined : views[(to + views.length) % views.length];
    if (!view) return;
    event.preventDefault();
    onChosen(view.id);
    document.getElementById(`sla-tab-${view.id}`)?.focus();
  };
  return (
    <div class="sla-tabs" role="tablist" aria-label="SLA Metrics" onKeyDown={move}>
      {views.map(view => (
        <button
          key={view.id}
          type="button"
          role="tab"
          id={`sla-tab-${view.id}`}
          aria-selected={view.id === chosen}
          aria-controls={`sla-panel-${view.id}`}
          tabIndex={view.id === chosen ? 0 : -1}
          onClick={() => onChosen(view.id)}
        >
          {view.title}
        </button>
      ))}
    </div>
  );
}
