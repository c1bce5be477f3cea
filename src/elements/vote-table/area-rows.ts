import {html, nothing, type Template} from '../../page/template.js';
import {changeText} from '../../charts/table/change.js';
import {columnsOf, contestAsArea, type AreaLine, type AreaResults, type NoteLine, type TableValues} from '../../charts/table/table-lines.js';
import {swatch} from '../../controllers/swatch.js';
import {nameOfArea} from '../../domain/area-path.js';
import {areaShare, type AreaResult} from '../../domain/area-result.js';
import {showsShares} from '../../domain/derive.js';
import type {Grounds} from '../../domain/colour.js';
import type {PreviousVotes} from '../../domain/previous.js';
import type {CountProgress} from '../../domain/progress.js';
import {printShare, type PrintedShare} from '../../domain/rounding.js';
import {sumVotes} from '../../domain/tally.js';
import type {Area, Candidate} from '../../domain/types.js';
import type {Selection} from '../../events.js';
import {formatCount, formatPercent} from '../../format/figures.js';
import {coloursOf, type Colours} from '../shared/colours.js';
import {inSentence} from '../shared/candidate-row.js';
import {standingWord} from '../shared/standing.js';
import {shareWords, type Writing} from '../shared/writing.js';

/** The inputs of all rows and words of a table. */
export interface TableWriting extends Writing {
  readonly areas: AreaResults;
  readonly columns: readonly Candidate[];
  readonly colours: ReadonlyMap<Candidate, Colours>;
  readonly values: TableValues;
  /** The votes of the contest before; `null` where they are unknown or changes are not asked for. */
  readonly before: PreviousVotes | null;
  readonly hasProgress: boolean;
  /** Id of the area that is chosen. */
  readonly chosen: string | null;
  /** Id of the candidate that is chosen. */
  readonly candidate: string | null;
}

/** Collects the inputs of all rows of a table. */
export function writingOf(
  basis: Writing, {results: areas, before}: {readonly results: AreaResults; readonly before: PreviousVotes | null},
  {grounds, selection: {area, candidate}, values, withChange}: {
    readonly grounds: Grounds; readonly selection: Selection; readonly values: TableValues; readonly withChange: boolean;
  },
): TableWriting {
  const columns = columnsOf(basis.results);
  const {candidates, areas: list} = basis.results.snapshot;
  const indexOf = new Map(candidates.map((one, i) => [one, i]));
  return {
    ...basis, columns, candidate, areas, values, chosen: area,
    colours: new Map(columns.map((one) => [one, coloursOf(one, indexOf.get(one)!, grounds)])),
    before: withChange ? before : null,
    hasProgress: list.some(({progress}) => progress !== null),
  };
}

/** The cells of an area, or of the whole contest where the path is empty. */
function cellsOf(writing: TableWriting, area: Area, path: readonly Area[]): unknown {
  const {results, areas, columns, values, before, hasProgress, language: {locale}, words} = writing;
  const result = areas.of(area);
  const shows = showsShares(results);
  const leader = shows && result.leaders.length === 1 ? result.leaders[0]! : null;
  const was = before?.of(path) ?? null;
  return html`${columns.map((candidate) => {
    const change = before === null || !shows ? null : changeText(area, was, candidate.id, results, values, {locale, isNew: words.new});
    return candidateCell(writing, candidate, candidate.id === leader, figureOf(writing, candidate, result, path), change);
  })}<td class="rest">${totalOf(result, locale)}</td>${
    hasProgress ? html`<td class="rest">${progressOf(result.progress, writing)}</td>` : nothing}`;
}

const totalOf = ({total}: AreaResult, locale: string): string => (total === null ? '–' : formatCount(total, locale));

/** What the columns after the candidates say, as a second line below the name of the area, where these columns have no room. */
function under(writing: TableWriting, area: Area): Template {
  const {areas, hasProgress, words, language: {locale}} = writing;
  const result = areas.of(area);
  return html`<span class="under"><span class="hidden">${words.totals.valid} </span><span>${totalOf(result, locale)}</span>${
    hasProgress && result.progress !== null ? html` <span>${progressText(result.progress, writing)}<span
    class="hidden"> ${words.counted}</span></span>` : nothing}</span>`;
}

function candidateCell(
  {colours, before, words, candidate: chosen}: TableWriting, candidate: Candidate, isLeader: boolean, text: string, change: string | null,
): Template {
  const isOwn = candidate.id === chosen;
  const {own, edge} = colours.get(candidate)!;
  return html`<td class=${isLeader ? (isOwn ? 'lead own' : 'lead') : isOwn ? 'own' : nothing}>${
    isLeader ? html`<span class="hidden">${words.table.most} </span>${
      swatch(own, edge)}` : nothing}${text}${
    before === null ? nothing : html`<small>${change ?? '\u00a0'}</small>`}</td>`;
}

