import type {Results} from '../../domain/derive.js';
import type {PrintedShare} from '../../domain/rounding.js';
import {formatCount, formatShare} from '../../format/figures.js';
import {figureIn, type AreaRow, type Before, type Entry, type VotesAndShare} from './entries.js';
import type {ChartMark, ChartModel, ChartTexts} from './chart-types.js';
import {differenceText} from '../shared/change.js';
import {nameOfArea} from '../table/table-lines.js';

/** The inputs of all marks of a chart. */
export interface MarkInputs {
  readonly results: Results;
  readonly texts: ChartTexts;
  readonly entries: readonly Entry[];
  readonly names: readonly string[];
  readonly values: 'share' | 'votes';
  readonly before: Before | null;
  readonly showsShares: boolean;
}

type Rows = Pick<ChartModel, 'rows' | 'marks'>;

/** A row for each candidate. */
export function candidateRows(inputs: MarkInputs): Rows {
  const {entries, names, texts} = inputs;
  const marks = entries.map((entry, row) => mark(inputs, {key: entry.key, row, entry: row, area: null, figure: entry, title: names[row]!, note: entry.tied ? texts.tied : null}));
  return {marks, rows: marks.map(({key, title, figure, note, change}) => ({key, name: title, figure, note: note ?? change}))};
}

/** One row for the whole contest: a segment, or an arc of a ring, for each candidate. */
export function totalRow(inputs: MarkInputs): Rows {
  const {entries, names, texts} = inputs;
  return {
    rows: [{key: '', name: '', figure: '', note: null}],
    marks: entries.map((entry, i) => mark(inputs, {key: entry.key, row: 0, entry: i, area: null, figure: entry, title: names[i]!, note: entry.tied ? texts.tied : null})),
  };
}

/** A row for each area, with a segment for each candidate. */
export function stackRows(inputs: MarkInputs, areas: readonly AreaRow[]): Rows {
  const {entries, names, results, texts} = inputs;
  return {
    rows: areas.map(({area, result}) => ({key: area.id, name: nameOfArea(area), figure: '', note: texts.standing(result.standing)})),
    marks: areas.flatMap(({area, result}, row) => entries.map((entry, i) => mark(inputs, {
      key: `${area.id}\u0000${entry.key}`, row, entry: i, area: area.id, figure: figureIn(result, entry, results), title: `${nameOfArea(area)}: ${names[i]!}`, note: texts.standing(result.standing),
    }))),
  };
}

/** A row for each area, with the figure of one candidate. */
export function followRows(inputs: MarkInputs, areas: readonly AreaRow[], entry: Entry): Rows {
  const {results, texts} = inputs;
  const index = inputs.entries.indexOf(entry);
  const marks = areas.map(({area, result}, row) => mark(inputs, {
    key: area.id, row, entry: index, area: area.id, figure: figureIn(result, entry, results), title: nameOfArea(area), note: texts.standing(result.standing),
  }));
  return {marks, rows: marks.map(({key, title, figure, note, change}) => ({key, name: title, figure, note: note ?? change}))};
}

/** The inputs of one mark. */
interface MarkInput {
  readonly key: string;
  readonly row: number;
  readonly entry: number;
  readonly area: string | null;
  readonly figure: VotesAndShare;
  readonly title: string;
  readonly note: string | null;
}

function mark(inputs: MarkInputs, {key, row, entry: index, area, figure, title, note}: MarkInput): ChartMark {
  const {texts, values, before, showsShares} = inputs;
  const entry = inputs.entries[index]!;
  const was = before?.of(entry, area) ?? null;
  const change = was === null ? null : was.votes === null ? texts.new : changeWords(inputs, figure, was);
  const drawn = ({fraction, votes}: VotesAndShare): number | null => (!showsShares ? null : values === 'share' ? fraction : votes);
  return {
    key, row, entry: index, area, title, note,
    candidate: entry.merged > 0 ? null : entry.candidate.id,
    value: drawn(figure),
    before: was && drawn(was),
    figure: printed(figure, inputs), change,
    lines: [
      {label: texts.shareHead, value: shareWords(figure.share, texts)},
      {label: texts.votesHead, value: countWords(figure.votes, texts)},
      ...(was === null || change === null ? [] : [
        {label: texts.previous, value: was.votes === null ? texts.new : printed(was, inputs)},
        ...(was.votes === null ? [] : [{label: texts.change, value: change}]),
      ]),
    ],
  };
}

const printed = (figure: VotesAndShare, {values, texts}: MarkInputs): string => (values === 'share' ? shareWords(figure.share, texts) : countWords(figure.votes, texts));

export const shareWords = (share: PrintedShare | null, {locale, justUnder}: ChartTexts): string => formatShare(share, locale, justUnder);

export const countWords = (votes: number | null, {locale, noFigure}: ChartTexts): string => (votes === null ? noFigure : formatCount(votes, locale));

/** A dash where one of the two figures is not known. */
export function changeWords({values, texts, results}: MarkInputs, now: VotesAndShare, was: VotesAndShare): string {
  const [from, to] = values === 'share' ? [was.fraction, now.fraction] : [was.votes, now.votes];
  return differenceText(values, from, to, results.decimals, texts.locale) ?? '–';
}
