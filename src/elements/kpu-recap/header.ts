import {html, nothing, type TemplateResult} from 'lit';
import {isOurs} from '../shared/brand.js';
import {headingOf} from '../shared/heading.js';
import {statusLabel} from '../shared/status.js';
import type {CardModel} from './card-model.js';

/** Title, subtitle, state of the race, and the switch of the theme. */
export function header({card, results, options, language: {messages}}: CardModel): TemplateResult {
  const title = card.heading || results?.snapshot.title || null;
  const subtitle = card.subheading || results?.snapshot.subtitle || null;
  const state = results?.state ?? null;
  return html`<header><slot class="title" name="heading">${
    title === null ? nothing : headingOf(options.headingLevel, title)}</slot><div class="under">${
    subtitle === null ? nothing : html`<p part="subheading" dir="auto">${subtitle}</p>`}${
    state === null ? nothing : statusLabel(state, messages)}</div>${
    card.withToggle && card.theme === 'auto' && isOurs('theme-toggle')
      ? html`<theme-toggle class="tools"></theme-toggle>` : nothing}</header>`;
}
