import type {Arbitrary} from 'fast-check';

/** Documents of the format, made up at random. */
export const rekapDocument: Arbitrary<unknown>;
