import type {Finding, Problem, Snapshot} from '../domain/types.js';
import type {Notation} from '../proof/proof.js';
import {finish, type Steps} from './steps.js';

/** Information that an adapter may need beside the document itself. */
export interface ParseOptions extends Notation {
  /** The document with the candidates' names, for formats that keep them in a file of their own. */
  readonly candidates?: unknown;
  /** The document with the areas' names, for formats that keep them in a file of their own. */
  readonly areas?: unknown;
  /** Id of the contest to read, where a document holds several. */
  readonly contest?: string | null;
  /** The columns of a table by role, where their heads do not name them. */
  readonly columns?: unknown;
}

export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export type ParseResult = {readonly ok: true; readonly snapshot: Snapshot; readonly findings: readonly Finding[]} | Refusal;

/**
 * Reads one format. JSON arrives parsed; any other document arrives as text. An adapter
 * takes `unknown` and proves every type. It never throws, never changes its input and
 * never guesses. Its answer is a snapshot, or coded problems with their place in the
 * document.
 */
export interface FeedAdapter {
  /** Name for the `format` attribute, such as `rekap/1`. Unique among adapters. */
  readonly format: string;
  /** Whether a document looks like this format. It is a cheap look, without proof. */
  detect(data: unknown): boolean;
  parse(data: unknown, options?: ParseOptions): ParseResult;
  /** Reads in steps, so that a page can draw between two of them while a long document is read. Optional. */
  parseInSteps?(data: unknown, options?: ParseOptions): Steps<ParseResult>;
}

/** Makes `parse` and `parseInSteps` from one reader, and turns exceptions into a refusal. A getter of an object from the page may throw. */
export function guarded<Data>(read: (data: Data, options: ParseOptions) => Steps<ParseResult>): {
  readonly parse: (data: Data, options?: ParseOptions) => ParseResult;
  readonly parseInSteps: (data: Data, options?: ParseOptions) => Steps<ParseResult>;
} {
  function* parseInSteps(data: Data, options: ParseOptions = {}): Steps<ParseResult> {
    try {
      return capped(yield* read(data, options));
    } catch (cause) {
      return refused('not-data', '', `cannot be read: ${cause instanceof Error ? String(cause) : typeof cause}`);
    }
  }
  return {parse: (data, options) => finish(parseInSteps(data, options)), parseInSteps};
}

/** Most reported problems, and findings of one code. A document of five megabytes may have a hundred thousand. */
const MOST_REPORTED = 100;

/** A result with the first problems, or the first findings of each code, and the number of the others. */
function capped(result: ParseResult): ParseResult {
  const reported = result.ok ? result.findings : result.problems;
  if (reported.length <= MOST_REPORTED) return result;
  const counts = new Map<string, number>();
  const kept = reported.filter(({code}) => {
    const key = result.ok ? code : '';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_REPORTED;
  });
  const more = [...counts].flatMap(([code, count]): Finding[] => (count <= MOST_REPORTED ? [] : [{code: 'more', path: '', message: `${count - MOST_REPORTED} more ${code === '' ? 'problems' : `of ${code}`}`}]));
  return result.ok ? {...result, findings: [...kept, ...more]} : {...result, problems: [...kept, ...more]};
}

/** More figures (candidates times areas) than any contest has. A small document can name many of both, and would keep a page busy for minutes. */
const MOST_FIGURES = 2_000_000;

/** More candidates than any contest has: all lists of Indonesia's parliament have ten thousand. */
const MOST_CANDIDATES = 20_000;
/** More than the villages of Indonesia. */
const MOST_AREAS = 100_000;

/**
 * A refusal where a document has too many candidates, areas, or figures, else `null`.
 * @param most - Figures that the format is read with in good time. Default: 2,000,000.
 */
export const tooMany = (candidates: number, areas: number, path: string, most = MOST_FIGURES): Refusal | null =>
  candidates > MOST_CANDIDATES || areas > MOST_AREAS || candidates * areas > most ? refused('too-many', path, `${candidates} candidates times ${areas} rows`) : null;

export const refused = (code: string, path: string, message: string): Refusal => ({ok: false, problems: [{code, path, message}]});
