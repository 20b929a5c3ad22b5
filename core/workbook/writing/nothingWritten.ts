/** A host's refusal before its first write: there is nothing to take back, and what stands may be somebody else's. */
export class NothingWritten extends Error {}
