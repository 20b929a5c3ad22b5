/** A number now and after a change, as both read; one where they read the same. */
export function OldAndNew({ old, now }: { old: string; now: string }) {
  if (old === now) return <>{now}</>;
  return (
    <>
      {old} <span class="sla-arrow" aria-hidden="true" />
      <span class="sla-unseen">becomes</span> {now}
    </>
  );
}
