import {html, nothing, type TemplateResult} from 'lit';
import type {Bench} from '../../domain/seats/house.js';
import {formatCount} from '../../format/figures.js';
import {nameOf} from '../shared/candidate-row.js';
import {hasPreviousSeats, seatChange, type SeatWriting} from './seat-words.js';

/** A party's line: the same in the list of a chart and in that of a coalition. */
export interface LegendLine {
  readonly bench: Bench;
  readonly swatch: TemplateResult;
  readonly isOn: boolean;
}

export interface Legend {
  readonly lines: readonly LegendLine[];
  readonly writing: SeatWriting;
  readonly label: string;
  /** Seats of nobody. */
  readonly open: number;
  /** Takes a party into the coalition, or out of it; each is a switch then. */
  readonly toggle: ((id: string) => void) | null;
}

/** Parties with seats, the largest first, and what is open. */
export function seatLegend({lines, writing, label, open, toggle}: Legend): TemplateResult {
  const {words, language: {messages, locale}} = writing;
  return html`<ul class=${hasPreviousSeats(writing) ? 'parties compared' : 'parties'} part="legend" role="list" aria-label=${label}>${lines.map(({bench, swatch, isOn}) => {
    const change = seatChange(writing, bench);
    const line = html`${swatch} <span class="name" dir="auto">${nameOf(bench.candidate, messages)}</span> <b>${formatCount(bench.seats, locale)}</b> ${change === null ? nothing : html`<small>${change}</small>`}`;
    return toggle === null
      ? html`<li class=${isOn ? 'party on' : 'party'} part="party">${line}</li>`
      : html`<li><button class="party" part="party" type="button" aria-pressed=${isOn} @click=${() => toggle(bench.candidate.id)}>${line}</button></li>`;
  })}${open === 0 ? nothing : html`<li class="party" part="party"><svg class="swatch" viewBox="-24 -24 48 48" aria-hidden="true"><circle class="open" r="22"></circle></svg> <span class="name">${words.seats.open}</span> <b>${formatCount(open, locale)}</b></li>`}</ul>`;
}
