import {expect, fixture} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/define/vote-trend.js';
import '../../src/i18n/views/ar.js';
import '../../src/i18n/views/en.js';
import {tooltip} from '../../src/controllers/marks-controller.js';
import type {VoteTrend} from '../../src/elements/vote-trend/vote-trend.js';
import {newKey} from '../helpers/fault.js';
import {LiveCards} from '../helpers/live-card.js';
import {card, document2024, frames, heard, partsOf, quietly, settled, textOf, texts} from '../helpers/card.js';
import {pilpresSeries} from '../helpers/series.js';

before(async () => void (await tooltip.load()));

const NAMES = ['Anies', 'Prabowo', 'Ganjar'];

/** A document some minutes after three in the afternoon. */
const at = (minutes: number, votes: readonly (number | null)[], more: object = {}): object => ({
  format: 'rekap/1', candidates: votes.map((count, i) => ({id: String(i + 1), name: NAMES[i], votes: count})),
  asOf: new Date(Date.UTC(2024, 1, 14, 8) + minutes * 60_000).toISOString(), ...more,
});

const THREE = [at(0, [25, 50, 25]), at(15, [30, 60, 30]), at(30, [20, 140, 40])];

const linesOf = (element: VoteTrend): SVGPathElement[] => partsOf(element, 'line') as SVGPathElement[];
const drawingOf = (element: VoteTrend): SVGSVGElement => element.shadowRoot!.querySelector<SVGSVGElement>('.drawing')!;

/** The points of each line in pixels, and whether the line is interrupted before them. */
const pointsOf = (element: VoteTrend): {x: number; y: number; isStart: boolean}[][] => linesOf(element).map((line) =>
  [...line.getAttribute('d')!.matchAll(/([ML])([\d.]+) ([\d.]+)/g)].map(([, step, x, y]) => ({x: Number(x), y: Number(y), isStart: step === 'M'})));

const lengthOf = (element: Element, attribute: string): number => Number(element.getAttribute(attribute));
/** Reads the percents of an axis: the value of a pixel, and the pixel of a value. */
function scaleOf(element: VoteTrend, axis: 'x' | 'y'): {valueAt(pixel: number): number; pixelOf(value: number): number} {
  const lines = [...drawingOf(element).querySelectorAll('.grid, .base')].filter((line) => line.nextElementSibling?.matches('text') && (axis === 'x') === (line.getAttribute('x1') === line.getAttribute('x2')));
  const ticks = lines.map((line) => ({pixel: lengthOf(line, `${axis}1`), value: Number.parseFloat(textOf(line.nextElementSibling).replace(',', '.')) / 100}));
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const size = (last.pixel - first.pixel) / (last.value - first.value);
  return {valueAt: (pixel) => first.value + (pixel - first.pixel) / size, pixelOf: (value) => first.pixel + (value - first.value) * size};
}
/** Shares that were read from pixels, which are rounded. */
const shares = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1000) / 1000);

/** Every change of the drawing but those of its cursor. */
function changesOf(element: VoteTrend): MutationRecord[] {
  const changes: MutationRecord[] = [];
  const keep = (records: readonly MutationRecord[]): void => void changes.push(...records.filter(({target}) => !(target as Element).closest?.('.cursor')));
  new MutationObserver(keep).observe(drawingOf(element), {attributes: true, childList: true, characterData: true, subtree: true});
  return changes;
}

async function drawn(element: VoteTrend): Promise<VoteTrend> {
  do await frames(); while (linesOf(element).length === 0);
  return settled(element);
}

async function trend(history: unknown, attributes = '', width = 640): Promise<VoteTrend> {
  const box = await fixture<HTMLElement>(`<div style="width:${width}px"><vote-trend ${attributes}></vote-trend></div>`);
  const element = box.querySelector('vote-trend')!;
  element.history = history;
  return element;
}

const shown = async (history: unknown, attributes = '', width = 640): Promise<VoteTrend> => drawn(await trend(history, attributes, width));
const plotOf = (element: VoteTrend): HTMLElement => partsOf(element, 'plot')[0] as HTMLElement;
const said = (element: VoteTrend): string | null => plotOf(element).getAttribute('aria-valuetext');
const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await sendKeys({press: key}); };
async function openTable(element: VoteTrend): Promise<void> {
  element.shadowRoot!.querySelector<HTMLDetailsElement>('details')!.open = true;
  do await frames(); while (!element.shadowRoot!.querySelector('tbody'));
}
const coloursOf = (element: VoteTrend): string[] => linesOf(element).map((line) => getComputedStyle(line).stroke);
const areDashed = (element: VoteTrend): boolean[] => linesOf(element).map((line) => line.hasAttribute('stroke-dasharray'));
const rowsOf = (element: VoteTrend): string[] => [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf).join(' | '));

