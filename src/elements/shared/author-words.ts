import type {Finding, Moment, Progress, Snapshot, Source} from '../../domain/types.js';
import {link, moment, startReading, writtenFigure} from '../../proof/proof.js';

/** Attributes that state facts beside the data. Where both state one, the attribute wins. */
export interface AuthorInputs {
  readonly heading?: string | null;
  readonly subheading?: string | null;
  readonly source?: string | null;
  readonly sourceHref?: string | null;
  readonly asOf?: string | null;
  readonly reported?: string | number | null;
  readonly expected?: string | number | null;
  readonly unit?: string | null;
  readonly test?: boolean;
  readonly numberLocale?: string | null;
  readonly timeZone?: string;
}

/** The values of these attributes, with a problem for each unusable one. */
export interface AuthorWords {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly asOf: Moment | null;
  readonly progress: Progress;
  readonly test: boolean;
  readonly problems: readonly Finding[];
}

/** Proves the attributes. An invalid one is left out and reported, so that the data's own value stays. */
export function readAuthorWords({
  heading = null, subheading = null, source = null, sourceHref = null, asOf = null, reported = null, expected = null, unit = null,
  test = false, numberLocale, timeZone,
}: AuthorInputs): AuthorWords {
  const reading = startReading({numberLocale, timeZone});
  return {
    title: heading, subtitle: subheading, sourceName: source, test,
    sourceUrl: link(sourceHref, 'source-href', reading),
    asOf: moment(asOf, 'as-of', reading),
    progress: {reported: writtenFigure(reported, 'reported', reading), expected: writtenFigure(expected, 'expected', reading), unit},
    problems: [...reading.findings, ...reading.problems],
  };
}

/** The snapshot with the author's values in place of its own. */
export function withAuthorWords(snapshot: Snapshot, words: AuthorWords): Snapshot {
  const {title, subtitle, progress, source, asOf, test} = snapshot;
  const {sourceName, sourceUrl, progress: {reported, expected, unit}} = words;
  const saysProgress = reported !== null || expected !== null || (unit !== null && progress !== null);
  return {
    ...snapshot,
    title: words.title ?? title,
    subtitle: words.subtitle ?? subtitle,
    source: sourceName === null && sourceUrl === null ? source
      // A link belongs to the name it came with, so a new name removes it.
      : {...NO_SOURCE, ...source, ...(sourceName === null ? {} : {name: sourceName, url: null}), ...(sourceUrl === null ? {} : {url: sourceUrl})},
    asOf: words.asOf ?? asOf,
    progress: saysProgress ? {reported: reported ?? progress?.reported ?? null, expected: expected ?? progress?.expected ?? null, unit: unit ?? progress?.unit ?? null} : progress,
    test: words.test || test,
  };
}

const NO_SOURCE: Source = {name: null, url: null, authority: null};
