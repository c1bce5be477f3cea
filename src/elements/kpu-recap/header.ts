import {html, nothing, type Template} from '../../page/template.js';
import type {CountProgress} from '../../domain/progress.js';
import {formatCount, formatPercent} from '../../format/figures.js';
import {formatShortMoment} from '../../format/moment.js';
import type {Language} from '../../i18n/registry.js';
import {isOurs} from '../shared/brand.js';
import {inSentence} from '../shared/candidate-row.js';
import {headingOf} from '../shared/heading.js';
import {unitWords} from '../shared/progress.js';
import {statusLabel} from '../shared/status.js';
import {isTrouble} from '../shared/trouble.js';
import type {CardModel} from './card-model.js';
import {liveCode} from './live-code.js';
import {whyNothing} from './without-rows.js';

/** What is certain and how new it is, the title, the subtitle, and the switch of the theme. */
export function header(model: CardModel): Template {
  const {card, results, options} = model;
  const title = card.heading || results?.snapshot.title || null;
  const subtitle = card.subheading || results?.snapshot.subtitle || null;
  const switches = card.withToggle && card.theme === 'auto' && isOurs('theme-toggle');
  // Below a sentence of the editor the title steps back. A server has no children.
  let headline = card.firstElementChild;
  while (headline && headline.slot !== 'headline') headline = headline.nextElementSibling;
  return html`<header class=${headline ? 'led' : nothing}>${statusLine(model)}<slot
    class="headline" name="headline"></slot><slot class="title" name="heading">${
    title === null ? nothing : headingOf(options.headingLevel, title)}</slot>${
    subtitle === null ? nothing : html`<p class="under" part="subheading" dir="auto">${subtitle}</p>`}${
    switches ? html`<theme-toggle class="tools"></theme-toggle>` : nothing}</header>`;
}

/** One line above the title, in the same place in every state: the state of the race, how much is counted or who called it, and when; in trouble, the trouble. */
function statusLine(model: CardModel): Template | typeof nothing {
  const {card, source: {freshness}, results, language: {messages}} = model;
  const state = results?.state ?? null;
  const trouble = isTrouble(freshness) && whyNothing(model) === null ? liveCode.code?.feedLine(model) ?? null : null;
  const facts = trouble === null && results !== null ? factsOf(model) : [];
  // The line of a card with an address is there before its figures, so that nothing moves when they come.
  if (card.src === null && state === null && trouble === null) return nothing;
  return html`<div class="now" part="now">${state === null ? nothing : statusLabel(state, messages)}${
    trouble === null ? nothing : html`<span class="problem" dir="auto">${trouble}</span>`}${
    facts.length === 0 ? nothing : html`<span class="facts">${facts.map((fact) => html`<span dir="auto">${fact}</span>`)}</span>`}</div>`;
}

const ALL = {units: 100, decimals: 0, sign: ''} as const;

/** How much is counted, or who called the race; and the time of the figures. */
function factsOf({results, language, options: {timeZone}}: CardModel): string[] {
  const {locale} = language;
  const {marks, progress, snapshot: {asOf}} = results!;
  const call = [...marks.values()].find(({kind, by}) => kind === 'called' && by !== null);
  const time = call?.at ?? asOf;
  return [
    call ? inSentence(call.by!) : progress && countedText(progress, language),
    time && formatShortMoment(time, locale, timeZone),
  ].filter((fact) => fact !== null);
}

/** "78,12% TPS"; without a percent the count. */
function countedText({percent, reported, complete, unit}: CountProgress, language: Language): string | null {
  const {locale} = language;
  const counted = percent !== null ? formatPercent(complete ? ALL : percent, locale) : reported !== null ? formatCount(reported, locale) : null;
  return counted && `${counted} ${unitWords(unit, language)}`;
}
