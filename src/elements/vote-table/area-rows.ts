import {html, nothing, type TemplateResult} from 'lit';
import {changeText} from '../../charts/table/change.js';
import {columnsOf, nameOfArea, wholeOf, type AreaLine, type AreaResults, type NoteLine, type TableValues} from '../../charts/table/parts.js';
import {areaShare, showsShares} from '../../domain/area-result.js';
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

/** What the rows and words of a table are written from. */
export interface TableWriting extends Writing {
  readonly areas: AreaResults;
  readonly columns: readonly Candidate[];
  readonly colours: ReadonlyMap<Candidate, Colours>;
  readonly values: TableValues;
  /** `null` where no change is asked for, or known. */
  readonly before: PreviousVotes | null;
  readonly hasProgress: boolean;
  /** Id of the area that is chosen. */
  readonly chosen: string | null;
  /** Id of the candidate that is chosen. */
  readonly candidate: string | null;
}

/** Gathers what all rows of a table are written from. */
export function writingOf(
  basis: Writing, {results: areas, before}: {readonly results: AreaResults; readonly before: PreviousVotes | null},
  {grounds, selection: {area, candidate}, values, withChange}: {
    readonly grounds: Grounds; readonly selection: Selection; readonly values: TableValues; readonly withChange: boolean;
  },
): TableWriting {
  const columns = columnsOf(basis.results);
  const {candidates, areas: list} = basis.results.snapshot;
  const places = new Map(candidates.map((one, i) => [one, i]));
  return {
    ...basis, columns, candidate, areas, values, chosen: area,
    colours: new Map(columns.map((one) => [one, coloursOf(one, places.get(one)!, grounds)])),
    before: withChange ? before : null,
    hasProgress: list.some(({progress}) => progress !== null),
  };
}

/** The cells of one area, of the whole as well. */
function cellsOf(writing: TableWriting, area: Area, path: readonly Area[]): unknown {
  const {results, areas, columns, colours, values, before, hasProgress, language, words, candidate: chosen} = writing;
  const {locale} = language;
  const result = areas.of(area);
  const shows = showsShares(results);
  const leader = shows && result.leaders.length === 1 ? result.leaders[0] : null;
  const was = before?.of(path) ?? null;
  return html`${columns.map((candidate) => {
    const {id} = candidate;
    const votes = area.votes.get(id) ?? null;
    const text = values === 'votes' ? (votes === null ? '–' : formatCount(votes, locale)) : shareWords(path.length === 0 ? wholeShare(writing, candidate) : areaShare(result, id, results), language);
    const change = before === null || !shows ? null : changeText(area, was, id, results, values, {locale, isNew: words.new});
    return html`<td class=${id === leader ? (id === chosen ? 'lead own' : 'lead') : id === chosen ? 'own' : nothing}>${id === leader ? html`<span class="hidden">${words.table.most} </span>${swatch(colours.get(candidate)!)}` : nothing}${text}${
      before === null ? nothing : html`<small>${change ?? '\u00a0'}</small>`}</td>`;
  })}<td>${result.total === null ? '–' : formatCount(result.total, locale)}</td>${hasProgress ? html`<td>${progressOf(result.progress, writing)}</td>` : nothing}`;
}

/** Of the whole the card's own share where both are of valid votes, so that the two never differ. */
function wholeShare({results}: TableWriting, candidate: Candidate): PrintedShare | null {
  if (results.base === 'valid') return results.rows.find((row) => row.candidate === candidate)?.share ?? null;
  const total = sumVotes(results.snapshot.candidates);
  return !total || candidate.votes === null || !showsShares(results) ? null : printShare(candidate.votes, total, results.decimals);
}

export const swatch = ({fill}: Colours): TemplateResult => html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" rx="2" fill=${fill}></rect></svg>`;

function progressOf(progress: CountProgress | null, {language: {locale, messages}, words}: TableWriting): unknown {
  if (progress === null) return '–';
  const {percent, fraction, reported, expected, unit} = progress;
  // More than there are says nothing in percent; the counts are told as they are.
  if (percent === null || fraction === null) return reported === null ? '–' : messages.progress(formatCount(reported, locale), expected === null ? null : formatCount(expected, locale), inSentence(unit ?? messages.units));
  return html`${formatPercent(percent, locale)}<svg class="meter" aria-hidden="true"><rect class="track" width="100%" height="100%"></rect><rect class="done" part="progress" width=${`${Math.round(fraction * 1000) / 10}%`} height="100%"></rect></svg><span class="hidden"> ${words.counted}</span>`;
}

export function wholeRow(writing: TableWriting): TemplateResult {
  return html`<tr class="whole" part="total"><th scope="row"><div class="first"><span class="name">${writing.words.total}</span></div></th>${cellsOf(writing, wholeOf(writing.results), [])}</tr>`;
}

/** A row of an area. @param isStop - The one that the tab key comes to. */
export function areaRow(writing: TableWriting, {area, path, isOpen}: AreaLine, at: number, isStop: boolean, isTree: boolean): TemplateResult {
  const {areas, results, chosen, words} = writing;
  const result = areas.of(area);
  const name = nameOfArea(area);
  const note = result.standing === 'tied' && showsShares(results) ? words.tie : standingWord(result.standing, words);
  const isChosen = area.id === chosen;
  const depth = path.length - 1;
  return html`<tr part="row" class=${isChosen ? 'chosen' : nothing} data-at=${at} aria-rowindex=${at + 3}><th scope="row"><div class="first" data-depth=${depth === 0 ? nothing : Math.min(depth, 6)}>${
    isTree ? html`<button class="open" type="button" tabindex="-1" ?hidden=${isOpen === null} aria-expanded=${isOpen === true ? 'true' : 'false'} aria-label=${isOpen === true ? words.table.close(inSentence(name)) : words.table.open(inSentence(name))}>${CHEVRON}</button>` : nothing}<span class="who"><button class="name" type="button" dir="auto" tabindex=${isStop ? 0 : -1} aria-pressed=${isChosen ? 'true' : 'false'}>${name}${
    depth === 0 ? nothing : html`<span class="hidden">, ${words.table.within(inSentence(nameOfArea(path[depth - 1]!)))}</span>`}</button>${note === null ? nothing : html` <em>${note}</em>`}</span></div></th>${cellsOf(writing, area, path)}</tr>`;
}

const CHEVRON = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3.5l4.5 4.5L6 12.5" fill="none" stroke="currentColor" stroke-width="2"></path></svg>`;

/** In place of parts that are not there. */
export function noteRow({language: {messages}, words, columns, hasProgress}: TableWriting, {kind, path}: NoteLine, at: number): TemplateResult {
  const text = {loading: messages.loading, failed: words.table.failed, held: messages.curtain(null), none: words.noAreas}[kind];
  return html`<tr data-at=${at} aria-rowindex=${at + 3}><td class="said" colspan=${columns.length + 2 + Number(hasProgress)}><div class="first" data-depth=${Math.min(path.length, 6)}><span role=${kind === 'failed' ? 'alert' : nothing}>${text}</span>${
    kind === 'failed' ? html`<button class="retry" type="button">${words.table.retry}</button>` : nothing}</div></td></tr>`;
}

/** Height of rows that are not drawn. */
export const gapRow = (height: number, columns: number): TemplateResult => html`<tr class="gap" aria-hidden="true"><td colspan=${columns} height=${height}></td></tr>`;
