import type {ReactiveElement} from '@lit/reactive-element';
import type {nothing, Template} from '../../page/template.js';
import {runOf, type Run} from '../../charts/seats/drawing.js';
import {boxOf, seatUnder, type HousePlot} from '../../charts/seats/place.js';
import type {DataTable} from '../../charts/shared/data-table.js';
import {MarksController, type Tip} from '../../controllers/marks-controller.js';
import type {Plotted} from '../../controllers/plot-controller.js';
import {largestFirst, type Bench} from '../../domain/seats/house.js';
import {formatCount} from '../../format/figures.js';
import {seenIn} from '../../page/layout-box.js';
import {nameOf} from '../shared/candidate-row.js';
import {dataTable, styleTables} from '../shared/data-table.js';
import {previousTitle} from '../shared/writing.js';
import {detailStyles} from './seat-details.styles.js';
import type {DrawnBench} from './seat-picture.js';
import {hasPreviousSeats, seatChange, seatShare, type SeatWriting} from './seat-words.js';

/** What a seat chart tells of itself. */
export interface SeatSource extends Plotted {
  /** The seats of each party, followed by the open seats. */
  readonly runs: () => readonly Run[];
  readonly writing: () => SeatWriting | null;
  readonly benches: () => readonly DrawnBench[];
  readonly choose: (place: number) => void;
}

/** The marks of the parties, and the table behind the drawing. */
export function seatDetails(host: ReactiveElement, {count, runs, writing, benches, choose}: SeatSource): {
  readonly marks: MarksController; readonly table: (title: string, isOpen: boolean) => Template | typeof nothing;
} {
  const size = (): number => writing()!.house.size;

  /** The drawing that is visible: half circle or bar. */
  function seen(): HousePlot | null {
    const [arc = null, bar = null] = ['.arc', '.bar'].map((name) => host.renderRoot.querySelector(name));
    const isArc = arc !== null && arc.clientWidth > 0;
    const drawing = isArc ? arc : bar;
    const plot = host.renderRoot.querySelector('.plot');
    return drawing === null || plot === null ? null : {isArc, box: seenIn(drawing, plot), isRtl: drawing.matches(':dir(rtl)')};
  }

  styleTables(host, detailStyles);
  const marks = new MarksController(host, {
    count, choose,
    key: (place) => writing()?.house.benches[place]?.candidate.id ?? '',
    anchor: (place) => {
      const [drawing, run] = [seen(), runs()[place]];
      return drawing === null || run === undefined ? {x: 0, y: 0} : boxOf(drawing, size(), run);
    },
    find: (point) => {
      const drawing = seen();
      const seat = drawing && seatUnder(drawing, size(), point);
      return seat === null ? null : runOf(runs(), seat);
    },
    tip: (place) => {
      const said = writing();
      return said === null ? {title: '', lines: []} : seatTip(said, said.house.benches[place], benches()[place]);
    },
    // All parties are pale except the one under the pointer, in both drawings.
    point: (place) => {
      for (const drawing of host.renderRoot.querySelectorAll('.benches')) {
        drawing.toggleAttribute('data-pointed', place !== null);
        drawing.querySelectorAll('.bench').forEach((bench, i) => bench.toggleAttribute('data-at', i === place));
      }
    },
  });
  return {marks, table: (title, isOpen) => dataTable(tableOf(writing()!, title), isOpen)};
}

/** The tooltip of a party, or of the open seats. */
function seatTip(writing: SeatWriting, bench?: Bench, drawn?: DrawnBench): Tip {
  const {house: {open}, words: {seats: said, chosen}, language: {messages, locale}} = writing;
  const lines = (seats: number): Tip['lines'] => [
    {label: said.head, value: formatCount(seats, locale)}, {label: said.share, value: seatShare(writing, seats)},
  ];
  if (bench === undefined) return {title: said.open, lines: lines(open)};
  const change = seatChange(writing, bench);
  const before = change !== null && bench.before !== null ? `${formatCount(bench.before, locale)} (${change})` : change;
  return {
    title: nameOf(bench.candidate, messages), chosen: drawn?.isOn && chosen, colour: drawn?.fill, edge: drawn?.edge,
    lines: [...lines(bench.seats), ...(before === null ? [] : [{label: previousTitle(writing), value: before}])],
  };
}

/** Parties with seats, the largest first; parties without; seats that nobody has; and the total. */
function tableOf(writing: SeatWriting, caption: string): DataTable {
  const {house: {benches, without, open, size}, results: {snapshot}, language: {messages, locale}, words} = writing;
  const hasBefore = hasPreviousSeats(writing);
  const row = (bench: Bench): string[] => [
    nameOf(bench.candidate, messages), formatCount(bench.seats, locale), seatShare(writing, bench.seats),
    ...(hasBefore ? [bench.before === null ? '–' : formatCount(bench.before, locale), seatChange(writing, bench) ?? '–'] : []),
  ];
  const rest = (name: string, seats: number): string[] => [name, formatCount(seats, locale), seatShare(writing, seats), ...(hasBefore ? ['', ''] : [])];
  const unknown = snapshot.candidates.filter(({seats}) => seats === null);
  return {
    caption,
    heads: [words.seats.party, words.seats.head, words.seats.share, ...(hasBefore ? [previousTitle(writing), words.change] : [])],
    rows: [
      ...[...largestFirst(benches), ...without].map(row),
      ...unknown.map((candidate) => [nameOf(candidate, messages), messages.noFigure, '–', ...(hasBefore ? ['', ''] : [])]),
      ...(open > 0 ? [rest(words.seats.open, open)] : []),
      ...(size > 0 ? [rest(words.total, size)] : []),
    ],
  };
}
