import type {Finding, Problem, Snapshot} from '../domain/types.js';
import type {Notation} from '../proof/proof.js';
import {finish, type Steps} from './steps.js';

/** What an adapter may need to know that the document does not say. */
export interface ParseOptions extends Notation {
  /** The document of candidates' names, where a format keeps them in a file of their own. */
  readonly candidates?: unknown;
  /** The document of areas' names, likewise. */
  readonly areas?: unknown;
  /** Which contest is meant, by its id, where a document holds several. */
  readonly contest?: string | null;
  /** Which columns of a table hold what, where their heads do not say. */
  readonly columns?: unknown;
}

export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export type ParseResult = {readonly ok: true; readonly snapshot: Snapshot; readonly findings: readonly Finding[]} | Refusal;

/**
 * Knows one format. A document of JSON arrives parsed, any other as its text. It
 * takes `unknown`, proves every type, never throws, never changes what it was given
 * and never guesses: it answers with a snapshot or with coded problems that name the
 * place in the document.
 */
export interface FeedAdapter {
  /** Name for the `format` attribute, such as `rekap/1`. Unique among adapters. */
  readonly format: string;
  /** Whether a document looks like this format; cheap, without proof. */
  detect(data: unknown): boolean;
  parse(data: unknown, options?: ParseOptions): ParseResult;
  /** The same in steps, so that a page can draw between two of them while it reads a long document. Optional. */
  parseInSteps?(data: unknown, options?: ParseOptions): Steps<ParseResult>;
}

/** Both ways to read, of a reader that never throws, also where a getter of an object that a page handed over does. */
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

/** Nobody reads more of one kind; a document of five megabytes may have a hundred thousand. */
const MOST_TOLD = 100;

/** A result with the first problems, or the first findings of each code, and the number of the others. */
function capped(result: ParseResult): ParseResult {
  const told = result.ok ? result.findings : result.problems;
  if (told.length <= MOST_TOLD) return result;
  const counts = new Map<string, number>();
  const kept = told.filter(({code}) => {
    const key = result.ok ? code : '';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_TOLD;
  });
  const more = [...counts].flatMap(([code, count]): Finding[] => (count <= MOST_TOLD ? [] : [{code: 'more', path: '', message: `${count - MOST_TOLD} more ${code === '' ? 'problems' : `of ${code}`}`}]));
  return result.ok ? {...result, findings: [...kept, ...more]} : {...result, problems: [...kept, ...more]};
}

/** Candidates times areas that no contest has; a small document can name many of both, and would keep a page busy for minutes. */
const MOST_FIGURES = 2_000_000;

/** More people than stand anywhere: all lists of Indonesia's parliament have ten thousand. */
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
