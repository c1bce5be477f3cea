import {html, nothing, type TemplateResult} from 'lit';
import {changeText, type Before} from '../../charts/table/change.js';
import {columnsOf, nameOfArea, wholeOf, type AreaLine, type AreaResults, type NoteLine, type TableValues} from '../../charts/table/parts.js';
import {areaShare, showsShares} from '../../domain/area-result.js';
import type {Grounds} from '../../domain/colour.js';
import type {Results} from '../../domain/derive.js';
import type {CountProgress} from '../../domain/progress.js';
import {printShare, type PrintedShare} from '../../domain/rounding.js';
import type {Area, Candidate} from '../../domain/types.js';
import type {Selection} from '../../events.js';
import {formatCount, formatPercent, formatShare} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {coloursOf, type Colours} from '../shared/colours.js';
import {inSentence} from '../shared/candidate-row.js';
import {standingWord} from '../shared/standing.js';

/** What all rows are written with. */
export interface Writing {
  readonly results: Results;
  readonly areas: AreaResults;
  readonly columns: readonly Candidate[];
  readonly colours: ReadonlyMap<Candidate, Colours>;
  readonly values: TableValues;
  /** `null` where no change is asked for, or known. */
  readonly before: Before | null;
  readonly hasProgress: boolean;
  readonly language: Language;
  readonly words: ViewMessages;
  /** Id of the area that is chosen. */
  readonly chosen: string | null;
  /** Id of the candidate that is chosen. */
  readonly candidate: string | null;
}

/** Gathers what all rows of a table are written with. */
export function writingOf(
  results: Results, {results: areas, before}: {readonly results: AreaResults; readonly before: Before | null},
  {words, language, grounds, selection: {area, candidate}, values, withChange}: {
    readonly words: ViewMessages; readonly language: Language; readonly grounds: Grounds; readonly selection: Selection; readonly values: TableValues;
    readonly withChange: boolean;
  },
): Writing {
  const columns = columnsOf(results);
  const {candidates, areas: list} = results.snapshot;
  const places = new Map(candidates.map((one, i) => [one, i]));
  return {
    results, columns, words, language, candidate, areas, values, chosen: area,
    colours: new Map(columns.map((one) => [one, coloursOf(one, places.get(one)!, grounds)])),
    before: withChange ? before : null,
    hasProgress: list.some(({progress}) => progress !== null),
  };
}

/** The cells of one area, of the whole as well. */
function cellsOf(writing: Writing, area: Area, path: readonly Area[]): unknown {
  const {results, areas, columns, colours, values, before, hasProgress, language: {locale, messages}, words, candidate: chosen} = writing;
  const result = areas.of(area);
  const shows = showsShares(results);
  const leader = shows && result.leaders.length === 1 ? result.leaders[0] : null;
  const was = before?.of(path) ?? null;
  return html`${columns.map((candidate) => {
    const {id} = candidate;
    const votes = area.votes.get(id) ?? null;
    const text = values === 'votes' ? (votes === null ? '–' : formatCount(votes, locale)) : formatShare(path.length === 0 ? wholeShare(writing, candidate) : areaShare(result, id, results), locale, messages.justUnder);
    const change = before === null || !shows ? null : changeText(area, was, id, results, values, {locale, isNew: words.new});
    return html`<td class=${id === leader ? (id === chosen ? 'lead own' : 'lead') : id === chosen ? 'own' : nothing}>${id === leader ? html`<span class="hidden">${words.table.most} </span>${swatch(colours.get(candidate)!)}` : nothing}${text}${
      before === null ? nothing : html`<small>${change ?? '\u00a0'}</small>`}</td>`;
  })}<td>${result.total === null ? '–' : formatCount(result.total, locale)}</td>${hasProgress ? html`<td>${progressOf(result.progress, writing)}</td>` : nothing}`;
}

/** Of the whole the card's own share where both are of valid votes, so that the two never differ. */
function wholeShare({results}: Writing, candidate: Candidate): PrintedShare | null {
  if (results.base === 'valid') return results.rows.find((row) => row.candidate === candidate)?.share ?? null;
  const total = results.snapshot.candidates.reduce<number | null>((sum, {votes}) => (sum === null || votes === null ? null : sum + votes), 0);
  return !total || candidate.votes === null || !showsShares(results) ? null : printShare(candidate.votes, total, results.decimals);
}

export const swatch = ({fill}: Colours): TemplateResult => html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" rx="2" fill=${fill}></rect></svg>`;

function progressOf(progress: CountProgress | null, {language: {locale, messages}, words}: Writing): unknown {
  if (progress === null) return '–';
  const {percent, fraction, reported, expected, unit} = progress;
  // More than there are says nothing in percent; the counts are told as they are.
  if (percent === null || fraction === null) return reported === null ? '–' : messages.progress(formatCount(reported, locale), expected === null ? null : formatCount(expected, locale), inSentence(unit ?? messages.units));
  return html`${formatPercent(percent, locale)}<svg class="meter" aria-hidden="true"><rect class="track" width="100%" height="100%"></rect><rect class="done" part="progress" width=${`${Math.round(fraction * 1000) / 10}%`} height="100%"></rect></svg><span class="hidden"> ${words.counted}</span>`;
}

export function wholeRow(writing: Writing): TemplateResult {
  return html`<tr class="whole" part="total"><th scope="row"><div class="first"><span class="name">${writing.words.total}</span></div></th>${cellsOf(writing, wholeOf(writing.results), [])}</tr>`;
}

/** A row of an area. @param isStop - The one that the tab key comes to. */
export function areaRow(writing: Writing, {area, path, isOpen}: AreaLine, at: number, isStop: boolean, isTree: boolean): TemplateResult {
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
export function noteRow({language: {messages}, words, columns, hasProgress}: Writing, {kind, path}: NoteLine, at: number): TemplateResult {
  const text = {loading: messages.loading, failed: words.table.failed, held: messages.curtain(null), none: words.noAreas}[kind];
  return html`<tr data-at=${at} aria-rowindex=${at + 3}><td class="said" colspan=${columns.length + 2 + Number(hasProgress)}><div class="first" data-depth=${Math.min(path.length, 6)}><span role=${kind === 'failed' ? 'alert' : nothing}>${text}</span>${
    kind === 'failed' ? html`<button class="retry" type="button">${words.table.retry}</button>` : nothing}</div></td></tr>`;
}

/** Height of rows that are not drawn. */
export const gapRow = (height: number, columns: number): TemplateResult => html`<tr class="gap" aria-hidden="true"><td colspan=${columns} height=${height}></td></tr>`;
