/** A document with every field of the format. */
export const FULL: unknown;
