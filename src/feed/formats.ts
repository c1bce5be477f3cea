import type {FeedAdapter} from './adapter.js';
import {looksLikeSirekap} from './sirekap-detect.js';

/** A format whose adapter is code of its own, `rekap/feed/<name>`, which a feed fetches with the first document of it. */
export interface FormatApart {
  readonly name: string;
  /** How the addresses of its documents end. */
  readonly endings: readonly string[];
  /** Whether a document, parsed JSON or text, may be of it. */
  readonly looksLike: (data: unknown) => boolean;
  readonly load: () => Promise<FeedAdapter>;
}

export const FORMATS: readonly FormatApart[] = [
  {
    name: 'sirekap', endings: [],
    looksLike: looksLikeSirekap,
    async load() {
      const {sirekap} = await import('./sirekap.js');
      return sirekap;
    },
  },
  {
    name: 'civics', endings: ['xml'],
    looksLike: (data) => typeof data === 'string' && /<(VipObject|ElectionReport)\b/.test(data),
    async load() {
      const {civics} = await import('./civics.js');
      return civics;
    },
  },
  {
    name: 'csv', endings: ['csv', 'tsv'],
    // Two lines have as many separators.
    looksLike(data) {
      if (typeof data !== 'string') return false;
      const [one, two] = data.trim().split('\n', 2).map((line) => line.split(/[,;\t]/).length);
      return one! > 1 && one === two && !/^\s*[<{[]/.test(data);
    },
    async load() {
      const {csv} = await import('./csv.js');
      return csv;
    },
  },
];

/**
 * The format that a document is of, among those with an adapter of their own.
 * @param format - Its name, or `auto`.
 */
export const formatApart = (data: unknown, format: string): FormatApart | undefined =>
  FORMATS.find(({name, looksLike}) => (format === 'auto' ? looksLike(data) : format === name));
