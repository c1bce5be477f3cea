import {RACE_STATES, type Finding, type Moment, type Progress, type RaceState, type Snapshot} from '../domain/types.js';
import {parseFigure} from '../feed/figure.js';
import {parseMoment} from '../feed/moment.js';
import {isWebAddress} from '../feed/proof.js';
import {figureMessage} from '../feed/table.js';

/** Attributes with which an author states facts beside the data; where both say something, the author's word counts. */
export interface AuthorInputs {
  readonly heading?: string | null;
  readonly subheading?: string | null;
  readonly source?: string | null;
  readonly sourceHref?: string | null;
  readonly asOf?: string | null;
  readonly reported?: string | number | null;
  readonly expected?: string | number | null;
  readonly unit?: string | null;
  readonly state?: string | null;
  readonly test?: boolean;
  readonly numberLocale?: string | null;
  readonly timeZone?: string;
}

/** What the author said, with a problem for each attribute that says nothing. */
export interface AuthorWords {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly asOf: Moment | null;
  readonly progress: Progress;
  readonly state: RaceState | null;
  readonly test: boolean;
  readonly problems: readonly Finding[];
}

/** Proves the attributes. A bad one is left out and told, so that the data's own word stays. */
export function readAuthorWords({
  heading = null, subheading = null, source = null, sourceHref = null, asOf = null, reported = null, expected = null, unit = null, state = null,
  test = false, numberLocale = null, timeZone = 'Asia/Jakarta',
}: AuthorInputs): AuthorWords {
  const problems: Finding[] = [];
  const figure = (path: string, given: string | number | null): number | null => {
    const result = parseFigure(String(given ?? ''), numberLocale);
    if (result.ok) return result.value;
    problems.push({code: result.code, path, message: figureMessage(result.code, String(given))});
    return null;
  };
  const known = RACE_STATES.find((name) => name === state) ?? null;
  if (state && known === null) problems.push({code: 'attribute-invalid', path: 'state', message: `"${state}" is not one of ${RACE_STATES.join(', ')}`});
  const moment = asOf === null ? null : parseMoment(asOf, timeZone);
  if (asOf !== null && moment === null) problems.push({code: 'time-unknown', path: 'as-of', message: `"${asOf}" is not an ISO 8601 time, or time-zone is no zone`});
  const safe = sourceHref !== null && isWebAddress(sourceHref);
  if (sourceHref && !safe) problems.push({code: 'address-refused', path: 'source-href', message: 'is not an http or https address'});
  return {
    title: heading, subtitle: subheading, sourceName: source, sourceUrl: safe ? sourceHref : null, asOf: moment, state: known, test, problems,
    progress: {reported: figure('reported', reported), expected: figure('expected', expected), unit},
  };
}

/** The snapshot as the author wants it told. */
export function withAuthorWords(snapshot: Snapshot, words: AuthorWords): Snapshot {
  const {progress, source} = snapshot;
  const {reported, expected, unit} = words.progress;
  const says = reported !== null || expected !== null || (unit !== null && progress !== null);
  return {
    ...snapshot,
    title: words.title ?? snapshot.title,
    subtitle: words.subtitle ?? snapshot.subtitle,
    source: words.sourceName === null && words.sourceUrl === null ? source
      // A link belongs to the name it came with.
      : {name: words.sourceName ?? source?.name ?? null, url: words.sourceUrl ?? (words.sourceName === null ? source?.url ?? null : null), authority: source?.authority ?? null},
    asOf: words.asOf ?? snapshot.asOf,
    progress: says ? {reported: reported ?? progress?.reported ?? null, expected: expected ?? progress?.expected ?? null, unit: unit ?? progress?.unit ?? null} : progress,
    test: words.test || snapshot.test,
  };
}
