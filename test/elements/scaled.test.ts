import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import '../../src/i18n/views/ar.js';
import {Chart} from '../../src/charts/shared/chart-runtime.js';
import {tooltip} from '../../src/controllers/marks-controller.js';
import type {SeatChart} from '../../src/elements/seat-chart/seat-chart.js';
import type {VoteChart} from '../../src/elements/vote-chart/vote-chart.js';
import type {VoteMap} from '../../src/elements/vote-map/vote-map.js';
import type {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import type {VoteTrend} from '../../src/elements/vote-trend/vote-trend.js';
import {contest, document2024, frames, partsOf, settled, textOf} from '../helpers/card.js';
import {LiveCards} from '../helpers/live-card.js';

before(async () => void (await tooltip.load()));

/** What a page may do to all that is in a box: what is seen of it is larger or smaller than its layout. */
const SURROUNDINGS = ['', 'transform: scale(.5)', 'transform: scale(1.25)', 'zoom: 1.3', 'zoom: .6'];

type View = VoteChart | VoteTrend | VoteMap | SeatChart | VoteTable;

/** A view in such a box, with its figures. */
async function view<Kind extends View>(style: string, markup: string, given: object): Promise<Kind> {
  const outer = await fixture<HTMLElement>(`<div style="width: 520px; transform-origin: 0 0; ${style}">${markup}</div>`);
  const element = outer.firstElementChild as Kind;
  Object.assign(element, given);
  return settled(element);
}

async function until(isSo: () => boolean): Promise<void> {
  do await frames(); while (!isSo());
}

const inside = (element: Element, selector: string): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const middle = ({x, y, width, height}: DOMRect): [number, number] => [Math.round(x + width / 2), Math.round(y + height / 2)];
const seen = (element: Element): DOMRect => element.getBoundingClientRect();
const tip = (element: Element): HTMLElement => partsOf(element, 'tooltip')[0] as HTMLElement;
const told = (element: Element): string => textOf(tip(element).querySelector('strong'));

async function focused(element: View, ...keys: string[]): Promise<void> {
  (partsOf(element, 'plot')[0] as HTMLElement).focus();
  for (const press of keys) await sendKeys({press});
}

function expectWithin(element: Element): void {
  const [box, own] = [seen(element), seen(tip(element))];
  expect(own.width).to.be.greaterThan(20);
  expect([own.left >= box.left - 1, own.right <= box.right + 1, own.top >= box.top - 1, own.bottom <= box.bottom + 1]).to.deep.equal([true, true, true, true]);
}

/** How far bars are from the places that stand beside their names, at most, in pixels of the window; and how much too thick. */
const misplaced = (element: VoteChart): number => Math.max(...partsOf(element, 'bar').map((bar) => {
  const [own, slot] = [seen(bar), seen(bar.closest('.slot')!)];
  return Math.max(Math.abs(own.top + own.height / 2 - slot.top - slot.height / 2), Math.abs(own.height - slot.height));
}));

/** The middle of an arc on the canvas. */
function middleOfArc(element: VoteChart, index: number): [number, number] {
  const canvas = inside(element, 'canvas') as HTMLCanvasElement;
  const chart = Chart.getChart(canvas)!;
  const {x, y} = chart.getDatasetMeta(0).data[index]!.tooltipPosition(true);
  const frame = seen(canvas);
  return [Math.round(frame.x + (x! * frame.width) / chart.width), Math.round(frame.y + (y! * frame.height) / chart.height)];
}

const isDrawn = (element: Element): boolean => {
  const canvas = element.shadowRoot!.querySelector('canvas');
  return partsOf(element, 'bar').length > 0 || (canvas !== null && Chart.getChart(canvas) !== undefined);
};

describe('views in a box that is scaled or zoomed', () => {
  before(() => setViewport({width: 900, height: 900}));
  afterEach(() => resetMouse());

  for (const style of SURROUNDINGS) {
    for (const attributes of ['', 'by="area" type="stacked"']) {
      it(`vote-chart ${attributes} draws its bars beside the names under "${style}"`, async () => {
        const areas = {areas: ['Aceh', 'Bali', 'Jambi', 'Riau', 'Papua'].map((name, i) => ({id: name, name, votes: {1: 20 + i, 2: 40, 3: 10}}))};
        const element = await view<VoteChart>(style, `<vote-chart ${attributes}></vote-chart>`, {snapshot: document2024({...areas, candidates: contest(110, 200, 50)})});
        await until(() => isDrawn(element));
        await frames();
        expect(misplaced(element)).to.be.lessThan(1.5);
      });
    }

    it(`vote-chart finds what is under the mouse, and keeps what it says of it in the box, under "${style}"`, async () => {
      for (const type of ['bar', 'column', 'stacked', 'doughnut']) {
        const element = await view<VoteChart>(style, `<vote-chart type="${type}"></vote-chart>`, {snapshot: document2024()});
        await until(() => isDrawn(element));
        await sendMouse({type: 'move', position: type === 'doughnut' ? middleOfArc(element, 1) : middle(seen(partsOf(element, 'bar')[1]!))});
        expect(told(element), type).to.equal('Prabowo & Gibran');
        expectWithin(element);
        fixtureCleanup();
      }
    });

    it(`vote-trend picks the moment under the mouse under "${style}"`, async () => {
      const history = [0, 1, 2, 3, 4, 5].map((i) => ({asOf: `2024-02-14T1${i}:00:00+07:00`, votes: {1: 10 + i, 2: 20 + 2 * i, 3: 5}}));
      const element = await view<VoteTrend>(style, '<vote-trend></vote-trend>', {snapshot: document2024({asOf: null}), history});
      await until(() => partsOf(element, 'line').length === 3);
      for (const keys of [['Home', 'ArrowRight'], ['End', 'ArrowLeft']]) {
        await focused(element, ...keys);
        const [line, expected] = [inside(element, '.cursor line'), told(element)];
        const place = middle(seen(line));
        await sendKeys({press: 'Home'});
        await sendMouse({type: 'move', position: place});
        expect(told(element)).to.equal(expected);
        expectWithin(element);
      }
    });

    it(`vote-map finds what is under the mouse, and brings that closer, under "${style}"`, async () => {
      const square = (id: string, x: number): object => ({type: 'Feature', id, properties: {}, geometry: {type: 'Polygon', coordinates: [[[x, 0], [x + 1, 0], [x + 1, 2], [x, 2], [x, 0]]]}});
      const areas = ['a', 'b', 'c', 'd'].map((id) => ({id, name: `Area ${id}`, votes: {1: 6, 2: 5, 3: 4}}));
      const element = await view<VoteMap>(style, '<vote-map></vote-map>', {snapshot: document2024({areas, candidates: contest(24, 20, 16)}), shapes: {type: 'FeatureCollection', features: areas.map(({id}, i) => square(id, i))}});
      await until(() => partsOf(element, 'area').length === 4);
      const [area] = partsOf(element, 'area').slice(1);
      const at = middle(seen(area!));
      await sendMouse({type: 'move', position: at});
      expect(told(element)).to.equal('Area b');
      expectWithin(element);
      area!.dispatchEvent(new WheelEvent('wheel', {ctrlKey: true, deltaY: -50, clientX: at[0], clientY: at[1], bubbles: true, composed: true, cancelable: true}));
      const closer = middle(seen(area!));
      expect(Math.hypot(closer[0] - at[0], closer[1] - at[1])).to.be.lessThan(2);
    });

    it(`vote-map is dragged as far as the mouse goes under "${style}"`, async () => {
      const tiles = Array.from({length: 80}, (_, i) => ({id: String(i), label: String(i), column: i % 10, row: Math.floor(i / 10)}));
      const element = await view<VoteMap>(style, '<vote-map></vote-map>', {tiles, snapshot: document2024({candidates: contest(480, 400, 320), areas: tiles.map(({id}) => ({id, name: id, votes: {1: 6, 2: 5, 3: 4}}))})});
      partsOf(element, 'zoom')[0]!.querySelector('button')!.click();
      await settled(element);
      const area = partsOf(element, 'area')[45]!;
      const from = middle(seen(area));
      await sendMouse({type: 'move', position: from});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [from[0] + 10, from[1] + 10]});
      await sendMouse({type: 'move', position: [from[0] + 24, from[1] - 12]});
      await sendMouse({type: 'up'});
      const to = middle(seen(area));
      expect([to[0] - from[0], to[1] - from[1]].map((way, i) => Math.abs(way - [24, -12][i]!) <= 2)).to.deep.equal([true, true]);
    });

    for (const [lang, box] of [['id', 520], ['ar', 520], ['id', 240]] as const) {
      it(`seat-chart finds the party under the mouse under "${style}", ${lang} at ${box} px`, async () => {
        const parties = {format: 'rekap/1', candidates: [7, 20, 4].map((seats, i) => ({id: String(i), name: `Partai ${i}`, seats}))};
        const element = await view<SeatChart>(style, `<seat-chart lang="${lang}" style="width: ${box}px"></seat-chart>`, {snapshot: parties});
        const drawing = box < 280 ? '.strip' : '.ring';
        for (const [place, bench] of [...element.shadowRoot!.querySelectorAll(`${drawing} [part=bench]`)].entries()) {
          if (place === 1) continue; // Its middle is the empty middle of the house.
          await sendMouse({type: 'move', position: middle(seen(bench))});
          expect(told(element)).to.equal(`Partai ${place}`);
          expectWithin(element);
        }
      });
    }

    it(`vote-table brings a far row into what is seen under "${style}"`, async () => {
      const areas = Array.from({length: 400}, (_, i) => ({id: String(i), name: `Kecamatan ${i}`, votes: {1: i, 2: 400 - i, 3: 3}}));
      const element = await view<VoteTable>(style, '<vote-table></vote-table>', {snapshot: document2024({candidates: contest(null, null, null), areas})});
      await until(() => element.shadowRoot!.querySelectorAll('tr[data-at]').length < 100);
      await frames();
      inside(element, 'tr[data-at="0"] button.name').focus();
      for (const press of ['End', 'ArrowUp', 'ArrowUp']) {
        await sendKeys({press});
        await settled(element);
        await frames();
      }
      await until(() => element.shadowRoot!.querySelector('tr[data-at="397"]') !== null);
      const [scroller, row] = [seen(inside(element, '.scroll')), seen(inside(element, 'tr[data-at="397"]'))];
      expect([row.top >= scroller.top, row.bottom <= scroller.bottom + 1]).to.deep.equal([true, true]);
    });
  }

  for (const start of ['scale(.8)', 'scale(0)']) {
    it(`vote-chart stands beside the names in a dialog that grew from ${start}`, async () => {
      const element = await view<VoteChart>('', '<vote-chart></vote-chart>', {});
      const growing = element.parentElement!.animate([{transform: start}, {transform: 'none'}], {duration: 1000, fill: 'both'});
      growing.pause();
      element.snapshot = document2024();
      // Nothing that is as small as nothing comes near the screen.
      growing.currentTime = 1;
      await until(() => isDrawn(element));
      growing.finish();
      await frames();
      expect(misplaced(element)).to.be.lessThan(1.5);
    });
  }
});

describe('rows of a card that is scaled or zoomed', () => {
  const cards = new LiveCards();

  for (const style of SURROUNDINGS) {
    it(`glide from where they were under "${style}"`, async () => {
      cards.says({refresh: 30, candidates: contest(60, 50)}, {refresh: 30, candidates: contest(60, 90)});
      const element = await cards.card(`order="votes" style="width: 400px; ${style}"`);
      // What is far from the screen does not move.
      element.scrollIntoView();
      await frames();
      const before = partsOf(element, 'row').map((row) => seen(row).top);
      await cards.next(element);
      const moves = element.shadowRoot!.getAnimations().filter(({effect}) => (effect as KeyframeEffect).target!.matches('.row'));
      expect(moves).to.have.length(2);
      for (const move of moves) Object.assign(move, {currentTime: 0}).pause();
      const places = partsOf(element, 'row').map((row) => seen(row).top);
      expect(places.map((top, i) => Math.abs(top - before[1 - i]!) < 1)).to.deep.equal([true, true]);
    });
  }
});
