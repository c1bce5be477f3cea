import {html, nothing, type Template} from '../../page/template.js';
import type {Correction} from '../../domain/compare.js';
import type {Area} from '../../domain/types.js';
import {formatChange, formatCount} from '../../format/figures.js';
import {formatMoment} from '../../format/moment.js';
import {inSentence} from '../shared/candidate-row.js';
import {candidateName} from '../shared/writing.js';
import type {CardModel} from './card-model.js';

/** Corrections that stand there before the reader asks for all. */
const FIRST = 5;
/** Most corrections of all. One night can have more than a thousand. */
const MOST = 1000;

/** The cards whose readers asked for all. */
const expanded = new WeakSet<object>();

/** The log of corrections, which the reader can open; `null` without corrections. */
export function correctionsLog(model: CardModel): Template | null {
  const {results, source: {corrections}, language: {messages, locale}} = model;
  return results === null || corrections.length === 0 ? null : html`<details part="corrections"><summary>${
    messages.corrections(formatCount(corrections.length, locale))}</summary>${table(model)}</details>`;
}

/** The corrections as a table, newest first: what fell, from which figure to which, and by how much. A time stands above what fell at it. */
function table(model: CardModel): Template {
  const {card, source: {corrections}, language: {messages, locale}, options: {timeZone}} = model;
  const isWhole = expanded.has(card);
  const groups = byTime(corrections.slice(0, isWhole ? MOST : FIRST));
  const showAll = (): void => {
    expanded.add(card);
    card.requestUpdate();
  };
  const count = formatCount(corrections.length, locale);
  return html`<div class="log" tabindex="0" role="region" aria-label=${messages.corrections(count)}><table>
    <thead class="hidden"><tr>${messages.correctionHeads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    ${groups.map((group) => html`<tbody>${timeRow(group[0]!, locale, timeZone)}${
      group.map((one) => correctionRow(one, model))}</tbody>`)}</table></div>${
    isWhole || corrections.length <= FIRST ? nothing
    : html`<button class="more" type="button" @click=${showAll}>${messages.showAll(count)}</button>`}`;
}

const timeRow = ({at}: Correction, locale: string, timeZone: string): unknown =>
  (at === null ? nothing : html`<tr><th class="when" colspan="3" scope="rowgroup"><time>${
    formatMoment(at, locale, timeZone)}</time></th></tr>`);

function correctionRow({candidate, area, before, after}: Correction, {results, language}: CardModel): Template {
  const {messages, locale} = language;
  const {snapshot} = results!;
  const names = [...areaNames(area, snapshot.areas), inSentence(candidateName(candidate, snapshot, language))];
  const change = messages.correctionChange(formatCount(before, locale), formatCount(after, locale));
  return html`<tr><th scope="row" data-change=${change}>${names.map((name, i) => html`${
    i === 0 ? nothing : '\u00a0· '}<bdi>${name}</bdi>`)}</th><td class="change">${
    change}</td><td>${formatChange(after - before, locale)}</td></tr>`;
}

/** Corrections of one time in one list. */
function byTime(corrections: readonly Correction[]): Correction[][] {
  const groups: Correction[][] = [];
  for (const one of corrections) {
    const last = groups.at(-1);
    if (last && last[0]!.at?.at === one.at?.at) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Names of the areas on a path, the innermost first. */
function areaNames(path: string | null, areas: readonly Area[]): string[] {
  if (path === null) return [];
  const area = areas.find(({id}) => path === id || path.startsWith(`${id}/`));
  if (!area) return [path];
  const rest = path.slice(area.id.length + 1);
  return [...(rest === '' ? [] : areaNames(rest, area.areas)), inSentence(area.name ?? area.id)];
}
