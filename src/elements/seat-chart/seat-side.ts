import {html, nothing, type Template} from '../../page/template.js';
import type {Coalition} from '../../domain/coalition.js';
import {largestFirst} from '../../domain/seats/house.js';
import {previousTitle} from '../shared/writing.js';
import {seatLegend} from './seat-legend.js';
import {swatch, type DrawnBench} from './seat-picture.js';
import {coalitionSentence, hasPreviousSeats, withoutSentence, type SeatWriting} from './seat-words.js';

export interface Side {
  readonly benches: readonly DrawnBench[];
  /** The coalition of the reader; `null` without `with-coalition`. */
  readonly sum: Coalition | null;
  /** The sentence about the coalition for screen readers. */
  readonly status: string;
  /** Adds a party to the coalition or removes it. */
  readonly toggle: ((id: string) => void) | null;
  readonly clear: () => void;
}

/** The content beside the drawing: coalition, parties and notes. */
export function seatSide(writing: SeatWriting, {benches, sum, status, toggle, clear}: Side): Template {
  const {house, words: said, results, language: {messages: {direction}}} = writing;
  const lines = largestFirst(house.benches).map((bench) => {
    const place = house.benches.indexOf(bench);
    const drawn = benches[place]!;
    return {bench, swatch: swatch(drawn, place), isOn: drawn.isOn && (sum === null || sum.benches.length > 0)};
  });
  const notes = hasPreviousSeats(writing)
    ? [said.seats.against(previousTitle(writing)), ...(results.snapshot.previous?.boundaries === 'notional' ? [said.notional] : [])] : [];
  const small = (text: string, part: string | typeof nothing = nothing): Template =>
    html`<p class="foot" part=${part} dir=${direction}>${text}</p>`;
  return html`<div class="side">${sum === null ? nothing : html`<div class=${
    sum.benches.length === 0 ? 'sum idle' : 'sum'}><p part="coalition" aria-hidden="true" dir=${direction}>${
    coalitionSentence(writing, sum)}</p><button part="clear" type="button" aria-disabled=${sum.benches.length === 0} @click=${clear}>${
    said.seats.clear}</button><p class="hidden" role="status">${status}</p></div>`}${
    lines.length + house.open === 0 ? nothing
      : seatLegend({lines, writing, label: toggle === null ? said.seats.head : said.seats.coalition, open: house.open, toggle})}${
    notes.length === 0 ? nothing : small(notes.join('. '))}${
    house.without.length === 0 ? nothing : small(withoutSentence(writing), 'without')}</div>`;
}
