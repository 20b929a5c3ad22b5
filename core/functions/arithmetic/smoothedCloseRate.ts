/**
 * (customers + weight) / (leads + weight / toward): the close rate as if `weight` more customers had come at the rate `toward`.
 * Toward 0 or weight 0 says nothing, so the measured rate stays. No leads give `toward`; NaN where there is neither.
 */
export function smoothedCloseRate(customers: number, leads: number, toward: number, weight: number): number {
  if (!(toward > 0) || !(weight > 0)) return leads > 0 ? customers / leads : Number.NaN;
  if (leads === 0) return toward;
  return (customers + weight) / (leads + weight / toward);
}
