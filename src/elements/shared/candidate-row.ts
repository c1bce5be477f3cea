import {html, keyed, nothing, svg, type Template} from '../../page/template.js';
import {isBarless, type Results, type Row} from '../../domain/derive.js';
import {formatCount, isJustUnderHalf, percentParts} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {Colours} from './colours.js';
import {initialsOf} from './initials.js';

/**
 * The row of one candidate, the same in a card and in a `<candidate-bar>` alone. It is one
 * template without spaces between its elements: a page may hold hundreds of rows, and
 * every node costs time.
 * @param results - The results of the card. Without them the row has a bar and no threshold.
 * @param whole - The part of the base that a whole bar stands for.
 */
export function candidateRow(row: Row, language: Language, colours: Colours, results: Results | null = null, whole = 1): Template {
  const {messages} = language;
  const name = html`<span class="face" part="photo" aria-hidden="true"><svg class="disc" stroke=${
    colours.edge ?? nothing}><rect width="100%" height="100%" fill=${colours.disc}></rect><text
    x="50%" y="50%" fill=${colours.ink}>${inDisc(row.candidate)}</text>${
    row.candidate.kind === 'empty-box' ? EMPTY_BOX : nothing}</svg>${photosOf(row)}</span>${
    ballotOf(row, colours, language.locale)}<span class="name" part="name" dir="auto">${
    nameOf(row.candidate, messages)}</span>`;
  const sub = subLine(row, messages, results?.state === 'uncontested' ? messages.electedUnopposed : null);
  if (results && isBarless(results.state)) return html`${name}<span class="line">${sub}</span>`;
  const width = barWidth(row.fraction && row.fraction / whole);
  const [before, sign, after] = shareParts(row, language);
  return html`${name}<span class="share" part="share">${before}<small>${sign}</small>${after}</span><span class="line"><span
    class="votes" part="votes">${
    votesText(row, language)}</span>${
    marked(row, language, results, sub)}</span><svg class="bar" part="track" aria-hidden="true"><rect
    class="track" width="100%" height="100%" rx="3"></rect><rect class="fill" part="bar" width=${
    width} height="100%" rx="3" fill=${colours.own} stroke=${
    colours.edge ?? nothing}></rect>${overBar(row, width, results?.threshold, whole)}</svg>`;
}

/** Labels of a rehearsal and of a correction. Most rows have neither, and then no node. */
function marked({corrected}: Row, {locale, messages}: Language, results: Results | null, sub: unknown): unknown {
  const isTest = results?.snapshot.test ?? false;
  if (!isTest && corrected === null) return sub;
  return html`${isTest ? html`<span class="tag">${messages.test}</span>` : nothing}${
    corrected === null ? nothing : html`<span class="corrected" part="correction">${
      messages.corrected(formatCount(corrected, locale))}</span>`}${sub}`;
}

/** The empty box of an Indonesian ballot paper, against which a single ticket stands. */
const EMPTY_BOX = svg`<rect class="box" x="29%" y="26%" width="42%" height="48%" rx="2"></rect>`;

const inDisc = ({kind, name}: Row['candidate']): string => (kind === 'empty-box' ? '' : kind === 'other' ? '···' : initialsOf(name));

/** The number on the ballot paper, at the corner of the face. */
function ballotOf({candidate: {ballot}}: Row, {disc, edge, ink}: Colours, locale: string): unknown {
  return ballot === null ? nothing : html`<svg class="ballot" part="ballot" aria-hidden="true" stroke=${edge ?? nothing}><rect
    width="100%" height="100%" rx="4" fill=${disc}></rect><text x="50%" y="50%" fill=${ink}>${formatCount(ballot, locale)}</text></svg>`;
}

const CHECK = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path
  d="M2 8.5l4.2 4.2L14 4" fill="none" stroke="currentColor" stroke-width="2.6"></path></svg>`;

/** Text of the data for use inside a sentence, without direction controls that would reorder the rest. */
export const inSentence = (text: string): string => text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');

/** The name of a candidate. The empty box and *Other* have their own name in every language. */
export function nameOf({name, kind}: Row['candidate'], messages: Language['messages']): string {
  if (name.trim() !== '') return name;
  return kind === 'empty-box' ? messages.emptyBox : kind === 'other' ? messages.other : kind === 'write-in' ? messages.writeIn : '–';
}

/** The share around its percent sign, which is written smaller. */
export const shareParts = ({share}: Row, {locale}: Language): readonly [before: string, sign: string, after: string] =>
  (share === null ? ['–', '', ''] : percentParts(share, locale));

export function votesText({candidate: {votes}, share}: Row, {locale, messages}: Language): string {
  // A share without votes is one that the source declares.
  return votes === null ? (share === null ? messages.noFigure : messages.declared) : messages.votes(formatCount(votes, locale), votes);
}

/** Votes without the word, for a column that has the word in its head. */
export function votesCell({candidate: {votes}}: Row, {locale, messages}: Language): string {
  return votes === null ? messages.noFigure : formatCount(votes, locale);
}

function subLine({candidate: {party, incumbent, people}, mark, share, tied}: Row, messages: Language['messages'], note: string | null): Template | typeof nothing {
  const words = [party && inSentence(party), incumbent ? messages.incumbent : null, tied ? messages.tied : null, share && isJustUnderHalf(share) ? messages.justUnder : null, note].filter(Boolean).join(' · ');
  const names = people.map(({name}) => name).filter(Boolean).join(' · ');
  if (mark === null && words === '' && names === '') return nothing;
  return html`<span class="sub" dir="auto">${
    mark && html`<span class="mark" part="mark">${mark.kind === 'runoff' ? nothing : CHECK}${messages[mark.kind]}</span>`}${
    words && html`<span part="party">${words}</span>`}${names && html`<span class="people" part="people">${names}</span>`}</span>`;
}

/** Photos. A missing or failed photo shows the initials below it. Another address makes another element, so that an old failure has no effect. */
function photosOf({candidate: {photo, people}}: Row): unknown {
  const photos = photo !== null ? [photo] : people.map((person) => person.photo).filter((address) => address !== null).slice(0, 2);
  return photos.length === 0 ? nothing : photos.map((address) =>
    keyed(address, html`<img src=${address} alt="" width="56" height="56" loading="lazy" decoding="async" referrerpolicy="no-referrer"
      @load=${settlePhoto} @error=${settlePhoto}>`));
}

const settlePhoto = ({target, type}: Event): void => {
  const photo = target as HTMLImageElement;
  photo.hidden = type === 'error';
  photo.toggleAttribute('data-loaded', !photo.hidden);
};

/** Stripes that separate candidates of one colour, and the tick at the share that decides. */
function overBar({sameColour}: Row, width: string, threshold: Results['threshold'] | undefined, whole: number): unknown {
  const stripes = sameColour && width !== '0' ? svg`<line class="stripes" x2=${width} y1="50%" y2="50%"></line>` : nothing;
  // A threshold beyond the longest bar is beyond the scale.
  if (!threshold || threshold.numerator > whole * threshold.denominator) return stripes;
  return svg`${stripes}<rect class="tick" part="threshold" x=${
    `${(100 * threshold.numerator) / threshold.denominator / whole}%`} y="-33%" width="1.5" height="166%"></rect>`;
}

/** Width of a bar. A positive share is always visible. */
function barWidth(fraction: number | null): string {
  if (fraction === null || fraction === 0) return '0';
  const percent = Math.round(fraction * 1e5) / 1e3;
  return percent < 1 ? `max(1px, ${percent}%)` : `${percent}%`;
}
