/** A reason for which nothing was begun: the pane need not take anything back. */
export class Refusal extends Error {}
