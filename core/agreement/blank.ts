/** What stands where a person has still to fill something in. */
export const blank = "____________";
