import {html, nothing, type Template} from '../../page/template.js';
import type {Bench} from '../../domain/seats/house.js';
import {formatCount} from '../../format/figures.js';
import {nameOf} from '../shared/candidate-row.js';
import {hasPreviousSeats, seatChange, type SeatWriting} from './seat-words.js';

/** The line of a party. The list of the chart and the list of the coalition have the same line. */
export interface LegendLine {
  readonly bench: Bench;
  readonly swatch: Template;
  readonly isOn: boolean;
}

export interface Legend {
  readonly lines: readonly LegendLine[];
  readonly writing: SeatWriting;
  readonly label: string;
  /** Seats that no party has. */
  readonly open: number;
  /** Adds a party to the coalition or removes it. With it, each party is a button; `null` makes it plain text. */
  readonly toggle: ((id: string) => void) | null;
}

/** Lists the parties with seats, the largest first, and then the open seats. */
export function seatLegend({lines, writing, label, open, toggle}: Legend): Template {
  const kind = hasPreviousSeats(writing) ? 'parties compared' : 'parties';
  return html`<ul class=${kind} part="legend" role="list" aria-label=${label}>${
    lines.map((line) => partyItem(line, writing, toggle))}${
    open === 0 ? nothing : openItem(open, writing)}</ul>`;
}

function partyItem({bench, swatch, isOn}: LegendLine, writing: SeatWriting, toggle: Legend['toggle']): Template {
  const {messages, locale} = writing.language;
  const {candidate, seats} = bench;
  const change = seatChange(writing, bench);
  const line = html`${swatch} <span class="name" dir="auto">${nameOf(candidate, messages)}</span> <b>${
    formatCount(seats, locale)}</b> ${change === null ? nothing : html`<small>${change}</small>`}`;
  return toggle === null
    ? html`<li class=${isOn ? 'party on' : 'party'} part="party">${line}</li>`
    : html`<li><button class="party" part="party" type="button"
      aria-pressed=${isOn} @click=${() => toggle(candidate.id)}>${line}</button></li>`;
}

function openItem(open: number, {words, language}: SeatWriting): Template {
  return html`<li class="party" part="party"><svg class="swatch" viewBox="-24 -24 48 48" aria-hidden="true"><circle
    class="open" r="22"></circle></svg> <span class="name">${words.seats.open}</span> <b>${formatCount(open, language.locale)}</b></li>`;
}
