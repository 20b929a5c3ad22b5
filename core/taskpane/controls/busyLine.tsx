/** Says what is being done while the spreadsheet works; there from the start, so that it is read out. */
export function BusyLine({ busy }: { busy: string | null }) {
  return (
    <p class="sla-busy" aria-live="polite">
      {busy ? `${busy}. Please keep the pane open.` : ""}
    </p>
  );
}
