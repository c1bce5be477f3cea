import type {Finding, Snapshot} from '../domain/types.js';
import {nearName} from '../proof/near-name.js';
import type {Spec} from '../proof/proof.js';

/** Most kinds of other fields. A document with more of them is another format. */
const MOST_KINDS = 200;

/** A field of a document that the format does not have. */
interface Unknown {
  readonly path: string;
  /** The known field that was probably meant. */
  readonly near: string | null;
  readonly isFigure: boolean;
  count: number;
}

/**
 * Fields of a document that its format does not have. They are ignored, because a later
 * version may add fields. A name near a known field is reported, and so is every figure
 * where all votes are missing.
 */
export class UnknownFields {
  readonly #found = new Map<string, Unknown>();

  /** Notes each field once, however many candidates or areas have it. */
  readonly note = (path: string, field: string, value: unknown, known: Spec): void => {
    const key = `${path.replace(/\[\d+\]/g, '[]')}${field}`;
    const before = this.#found.get(key);
    if (before) before.count++;
    else if (this.#found.size < MOST_KINDS) this.#found.set(key, {path: path + field, near: nearName(field, Object.keys(known)), isFigure: typeof value === 'number' || (typeof value === 'string' && /^\s*\d[\d.,\s]*$/.test(value)), count: 1});
  };

  findings({candidates}: Snapshot): Finding[] {
    const isEmpty = candidates.length > 0 && candidates.every(({votes, percent}) => votes === null && percent === null);
    return [...this.#found.values()].filter(({path, near, isFigure}) => near !== null || (isEmpty && isFigure && path.startsWith('candidates[')))
      .map(({path, near, count}) => ({code: 'field-unknown', path, message: `is not a field of rekap/1${near === null ? '' : `; is ${near} meant?`}${count > 1 ? ` (${count} times)` : ''}`}));
  }
}
