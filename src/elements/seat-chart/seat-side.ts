import {html, nothing, type TemplateResult} from 'lit';
import type {Tip} from '../../controllers/marks-controller.js';
import type {Coalition} from '../../domain/coalition.js';
import {largestFirst, type Bench, type House} from '../../domain/seats/house.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {seatLegend} from './seat-legend.js';
import {swatch, type DrawnBench} from './seat-picture.js';
import type {SeatWords} from './seat-words.js';

export interface Side {
  readonly house: House;
  readonly benches: readonly DrawnBench[];
  /** What the reader put together; `null` where no coalition is asked for. */
  readonly sum: Coalition | null;
  /** What a screen reader hears of it. */
  readonly status: string;
  /** Whether the seats of before are computed for today's districts. */
  readonly isNotional: boolean;
  /** Takes a party into the coalition, or out of it. */
  readonly toggle: ((id: string) => void) | null;
  readonly clear: () => void;
}

/** What stands beside the drawing: the coalition, the parties, and notes. */
export function seatSide(words: SeatWords, said: ViewMessages, direction: string, {house, benches, sum, status, isNotional, toggle, clear}: Side): TemplateResult {
  const places = new Map(house.benches.map((bench, place) => [bench, place]));
  const lines = largestFirst(house.benches).map((bench) => {
    const place = places.get(bench)!;
    const drawn = benches[place]!;
    return {bench, swatch: swatch(drawn, place), isOn: drawn.isOn && (sum === null || sum.benches.length > 0)};
  });
  const notes = words.hasBefore ? [said.seats.against(words.before), ...(isNotional ? [said.notional] : [])] : [];
  const small = (text: string, part: string | typeof nothing = nothing): TemplateResult => html`<p class="small" part=${part} dir=${direction}>${text}</p>`;
  return html`<div class="side">${sum === null ? nothing : html`<div class="sum"><p part="coalition" aria-hidden="true" dir=${direction}>${
    words.coalition(sum)}</p><button part="clear" type="button" aria-disabled=${sum.benches.length === 0} @click=${clear}>${
    said.seats.clear}</button><p class="hidden" role="status">${status}</p></div>`}${
    lines.length + house.open === 0 ? nothing
      : seatLegend({lines, words, label: toggle === null ? said.seats.head : said.seats.coalition, open: house.open, toggle})}${
    notes.length === 0 ? nothing : small(notes.join('. '))}${house.without.length === 0 ? nothing : small(words.without(), 'without')}</div>`;
}

/** What is said of a party under the pointer, or of the seats of nobody. */
export function seatTip(words: SeatWords, {seats: said, chosen}: ViewMessages, open: number, bench?: Bench, drawn?: DrawnBench): Tip {
  const lines = (seats: number): Tip['lines'] => [{label: said.head, value: words.count(seats), colour: drawn?.fill}, {label: said.share, value: words.share(seats)}];
  if (bench === undefined) return {title: said.open, lines: lines(open)};
  const change = words.change(bench);
  return {
    title: words.name(bench.candidate),
    lines: [
      ...lines(bench.seats),
      ...(change === null ? [] : [{label: words.before, value: bench.before === null ? change : `${words.count(bench.before)} (${change})`}]),
    ],
    note: drawn?.isOn ? chosen : null,
  };
}
