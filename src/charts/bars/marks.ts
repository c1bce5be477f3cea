import type {AreaResult} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import {printShare, type PrintedShare} from '../../domain/rounding.js';
import {turnoutOf} from '../../domain/turnout.js';
import {formatCount, formatShare} from '../../format/figures.js';
import {figureIn, type AreaRow, type Before, type Entry, type VotesAndShare} from './entries.js';
import type {ChartMark, ChartModel, ChartTexts} from './chart-types.js';
import {differenceText} from '../shared/change.js';
import {nameOfArea} from '../../domain/area-path.js';

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

/** The lead of the winner of the whole contest in an area, as a part of all votes there. It is negative where others lead, and `null` without shares. */
function leadIn({area, total}: AreaResult, {leaders, snapshot}: Results): number | null {
  const [first] = leaders;
  if (total === null || !first) return null;
  const others = snapshot.candidates.filter(({id}) => id !== first.id).map(({id}) => area.votes.get(id) ?? 0);
  return ((area.votes.get(first.id) ?? 0) - Math.max(0, ...others)) / total;
}

/** Areas in the order of {@link leadIn}, so that rows change from one colour to the next. Areas without shares are last. */
function byLead(areas: readonly AreaRow[], results: Results): readonly AreaRow[] {
  const leads = new Map(areas.map((row) => [row, leadIn(row.result, results) ?? -Infinity]));
  return [...areas].sort((a, b) => (leads.get(a) === leads.get(b) ? 0 : leads.get(b)! - leads.get(a)!));
}

/** A row for each area, with a segment for each candidate. */
export function stackRows(inputs: MarkInputs, unsorted: readonly AreaRow[]): Rows {
  const {entries, names, results, texts} = inputs;
  const areas = byLead(unsorted, results);
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

/** A point for each area whose turnout and share are known: its turnout, and the share of one candidate. */
export function areaPoints(inputs: MarkInputs, areas: readonly AreaRow[], entry: Entry): Rows {
  const {entries, results, texts} = inputs;
  const places = new Map(entries.flatMap(({ids}, i) => ids.map((id) => [id, i] as const)));
  const points = {...inputs, values: 'share'} as const;
  const marks = areas.flatMap(({area, result}, row): ChartMark[] => {
    const voted = turnoutOf(area, result.total);
    const figure = figureIn(result, entry, results);
    if (voted === null || figure.fraction === null || !inputs.showsShares) return [];
    const leader = result.leaders.length === 1 ? places.get(result.leaders[0]!) ?? -1 : -1;
    return [{
      key: area.id, row, entry: leader, area: area.id, candidate: null, value: figure.fraction, before: null, turnout: voted.cast / voted.registered, size: result.total,
      figure: printed(figure, points), change: null, title: nameOfArea(area), note: texts.standing(result.standing),
      // A chart may have thousands of points, and a reader asks for the words of one.
      get lines() {
        return [
          {label: texts.turnoutHead, value: shareWords(printShare(voted.cast, voted.registered, results.decimals), texts)},
          {label: inputs.names[entries.indexOf(entry)]!, value: printed(figure, points)},
          {label: texts.votesHead, value: countWords(figure.votes, texts)},
        ];
      },
    }];
  });
  return {rows: [], marks};
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
    before: was && drawn(was), turnout: null, size: null,
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

export const shareWords = (share: PrintedShare | null, {locale}: ChartTexts): string => formatShare(share, locale);

export const countWords = (votes: number | null, {locale, noFigure}: ChartTexts): string => (votes === null ? noFigure : formatCount(votes, locale));

/** A dash where one of the two figures is not known. */
export function changeWords({values, texts, results}: MarkInputs, now: VotesAndShare, was: VotesAndShare): string {
  const [from, to] = values === 'share' ? [was.fraction, now.fraction] : [was.votes, now.votes];
  return differenceText(values, from, to, results.decimals, texts.locale) ?? '–';
}
