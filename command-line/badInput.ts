/** What was given cannot be used; the message is the one line that the person sees. */
export class BadInput extends Error {}
