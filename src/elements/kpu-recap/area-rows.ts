import type {ReactiveController} from '@lit/reactive-element';
import {html, nothing, type Template} from '../../page/template.js';
import type {SharedSelection} from '../../context.js';
import type {Results} from '../../domain/derive.js';
import {nameOfArea} from '../../domain/area-path.js';
import {pathTo, resultsIn} from '../../domain/in-area.js';
import type {Area} from '../../domain/types.js';
import {RekapSelectEvent} from '../../events.js';
import {rows as indonesian} from '../../i18n/views/id/rows.js';
import type {RowWords, ViewMessages} from '../../i18n/view-messages.js';
import {addIndonesian, viewMessagesFor} from '../../i18n/view-registry.js';
import {adoptLate} from '../../controllers/adopt-styles.js';
import {inSentence} from '../shared/candidate-row.js';
import {StatusLine} from '../shared/status-line.js';
import {areaStyles} from './area-rows.styles.js';
import {inAreas, type CardModel} from './card-model.js';
import type {CardProperties} from './card-properties.js';
import {summaryOf} from './sentences.js';

addIndonesian({rows: indonesian});

/** A language that a page has added may be without these words. */
const wordsOf = ({rows}: Partial<ViewMessages>): RowWords => rows ?? indonesian;

/** Why an area has no shares. `null` where it has. */
function lackOf({hasFigures, total, snapshot: {candidates}}: Results, {notReported, partial, noVotes}: ViewMessages): string | null {
  if (!hasFigures) return notReported;
  return total !== null ? null : candidates.some(({votes}) => votes === null) ? partial : noVotes;
}

/** Lets a card draw the area that its views have chosen. */
export function followAreas(card: CardProperties, selection: SharedSelection): void {
  if (!inAreas.has(card)) card.addController(new AreaRows(card, selection));
}

/** Draws the rows of a card as those of the area that its views share as their choice, and leads back to the whole. */
class AreaRows implements ReactiveController {
  readonly #card: CardProperties;
  readonly #selection: SharedSelection;
  readonly #status: StatusLine;
  /** Id of the area whose rows are on screen. */
  #shown: string | null = null;
  /** Height of the rows of the whole, and the width of the card that they had it at. */
  #whole: {readonly height: number; readonly width: number} | null = null;

  constructor(card: CardProperties, selection: SharedSelection) {
    this.#card = card;
    this.#selection = selection;
    this.#status = new StatusLine(card);
    adoptLate(card, areaStyles);
    inAreas.set(card, this.#draw);
    selection.followers.add(() => card.requestUpdate());
    card.requestUpdate();
  }

  /** Called before each drawing, when the last one is still on screen. */
  hostUpdate(): void {
    if (this.#shown === null && this.#selection.value.area !== null) this.#whole = this.#measure();
  }

  /** What is below the rows stays where the reader has just touched it: the gap before it gives the room, or takes it. */
  hostUpdated(): void {
    const whole = this.#shown === null ? null : this.#whole;
    const now = whole && this.#measure();
    this.#card.renderRoot.querySelector<HTMLElement>('.card')?.style.setProperty('--_more', now && now.width === whole.width ? `${now.height - whole.height}px` : '');
  }

  /** From the end of the header to the end of what stands above the first view. */
  #measure(): {readonly height: number; readonly width: number} {
    const root = this.#card.renderRoot;
    const [header] = root.querySelectorAll<HTMLElement>('header');
    const last = [...root.querySelectorAll<HTMLElement>('.card > :is(.rows, .scale, .lead, .more)')].at(-1);
    const end = (element?: HTMLElement): number => (element ? element.offsetTop + element.offsetHeight : 0);
    return {height: end(last) - end(header), width: last?.offsetWidth ?? 0};
  }

  readonly #draw = (whole: CardModel): {readonly shown: CardModel; readonly whole: CardModel} => {
    const {card, results, source: {curtain, corrections}, options, language} = whole;
    const {area: id} = this.#selection.value;
    const isFollowed = id !== null && !card.fixedRows && options.form !== 'ticker' && curtain === null;
    const path = results && isFollowed ? pathTo(id, results.snapshot.areas, this.#partsOf) : null;
    const words = viewMessagesFor(language.locale);
    const said = wordsOf(words);
    if (!results || !path) {
      if (results) this.#say(null, () => `${said.whole}. ${summaryOf({results, language})}`);
      return {shown: {...whole, area: {line: this.#line(nothing), summary: null}}, whole};
    }
    const shown = resultsIn(path, results, options, corrections);
    const area = path.at(-1)!;
    const lack = lackOf(shown, words);
    const name = nameOfArea(area);
    // Its state is that of the whole contest.
    const summary = [`${inSentence(name)}.`, lack && `${lack}.`, summaryOf({results: {...shown, state: null}, language})].filter(Boolean).join(' ');
    this.#say(area.id, () => summary);
    const {messages} = language;
    const progress = (...figures: Parameters<typeof messages.progress>): string => said.ofWhole(messages.progress(...figures));
    return {
      shown: {...whole, results: shown, area: {line: this.#line(this.#name(name, lack, said)), summary}},
      whole: {...whole, language: {...language, messages: Object.assign(Object.create(messages) as typeof messages, {progress})}},
    };
  };

  readonly #partsOf = (path: readonly Area[]): readonly Area[] => [...this.#selection.parts ?? []].flatMap((one) => one(path));

  #line(name: unknown): Template {
    return html`${name}<p class="hidden" role="status">${this.#status.text}</p>`;
  }

  #name(name: string, lack: string | null, {whole}: RowWords): Template {
    return html`<div class="area" part="area"><strong dir="auto">${name}</strong>${
      lack === null ? nothing : html`<span>${lack}</span>`}<button class="more" part="whole" type="button" @click=${this.#leave}><svg
      viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2"></path></svg><span>${
      whole}</span></button></div>`;
  }

  /** Announces a change of the area, and nothing of what new figures change. */
  #say(area: Area['id'] | null, sentence: () => string): void {
    if (area === this.#shown) return;
    this.#shown = area;
    this.#status.say(sentence());
  }

  readonly #leave = async (): Promise<void> => {
    const {value, followers} = this.#selection;
    this.#selection.value = {...value, area: null};
    for (const follow of followers) follow();
    this.#card.dispatchEvent(new RekapSelectEvent(this.#selection.value));
    await this.#card.updateComplete;
    // The button is gone, and the keyboard goes on with what it led to.
    const list = this.#card.renderRoot.querySelector<HTMLElement>('ul.rows');
    if (!list) return;
    list.tabIndex = -1;
    list.focus({preventScroll: true});
  };
}
