/** Why an example is not typed into a cell: it would take the place of what somebody else has put there. */
export const notBlank = (address: string): string =>
  `${address} is not blank: select a blank cell, with room below and beside it.`;