/** Votes or share of a candidate in an area, as the table writes them. */
function figureOf(writing: TableWriting, candidate: Candidate, result: AreaResult, path: readonly Area[]): string {
  const {results, values, language} = writing;
  if (values === 'votes') {
    const votes = result.area.votes.get(candidate.id) ?? null;
    return votes === null ? '–' : formatCount(votes, language.locale);
  }
  return shareWords(path.length === 0 ? wholeShare(writing, candidate) : areaShare(result, candidate.id, results), language);
}

/** The share of the whole contest. Where its base is the valid votes, it is the share that the card prints, so that the two never differ. */
function wholeShare({results}: TableWriting, candidate: Candidate): PrintedShare | null {
  if (results.base === 'valid') return results.rows.find((row) => row.candidate === candidate)?.share ?? null;
  const total = sumVotes(results.snapshot.candidates);
  return !total || candidate.votes === null || !showsShares(results) ? null : printShare(candidate.votes, total, results.decimals);
}

/** The percent that is counted. Where there is none, as where more units are reported than expected, the counts. */
function progressText({percent, reported, expected, unit}: CountProgress, {language: {locale, messages}}: TableWriting): string {
  if (percent !== null) return formatPercent(percent, locale);
  if (reported === null) return '–';
  const all = expected === null ? null : formatCount(expected, locale);
  return messages.progress(formatCount(reported, locale), all, inSentence(unit ?? messages.units));
}

function progressOf(progress: CountProgress | null, writing: TableWriting): unknown {
  if (progress === null) return '–';
  const {percent, fraction} = progress;
  const text = progressText(progress, writing);
  if (percent === null || fraction === null) return text;
  return html`${text}<svg class="meter" aria-hidden="true"><rect
    class="track" width="100%" height="100%"></rect><rect
    class="done" part="progress" width=${`${Math.round(fraction * 1000) / 10}%`} height="100%"></rect></svg><span
    class="hidden"> ${writing.words.counted}</span>`;
}

export function totalRow(writing: TableWriting): Template {
  const whole = contestAsArea(writing.results);
  return html`<tr class="total-row" part="total"><th scope="row"><div class="first"><span class="who"><span
    class="name">${writing.words.total}</span>${under(writing, whole)}</span></div></th>${cellsOf(writing, whole, [])}</tr>`;
}

/**
 * The row of an area.
 * @param isStop - Whether the tab key stops at this row.
 */
export function areaRow(writing: TableWriting, {area, path, isOpen}: AreaLine, at: number, isStop: boolean, isTree: boolean): Template {
  const {areas, results, chosen, words} = writing;
  const result = areas.of(area);
  const name = nameOfArea(area);
  const note = result.standing === 'tied' && showsShares(results) ? words.tie : standingWord(result.standing, words);
  const isChosen = area.id === chosen;
  const depth = path.length - 1;
  return html`<tr part="row" class=${isChosen ? 'chosen' : nothing} data-at=${at} aria-rowindex=${at + 3}><th scope="row"><div
    class="first" data-depth=${depth === 0 ? nothing : Math.min(depth, 6)}>${
    isTree ? openButton(name, isOpen, words) : nothing}<span class="who"><button class="name" type="button" dir="auto"
    tabindex=${isStop ? 0 : -1} aria-pressed=${isChosen ? 'true' : 'false'}>${name}${
    depth === 0 ? nothing : html`<span class="hidden">, ${words.table.within(inSentence(nameOfArea(path[depth - 1]!)))}</span>`}</button>${
    note === null ? nothing : html` <em>${note}</em>`}${under(writing, area)}</span></div></th>${cellsOf(writing, area, path)}</tr>`;
}

/** The button that opens and closes an area. It is hidden where the area has no parts. */
function openButton(name: string, isOpen: boolean | null, {table: words}: TableWriting['words']): Template {
  const label = isOpen === true ? words.close(inSentence(name)) : words.open(inSentence(name));
  return html`<button class="open" type="button" tabindex="-1" ?hidden=${isOpen === null}
    aria-expanded=${isOpen === true ? 'true' : 'false'} aria-label=${label}>${CHEVRON}</button>`;
}

export const CHEVRON = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path
  d="M6 3.5l4.5 4.5L6 12.5" fill="none" stroke="currentColor" stroke-width="2"></path></svg>`;

/** A row that says why the parts of an open area are not there. */
export function noteRow({language: {messages}, words, columns, hasProgress}: TableWriting, {kind, path}: NoteLine, at: number): Template {
  const text = {loading: messages.loading, failed: words.table.failed, held: messages.curtain(null), none: words.noAreas}[kind];
  const span = columns.length + 2 + Number(hasProgress);
  return html`<tr data-at=${at} aria-rowindex=${at + 3}><td class="said" colspan=${span}><div
    class="first" data-depth=${Math.min(path.length, 6)}><span role=${kind === 'failed' ? 'alert' : nothing}>${text}</span>${
    kind === 'failed' ? html`<button class="retry" type="button">${words.table.retry}</button>` : nothing}</div></td></tr>`;
}

/** An empty row as high as the rows that are not drawn. */
export const gapRow = (height: number, columns: number): Template =>
  html`<tr class="gap" aria-hidden="true"><td colspan=${columns} height=${height}></td></tr>`;