describe('vote-trend', () => {
  afterEach(() => resetMouse());

  it('draws a line for each candidate, names them at its end, and says it in a sentence and a table', async () => {
    const element = await shown(THREE);
    const {valueAt} = scaleOf(element, 'y');
    expect(pointsOf(element).map((points) => shares(points.map(({y}) => valueAt(y))))).to.deep.equal([[0.25, 0.25, 0.1], [0.5, 0.5, 0.7], [0.25, 0.25, 0.2]]);
    expect(texts(element, 'end')).to.deep.equal(['10,0%Anies', '70,0%Prabowo', '20,0%Ganjar']);
    expect(texts(element, 'title')).to.deep.equal(['Jalannya penghitungan']);
    expect(texts(element, 'note')).to.deep.equal(['Persen suara sah menurut waktu']);
    expect(texts(element, 'summary')).to.deep.equal(['Prabowo unggul sejak 14 Februari 2024, 15.00 WIB: dari 50,0% menjadi 70,0%. 3 pembaruan, 1 di antaranya dengan koreksi turun.']);
    await openTable(element);
    expect(rowsOf(element)).to.deep.equal([
      '14 Februari 2024, 15.30 WIB | 10,0% (dikoreksi −10) | 70,0% | 20,0%', '14 Februari 2024, 15.15 WIB | 25,0% | 50,0% | 25,0%', '14 Februari 2024, 15.00 WIB | 25,0% | 50,0% | 25,0%',
    ]);
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}, drawn or not`, async () => {
      const element = await shown(THREE, `data-theme="${theme}" with-batches lang="en"`);
      if (theme === 'dark') document.body.style.background = '#15181d';
      await expect(element).to.be.accessible();
      element.history = [];
      await settled(element);
      await expect(element).to.be.accessible();
      document.body.style.background = '';
    });
  }

  it('edge 41: marks a correction with a shape, and says what it was', async () => {
    const element = await shown(THREE);
    expect(partsOf(element, 'correction').length).to.equal(1);
    expect(texts(element, 'legend')).to.deep.equal(['dikoreksi turun: Anies −10']);
    await press('Tab', 'End');
    expect(said(element)).to.equal('14 Februari 2024, 15.30 WIB: Prabowo 70,0% (140), Ganjar 20,0% (40), Anies 10,0% (20), Anies dikoreksi −10');
  });

  it('draws gaps as gaps, and says how long they were', async () => {
    const element = await shown([...THREE.slice(0, 2), at(600, [40, 70, 40]), at(615, [50, 80, 50])]);
    expect(partsOf(element, 'gap').length).to.equal(1);
    expect(pointsOf(element)[0]!.map(({isStart}) => isStart)).to.deep.equal([true, false, true, false]);
    await press('Tab', 'End', 'ArrowLeft');
    expect(said(element)).to.contain('tanpa pembaruan selama 10 jam');
  });

  it('moves its cursor without drawing anything anew', async () => {
    const element = await shown(await pilpresSeries());
    const changes = changesOf(element);
    await press('Tab', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowUp', 'Escape', 'Home');
    const {x, y, width, height} = plotOf(element).getBoundingClientRect();
    for (const part of [0.2, 0.4, 0.6]) await sendMouse({type: 'move', position: [Math.round(x + width * part), Math.round(y + height / 2)]});
    await frames();
    expect(changes.length).to.equal(0);
    expect(partsOf(element, 'cursor')[0]!.getAttribute('display')).to.equal('inline');
    expect(partsOf(element, 'cursor')[0]!.querySelectorAll('circle').length).to.equal(3);
  });

  it('puts the cursor on the nearest moment under the mouse, with its points on the lines', async () => {
    const element = await shown(THREE);
    const [points] = pointsOf(element);
    const {x, y} = plotOf(element).getBoundingClientRect();
    const middle = points![1]!.x;
    await sendMouse({type: 'move', position: [Math.round(x + middle + 9), Math.round(y + 100)]});
    expect(said(element)).to.match(/^14 Februari 2024, 15.15 WIB/);
    expect(partsOf(element, 'cursor')[0]!.getAttribute('transform')).to.equal(`translate(${middle} 0)`);
    const heights = [...partsOf(element, 'cursor')[0]!.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cy')));
    heights.forEach((height, line) => expect(height).to.be.closeTo(scaleOf(element, 'y').pixelOf([0.25, 0.5, 0.25][line]!), 0.01));
  });

  it('goes from line to line with up and down, and chooses the moment, with the line if there is one', async () => {
    const element = await shown(THREE);
    const events = heard(element, 'rekap-select');
    await press('Tab', 'Enter', 'ArrowDown', 'ArrowDown', 'Enter', 'Enter');
    const time = Date.UTC(2024, 1, 14, 8);
    expect(events.map(({candidate, at: moment}) => [candidate, moment])).to.deep.equal([[null, time], ['1', time], [null, null]]);
    expect(said(element)).to.match(/WIB: Anies 25,0%/);
  });

  it('chooses with the mouse: near a line its candidate, else the moment alone', async () => {
    const element = await shown(THREE);
    const events = heard(element, 'rekap-select');
    const {x, y} = plotOf(element).getBoundingClientRect();
    const place = (value: number): [number, number] => [Math.round(x + pointsOf(element)[0]![0]!.x), Math.round(y + scaleOf(element, 'y').pixelOf(value))];
    await sendMouse({type: 'click', position: place(0.5)});
    await sendMouse({type: 'click', position: place(0.02)});
    expect(events.map(({candidate}) => candidate)).to.deep.equal(['2', '2']);
    expect(events.map(({at: moment}) => moment !== null)).to.deep.equal([true, false]);
  });

  it('brings out the candidate that another view of its card chose, and the moment', async () => {
    const element = await card('', '<vote-trend></vote-trend><vote-trend></vote-trend>');
    element.snapshot = document2024({history: [{asOf: '2024-02-14T15:00:00+07:00', votes: {1: 10, 2: 20, 3: 5}}, {asOf: '2024-02-14T15:15:00+07:00', votes: {1: 20, 2: 30, 3: 9}}]});
    await settled(element);
    const [one, other] = [...element.querySelectorAll('vote-trend')] as [VoteTrend, VoteTrend];
    await drawn(one);
    await drawn(other);
    plotOf(one).focus();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await settled(other);
    expect(partsOf(other, 'chosen').length).to.equal(1);
    expect(linesOf(other).map((line) => lengthOf(line, 'stroke-width'))).to.deep.equal([1.5, 3, 1.5]);
    expect(new Set(coloursOf(other)).size).to.equal(3);
    // Nothing is pale after the choice is given up.
    await press('Enter');
    await settled(other);
    expect(linesOf(other).map((line) => lengthOf(line, 'stroke-width'))).to.deep.equal([2, 2, 2]);
  });

  it('shows a single update as points, and nothing of none', async () => {
    const element = await shown(THREE.slice(0, 1));
    expect(element.shadowRoot!.querySelectorAll('.marks > circle').length).to.equal(3);
    expect(texts(element, 'end').length).to.equal(3);
    element.history = [];
    await settled(element);
    expect(texts(element, 'plot')).to.deep.equal([]);
  });

  const empty = [
    {when: 'there is no history and no time', document: document2024({asOf: null}), words: 'Belum ada riwayat penghitungan.'},
    {when: 'nothing is counted', document: at(0, [0, 0, 0]), words: 'Belum ada riwayat penghitungan.'},
    {when: 'the race is cancelled', document: at(0, [1, 2, 3], {state: 'cancelled'}), words: 'Dibatalkan'},
    {when: 'the source holds figures back', document: at(0, [1, 2, 3], {hold: {message: 'Mulai pukul 15.00'}}), words: 'Mulai pukul 15.00'},
  ];
  for (const {when, document, words} of empty) {
    it(`says so in place of lines when ${when}`, async () => {
      const element = await trend(null);
      element.snapshot = document;
      await frames();
      await settled(element);
      expect([...texts(element, 'empty'), ...texts(element, 'curtain')]).to.deep.equal([words]);
      expect(linesOf(element).length).to.equal(0);
      await expect(element).to.be.accessible();
    });
  }

  it('shows nothing at all without data', async () => {
    const element = await trend(null);
    await settled(element);
    expect(element.shadowRoot!.childElementCount).to.equal(0);
  });

  it('refuses a bad history, tells of it once and keeps the last good one', async () => {
    const element = await shown(THREE);
    const {result: errors, warnings} = await quietly(async () => {
      const events = heard(element, 'rekap-error');
      element.history = [at(0, [1, -2, 3])];
      await settled(element);
      element.requestUpdate();
      await settled(element);
      return events;
    });
    expect(errors.map(({code, path}) => [code, path])).to.deep.equal([['history-invalid', 'history[0].candidates[1].votes']]);
    expect(warnings.length).to.equal(1);
    expect(plotOf(element).getAttribute('aria-valuemax')).to.equal('3');
  });

  it('counts a bad attribute as its default and tells of it', async () => {
    const {result: errors} = await quietly(async () => {
      const element = await trend(null);
      const events = heard(element, 'rekap-error');
      Object.assign(element, {values: 'percent', over: 'weeks', history: THREE});
      await drawn(element);
      expect(texts(element, 'note')).to.deep.equal(['Persen suara sah menurut waktu']);
      return events;
    });
    expect(errors.map(({code, path}) => [code, path])).to.deep.equal([['attribute-invalid', 'values'], ['attribute-invalid', 'over']]);
  });

  it('writes its table when it is opened, and keeps it up to date while it is', async () => {
    const element = await shown(THREE);
    expect(rowsOf(element)).to.deep.equal([]);
    await openTable(element);
    expect(rowsOf(element).length).to.equal(3);
    element.history = THREE.slice(0, 2);
    await settled(element);
    expect(rowsOf(element).length).to.equal(2);
    element.parentElement!.style.width = '240px';
    await frames();
    await expect(element).to.be.accessible();
  });

  for (const width of [280, 640]) {
    it(`is there with its first update, without a table before it, in the room that it keeps, at ${width} px`, async () => {
      const element = await trend(await pilpresSeries(), 'with-batches', width);
      await element.updateComplete;
      expect(linesOf(element).length).to.equal(3);
      expect(rowsOf(element).length).to.equal(0);
      const {height} = element.getBoundingClientRect();
      await frames();
      await settled(element);
      expect(Math.abs(element.getBoundingClientRect().height - height)).to.be.at.most(1);
    });
  }

  it('lets the table stand in where it has no size', async () => {
    const box = await fixture<HTMLElement>('<div hidden><vote-trend></vote-trend></div>');
    const element = box.querySelector('vote-trend')!;
    element.history = THREE;
    await settled(element);
    expect(rowsOf(element).length).to.equal(3);
    expect(linesOf(element).length).to.equal(0);
  });

  it('runs over what is counted, or says that nobody knows it', async () => {
    const counted = THREE.map((document, i) => ({...document, progress: {reported: 100 + 50 * i, expected: 400, unit: 'TPS'}}));
    const element = await shown(counted, 'over="counted" lang="en"');
    expect(texts(element, 'note')).to.deep.equal(['Percent of valid votes by percent counted']);
    expect(shares(pointsOf(element)[0]!.map(({x}) => scaleOf(element, 'x').valueAt(x)))).to.deep.equal([0.25, 0.375, 0.5]);
    await openTable(element);
    expect(rowsOf(element)[0]).to.contain('| 200 of 400 TPS (50%)');
    element.history = THREE;
    await settled(element);
    expect(texts(element, 'note')).to.deep.equal(['Percent of valid votes over time · how much is counted is not known']);
  });

  it('draws votes from zero, with what came with each update', async () => {
    const element = await shown(THREE, 'values="votes" with-batches lang="en"');
    const base = drawingOf(element).querySelector('.base')!;
    expect(textOf(base.nextElementSibling)).to.equal('0');
    expect(pointsOf(element).flat().every(({y}) => y < lengthOf(base, 'y1'))).to.equal(true);
    expect(partsOf(element, 'batch').length).to.equal(3);
    await openTable(element);
    expect(rowsOf(element).map((row) => row.split(' | ')[2])).to.deep.equal(['140 +80', '60 +10', '50']);
    await press('Tab', 'End');
    expect(said(element)).to.contain('Prabowo 140 +80, Ganjar 40 +10, Anies 20, Anies corrected −10');
  });

  it('says where its axis begins, and draws the threshold of the rule that is in sight', async () => {
    const close = [[490, 510], [495, 505]].map((votes, i) => at(15 * i, votes, {rule: {name: 'majority'}}));
    const element = await shown(close);
    expect(texts(element, 'note')).to.deep.equal(['Persen suara sah menurut waktu · sumbu mulai dari 48,5%']);
    expect(partsOf(element, 'threshold').length).to.equal(1);
    element.history = [at(0, [10, 20, 30], {rule: {name: 'plurality'}})];
    await settled(element);
    expect(partsOf(element, 'threshold').length).to.equal(0);
  });

  it('tells a long course by 200 of its updates, corrections among them', async () => {
    const long = Array.from({length: 676}, (_, i) => at(15 * i, [1000 + i, i === 300 ? 1 : 2000 + 2 * i, 500]));
    const element = await shown(long, 'lang="en"');
    await openTable(element);
    expect(rowsOf(element).length).to.equal(200);
    expect(rowsOf(element).filter((row) => row.includes('corrected')).length).to.equal(1);
    expect(texts(element, 'table')[0]).to.match(/^Percent of valid votes over time · 200 of 676 updates/);
    expect(plotOf(element).getAttribute('aria-valuemax')).to.equal('676');
    const base = drawingOf(element).querySelector('.base, .grid')!;
    expect(pointsOf(element)[0]!.length).to.be.at.most(4 * (lengthOf(base, 'x2') - lengthOf(base, 'x1')) + 8);
  });

  it('edge 86: runs from right to left in Arabic', async () => {
    const element = await shown(THREE, 'lang="ar"');
    const places = pointsOf(element)[0]!.map(({x}) => x);
    expect(places).to.deep.equal(places.toSorted((a, b) => b - a));
    expect(places.at(-1)!).to.be.greaterThan(640 - places[0]!);
    await press('Tab', 'ArrowLeft');
    expect(plotOf(element).getAttribute('aria-valuenow')).to.equal('2');
    await expect(element).to.be.accessible();
  });

  it('names its lines in a legend where it is narrow, and clips nothing', async () => {
    for (const width of [200, 280, 339]) {
      const element = await shown(THREE, 'lang="en"', width);
      expect(texts(element, 'end')).to.deep.equal([]);
      expect([...element.shadowRoot!.querySelectorAll('.legend li')].map(textOf)).to.deep.equal(['Anies 10.0%', 'Prabowo 70.0%', 'Ganjar 20.0%', 'corrected downwards: Anies −10']);
      expect(element.scrollWidth).to.be.at.most(width);
      element.parentElement!.remove();
    }
  });

  for (const width of [200, 280, 340, 640, 1000]) {
    it(`keeps its words apart and inside at ${width} px`, async () => {
      for (const lang of ['id', 'en', 'ar']) {
        const element = await shown(await pilpresSeries(), `lang="${lang}" with-batches`, width);
        const outer = element.getBoundingClientRect();
        const boxes = [...element.shadowRoot!.querySelectorAll('svg text')].map((text) => ({text: textOf(text), box: text.getBoundingClientRect()}));
        boxes.forEach(({text, box}, i) => {
          expect(box.left, `${lang} ${text}`).to.be.at.least(outer.left - 1);
          expect(box.right, `${lang} ${text}`).to.be.at.most(outer.right + 1);
          for (const other of boxes.slice(i + 1)) {
            const overlap = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 6;
            expect(overlap, `${lang} ${width}: "${text}" and "${other.text}"`).to.equal(false);
          }
        });
        element.parentElement!.remove();
      }
    });
  }

  it('edge 72: follows the theme', async () => {
    const element = await shown(THREE);
    const light = coloursOf(element);
    element.parentElement!.dataset['theme'] = 'dark';
    await frames();
    await settled(element);
    expect(coloursOf(element)).to.not.deep.equal(light);
  });

  it('edge 69 and 74: dashes lines of one colour, and all of them on request', async () => {
    const red = THREE.map((document) => ({...document, candidates: (document as {candidates: object[]}).candidates.map((one, i) => ({...one, color: i === 1 ? '#0044aa' : '#aa2222'}))}));
    const element = await shown(red);
    expect(areDashed(element)).to.deep.equal([false, false, true]);
    element.withPatterns = true;
    await settled(element);
    expect(areDashed(element)).to.deep.equal([false, true, true]);
  });

  it('edge 76: draws when a closed tab opens, and never on nothing', async () => {
    const box = await fixture<HTMLElement>('<div hidden style="width:500px"><vote-trend></vote-trend></div>');
    const element = box.querySelector('vote-trend')!;
    element.history = THREE;
    await settled(element);
    await frames();
    expect(linesOf(element).length).to.equal(0);
    box.hidden = false;
    await drawn(element);
    expect(drawingOf(element).viewBox.baseVal.width).to.equal(500);
  });

  it('edge 76: keeps its drawing while its tab is closed, and draws what came meanwhile', async () => {
    const element = await shown(THREE);
    const box = element.parentElement!;
    const [line] = linesOf(element);
    box.hidden = true;
    await frames();
    element.history = THREE.slice(0, 2);
    await frames();
    box.hidden = false;
    box.style.width = '500px';
    await frames();
    await settled(element);
    expect(linesOf(element)[0]).to.equal(line);
    expect(drawingOf(element).viewBox.baseVal.width).to.equal(500);
    expect(pointsOf(element)[0]!.length).to.equal(2);
  });

  it('edge 58: is silent while it is away, and draws again when it is back', async () => {
    const element = await shown(THREE);
    const box = element.parentElement!;
    element.remove();
    const changes = changesOf(element);
    element.history = THREE.slice(0, 2);
    await frames();
    expect(changes.length).to.equal(0);
    expect(element.shadowRoot!.innerHTML).to.not.contain('NaN');
    box.append(element);
    await frames();
    await settled(element);
    expect(pointsOf(element).map(({length}) => length)).to.deep.equal([2, 2, 2]);
  });

  it('prints without a tooltip, in light colours', async () => {
    const element = await shown(THREE, 'data-theme="dark"');
    const dark = coloursOf(element);
    await emulateMedia({media: 'print'});
    await frames();
    expect(areDashed(element)).to.deep.equal([false, true, true]);
    expect(coloursOf(element)).to.not.deep.equal(dark);
    expect(getComputedStyle(partsOf(element, 'tooltip')[0]!).display).to.equal('none');
    await emulateMedia({media: 'screen'});
    await frames();
    expect(areDashed(element)).to.deep.equal([false, false, false]);
  });

  it('writes only the lines that have changed', async () => {
    const element = await shown(THREE, 'values="votes"');
    const changes = changesOf(element);
    element.history = [THREE[0], at(15, [30, 61, 30]), THREE[2]];
    await settled(element);
    await frames();
    expect(changes.map(({target, attributeName}) => [(target as Element).part.value, attributeName])).to.deep.equal([['line', 'd']]);
    expect(changes[0]!.target).to.equal(linesOf(element)[1]);
  });
});

describe('vote-trend in a card with a feed', () => {
  const live = new LiveCards();

  it('draws what the feed of its card has told, and keeps its cursor when more comes', async () => {
    live.says(THREE[0]!, THREE[1]!, THREE[2]!);
    const element = await live.card('', '<vote-trend></vote-trend>');
    const view = element.querySelector('vote-trend')!;
    await drawn(view);
    expect(plotOf(view).getAttribute('aria-valuemax')).to.equal('1');
    await live.next(element);
    await settled(view);
    plotOf(view).focus();
    await press('End');
    const before = said(view);
    await live.next(element);
    await settled(view);
    expect(plotOf(view).getAttribute('aria-valuemax')).to.equal('3');
    expect(said(view)).to.equal(before);
    expect(plotOf(view).getAttribute('aria-valuenow')).to.equal('2');
    expect(texts(view, 'source')).to.deep.equal([]);
  });

  it('draws, alone, what its own feed tells of its past and what it saw itself', async () => {
    const told = {history: [{asOf: '2024-02-14T14:00:00+07:00', votes: {1: 5, 2: 9, 3: 4}}]};
    live.says({...THREE[0]!, ...told, source: {name: 'KPU'}}, {...THREE[1]!, ...told, source: {name: 'KPU'}});
    const element = await fixture<VoteTrend>(`<vote-trend src="https://feed.invalid/${newKey()}.json" refresh="30"></vote-trend>`);
    await live.outside.until(() => element.shadowRoot!.childElementCount > 0);
    await drawn(element);
    expect(plotOf(element).getAttribute('aria-valuemax')).to.equal('2');
    expect(texts(element, 'source')).to.deep.equal(['Sumber: KPU · 14 Februari 2024, 15.00 WIB']);
    const {questions} = live.outside;
    while (live.outside.questions === questions) await live.outside.advance(live.outside.wait!);
    await live.outside.until(() => plotOf(element).getAttribute('aria-valuemax') === '3');
    expect(said(element)).to.match(/^14 Februari 2024, 14.00 WIB: Prabowo 50,0%/);
  });
});
