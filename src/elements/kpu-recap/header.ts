import {html, nothing, type TemplateResult} from 'lit';
import {formatCount, formatPercent} from '../../format/figures.js';
import {formatShortMoment} from '../../format/moment.js';
import {isOurs} from '../shared/brand.js';
import {inSentence} from '../shared/candidate-row.js';
import {headingOf} from '../shared/heading.js';
import {statusLabel} from '../shared/status.js';
import {isTrouble} from '../shared/trouble.js';
import type {Face} from './face.js';
import {feedLine} from './feed-words.js';

/** What is certain and how new it is, the title, the subtitle, and the switch of the theme. */
export function header(face: Face): TemplateResult {
  const {card, results, options} = face;
  const title = card.heading || results?.snapshot.title || null;
  const subtitle = card.subheading || results?.snapshot.subtitle || null;
  return html`<header>${statusLine(face)}<slot class="title" name="heading">${
    title === null ? nothing : headingOf(options.headingLevel, title)}</slot>${
    subtitle === null ? nothing : html`<p class="under" part="subheading" dir="auto">${subtitle}</p>`}${
    card.withToggle && card.theme === 'auto' && isOurs('theme-toggle')
      ? html`<theme-toggle class="tools"></theme-toggle>` : nothing}</header>`;
}

/** One line above the title, in the same place in every state: the state of the race, how much is counted or who called it, and when; in trouble, the trouble. */
function statusLine(face: Face): TemplateResult | typeof nothing {
  const {card, feed: {freshness}, results, language: {messages}} = face;
  const state = results?.state ?? null;
  const trouble = isTrouble(freshness) ? feedLine(face) : null;
  const facts = trouble === null && results !== null ? factsOf(face) : [];
  // The line of a card with an address is there before its figures, so that nothing moves when they come.
  if (card.src === null && state === null && trouble === null) return nothing;
  return html`<div class="now" part="now">${state === null ? nothing : statusLabel(state, messages)}${
    trouble === null ? nothing : html`<span class="problem" dir="auto">${trouble}</span>`}${
    facts.length === 0 ? nothing : html`<span class="facts">${facts.map((fact) => html`<span dir="auto">${fact}</span>`)}</span>`}</div>`;
}

const ALL = {units: 100, decimals: 0, sign: ''} as const;

/** How much is counted, or who called the race; and the time of the figures. */
function factsOf({results, language: {messages, locale}, options: {timeZone}}: Face): string[] {
  const {marks, progress, snapshot: {asOf}} = results!;
  const call = [...marks.values()].find(({kind, by}) => kind === 'called' && by !== null);
  const unit = progress?.unit ? inSentence(progress.unit) : messages.units;
  const counted = progress === null ? null : progress.percent !== null ? `${formatPercent(progress.complete ? ALL : progress.percent, locale)} ${unit}`
    : progress.reported !== null ? `${formatCount(progress.reported, locale)} ${unit}` : null;
  return [
    call ? inSentence(call.by!) : counted,
    call?.at ? formatShortMoment(call.at, locale, timeZone) : asOf === null ? null : formatShortMoment(asOf, locale, timeZone),
  ].filter((fact) => fact !== null);
}
