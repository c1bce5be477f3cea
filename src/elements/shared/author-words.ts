import type {Finding, Moment, Progress, Snapshot, Source} from '../../domain/types.js';
import {link, moment, startReading, writtenFigure} from '../../proof/proof.js';

/** Attributes that state a fact which the data may state too. The attribute wins. */
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

/** The values of these attributes, with a problem for each invalid one. */
export interface AuthorWords {
  readonly inputs: AuthorInputs;
  readonly sourceUrl: string | null;
  readonly asOf: Moment | null;
  readonly progress: Progress;
  readonly problems: readonly Finding[];
}

/** Proves the attributes. An invalid one is reported and left out, so that the data's own value stays. */
export function readAuthorWords(inputs: AuthorInputs): AuthorWords {
  const {sourceHref = null, asOf = null, reported = null, expected = null, unit = null, numberLocale, timeZone} = inputs;
  const reading = startReading({numberLocale, timeZone});
  return {
    inputs,
    sourceUrl: link(sourceHref, 'source-href', reading),
    asOf: moment(asOf, 'as-of', reading),
    progress: {reported: writtenFigure(reported, 'reported', reading), expected: writtenFigure(expected, 'expected', reading), unit},
    problems: [...reading.findings, ...reading.problems],
  };
}

/** The snapshot with the values of these attributes. */
export function withAuthorWords(snapshot: Snapshot, {inputs, sourceUrl, asOf, progress: {reported, expected, unit}}: AuthorWords): Snapshot {
  const {progress, source} = snapshot;
  const name = inputs.source ?? null;
  const saysProgress = reported !== null || expected !== null || (unit !== null && progress !== null);
  return {
    ...snapshot,
    title: inputs.heading ?? snapshot.title,
    subtitle: inputs.subheading ?? snapshot.subtitle,
    source: name === null && sourceUrl === null ? source
      // A link belongs to the name it came with.
      : {...NO_SOURCE, ...source, ...(name !== null && {name, url: null}), ...(sourceUrl !== null && {url: sourceUrl})},
    asOf: asOf ?? snapshot.asOf,
    progress: saysProgress ? {reported: reported ?? progress?.reported ?? null, expected: expected ?? progress?.expected ?? null, unit: unit ?? progress?.unit ?? null} : progress,
    test: inputs.test || snapshot.test,
  };
}

const NO_SOURCE: Source = {name: null, url: null, authority: null};
