import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import '../../src/define/vote-chart.js';
import '../../src/i18n/views/ar.js';
import {Chart} from '../../src/charts/shared/chart-runtime.js';
import {tooltip} from '../../src/controllers/marks-controller.js';
import {chartRuntime} from '../../src/elements/vote-chart/canvas-runtime.js';
import type {VoteChart} from '../../src/elements/vote-chart/vote-chart.js';
import {card, contest, document2024, frames, heard, partsOf, quietly, settled, textOf, texts} from '../helpers/card.js';

before(async () => void (await tooltip.load()));

const COLOURED = {candidates: ['#008800', '#0044cc', '#cc3300'].map((color, i) => ({id: String(i + 1), name: `Calon ${i + 1}`, ballot: i + 1, color, votes: [25, 60, 15][i]}))};
const AREAS = {areas: [{id: 'a', name: 'Aceh', votes: {1: 20, 2: 4, 3: 1}}, {id: 'b', name: 'Bali', votes: {1: 5, 2: 56, 3: 14}}]};

const CANVAS_TYPES = ['doughnut', 'half-doughnut', 'scatter', 'bubble'];
const isOnCanvas = ({type}: VoteChart): boolean => CANVAS_TYPES.includes(type);

/** Until what it is drawn on is there, or the table is what stays. */
async function drawn(element: VoteChart): Promise<VoteChart> {
  for (let i = 0; i < 100 && !(isOnCanvas(element) ? canvasOf(element)?.width : barsOf(element).length); i++) await frames();
  await settled(element);
  await frames();
  return element;
}

async function chart(attributes = '', snapshot: object = COLOURED, box = 'width:400px'): Promise<VoteChart> {
  const outer = await fixture<HTMLElement>(`<div style="${box}"><vote-chart ${attributes}></vote-chart></div>`);
  const element = outer.querySelector('vote-chart')!;
  element.snapshot = snapshot;
  return drawn(element);
}

const canvasOf = (element: VoteChart): HTMLCanvasElement | null => element.shadowRoot!.querySelector('canvas');
const chartOf = (element: VoteChart): Chart => Chart.getChart(canvasOf(element)!)!;
const barsOf = (element: VoteChart): Element[] => partsOf(element, 'bar');
const isTable = (element: VoteChart): boolean => element.shadowRoot!.querySelector('.waiting table') !== null;

/** The colour in the middle of an arc. */
function colourOf(element: VoteChart, index: number): string {
  const canvas = canvasOf(element)!;
  const {x, y} = chartOf(element).getDatasetMeta(0).data[index]!.tooltipPosition(true);
  const ratio = chartOf(element).currentDevicePixelRatio;
  return [...canvas.getContext('2d')!.getImageData(Math.round(x! * ratio), Math.round(y! * ratio), 1, 1).data].slice(0, 3).join();
}

describe('vote-chart', () => {
  afterEach(async () => {
    await resetMouse();
    document.documentElement.removeAttribute('data-theme');
  });

  for (const type of ['bar', 'column', 'stacked', 'doughnut', 'half-doughnut', 'grouped']) {
    for (const theme of ['light', 'dark']) {
      it(`draws ${type} on a ${theme} page, accessibly`, async () => {
        document.documentElement.dataset.theme = theme;
        const element = await chart(`type="${type}"`, COLOURED, `width:400px;background:${theme === 'dark' ? '#15181d' : '#fff'}`);
        expect(isOnCanvas(element) ? chartOf(element).getDatasetMeta(0).data.length : barsOf(element).length).to.be.greaterThan(0);
        expect(texts(element, 'summary')).to.deep.equal(['Calon 2 unggul 35 suara atas Calon 1.']);
        await expect(element).to.be.accessible();
      });
    }

    const states = [
      {when: 'there is no data', snapshot: null, table: false},
      {when: 'edge 1: nobody has a vote', snapshot: {candidates: contest(0, 0)}, table: true},
      {when: 'edge 2: a figure is missing', snapshot: {candidates: contest(5, null)}, table: true},
      {when: 'edge 3: all figures are missing', snapshot: {candidates: contest(null, null)}, table: true},
      {when: 'edge 81: the contest is cancelled', snapshot: {candidates: contest(5, 4), state: 'cancelled'}, table: true},
    ];
    for (const {when, snapshot, table} of states) {
      it(`draws no ${type} when ${when}`, async () => {
        const {result: element} = await quietly(async () => {
          const made = await fixture<VoteChart>(`<vote-chart type="${type}"></vote-chart>`);
          made.snapshot = snapshot;
          await settled(made);
          await frames();
          return settled(made);
        });
        expect(canvasOf(element)).to.equal(null);
        expect(barsOf(element)).to.deep.equal([]);
        expect(isTable(element)).to.equal(table);
        expect(textOf(element.shadowRoot as unknown as Element)).to.not.match(/NaN|undefined|null|Infinity/);
      });
    }

    it(`draws ${type} of tied and of certified results`, async () => {
      const element = await chart(`type="${type}"`, {candidates: contest(5, 5), state: 'certified'});
      expect(texts(element, 'summary').join()).to.contain('Calon 1 dan Calon 2');
      expect(canvasOf(element) !== null || barsOf(element).length > 0).to.equal(true);
    });
  }

  it('says the shares of the card’s rows', async () => {
    const element = await chart('', document2024());
    expect(texts(element, 'value')).to.deep.equal(['24,9%', '58,6%', '16,5%']);
    expect(partsOf(element, 'plot')[0]!.getAttribute('aria-valuetext')).to.equal('Anies & Muhaimin: Persentase 24,9%, Suara 40.971.906');
  });

  it('counts a bad attribute as its default, and tells of it', async () => {
    const outer = await fixture<HTMLElement>('<div></div>');
    const errors = heard(outer, 'rekap-error');
    const element = document.createElement('vote-chart');
    Object.assign(element, {type: 'pie', by: 'x', values: 'y', snapshot: COLOURED});
    await quietly(async () => {
      outer.append(element);
      await drawn(element);
    });
    expect(barsOf(element).length).to.equal(3);
    expect(errors.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['attribute-invalid type', 'attribute-invalid by', 'attribute-invalid values']);
  });

  it('keeps the table when the code that draws does not come, and tells of it', async () => {
    const {load} = chartRuntime;
    chartRuntime.load = () => Promise.reject(new Error('offline'));
    try {
      const {result: element, warnings} = await quietly(async () => {
        const made = await fixture<VoteChart>('<vote-chart type="doughnut"></vote-chart>');
        made.snapshot = COLOURED;
        for (let i = 0; i < 5; i++) await frames();
        return settled(made);
      });
      expect(isTable(element)).to.equal(true);
      expect(canvasOf(element)).to.equal(null);
      expect(warnings.join()).to.contain('chart-unavailable');
      await expect(element).to.be.accessible();
    } finally {
      chartRuntime.load = load;
    }
  });

  it('shows the table until the code is there', async () => {
    const {load} = chartRuntime;
    let come!: () => void;
    const wait = new Promise<void>((done) => (come = done));
    chartRuntime.load = () => wait.then(load);
    try {
      const element = await fixture<VoteChart>('<vote-chart type="doughnut"></vote-chart>');
      element.snapshot = COLOURED;
      await settled(element);
      await frames();
      expect(isTable(element)).to.equal(true);
      come();
      await drawn(element);
      expect(isTable(element)).to.equal(false);
    } finally {
      chartRuntime.load = load;
    }
  });

  it('loads nothing while it is far below the screen', async () => {
    const {load} = chartRuntime;
    let asked = 0;
    chartRuntime.load = () => (asked++, load());
    try {
      const outer = await fixture<HTMLElement>('<div style="padding-top:5000px"><vote-chart type="doughnut"></vote-chart></div>');
      outer.querySelector('vote-chart')!.snapshot = COLOURED;
      for (let i = 0; i < 3; i++) await frames();
      expect(asked).to.equal(0);
      outer.style.paddingTop = '0';
      await drawn(outer.querySelector('vote-chart')!);
      expect(asked).to.equal(1);
    } finally {
      chartRuntime.load = load;
    }
  });

  it('edge 72: repaints within a frame when the page’s theme flips, without animation', async () => {
    const element = await chart('type="doughnut"');
    expect(colourOf(element, 1)).to.equal('0,68,204');
    document.documentElement.dataset.theme = 'dark';
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    const dark = colourOf(element, 1);
    expect(dark).to.not.equal('0,68,204');
    await frames();
    expect(colourOf(element, 1)).to.equal(dark);
  });

  it('repaints when a token of the page changes', async () => {
    const element = await chart('type="doughnut"');
    expect(chartOf(element).data.datasets[0]!.borderColor).to.deep.equal(Array(3).fill('rgb(255, 255, 255)'));
    element.parentElement!.style.setProperty('--rekap-surface', 'oklch(0.9 0.1 100)');
    await frames();
    expect(chartOf(element).data.datasets[0]!.borderColor).to.not.deep.equal(Array(3).fill('rgb(255, 255, 255)'));
  });

  it('takes the colours of where it is put', async () => {
    const element = await chart('type="doughnut"');
    const elsewhere = await fixture<HTMLElement>('<div></div>');
    elsewhere.style.setProperty('--rekap-surface', 'rgb(1, 2, 3)');
    element.remove();
    await frames();
    elsewhere.append(element);
    await settled(element);
    await frames();
    expect(chartOf(element).data.datasets[0]!.borderColor).to.deep.equal(Array(3).fill('rgb(1, 2, 3)'));
  });

  it('is not drawn again when nothing of it has changed', async () => {
    const element = await chart('type="doughnut"');
    const made = chartOf(element);
    let draws = 0;
    const {update} = made;
    made.update = (...mode) => (draws++, update.apply(made, mode));
    element.requestUpdate();
    await settled(element);
    document.documentElement.classList.add('other');
    await frames();
    expect(draws).to.equal(0);
    element.snapshot = {candidates: COLOURED.candidates.map((one) => ({...one, votes: 10}))};
    await settled(element);
    await frames();
    expect(draws).to.equal(1);
    document.documentElement.classList.remove('other');
  });

  it('draws at most two pixels for one', async () => {
    const before = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')!;
    Object.defineProperty(window, 'devicePixelRatio', {value: 3, configurable: true});
    try {
      const element = await chart('type="doughnut"');
      expect(chartOf(element).currentDevicePixelRatio).to.equal(2);
      expect(canvasOf(element)!.width).to.equal(480);
    } finally {
      Object.defineProperty(window, 'devicePixelRatio', before);
    }
  });

  it('leaves no chart behind, whichever way it goes', async () => {
    const count = (): number => Object.keys(Chart.instances).length;
    const element = await chart('type="doughnut"');
    const alive = count();
    const parent = element.parentElement!;
    for (let i = 0; i < 1000; i++) {
      element.remove();
      parent.append(element);
    }
    await drawn(element);
    expect(count(), 'comings and goings').to.equal(alive);
    element.snapshot = null;
    await settled(element);
    expect(count(), 'no data').to.equal(alive - 1);
    element.snapshot = COLOURED;
    await drawn(element);
    expect(count(), 'data again').to.equal(alive);
    element.type = 'half-doughnut';
    await settled(element);
    await frames();
    expect(count(), 'another type').to.equal(alive);
    document.implementation.createHTMLDocument().adoptNode(element);
    expect(count(), 'another document').to.equal(alive - 1);
  });

  it('edge 76: draws when a closed tab is opened, never on a canvas without size', async () => {
    const outer = await fixture<HTMLElement>('<div style="width:200px" hidden><vote-chart type="doughnut"></vote-chart></div>');
    const element = outer.querySelector('vote-chart')!;
    element.snapshot = COLOURED;
    for (let i = 0; i < 3; i++) await frames();
    expect(canvasOf(element)).to.equal(null);
    outer.hidden = false;
    await drawn(element);
    expect(chartOf(element).width).to.equal(200);
    outer.hidden = true;
    await frames();
    expect(chartOf(element).width).to.equal(200);
    outer.style.width = '150px';
    outer.hidden = false;
    await frames();
    expect(chartOf(element).width).to.equal(150);
  });

  it('edge 74: is light and woven on paper, and as before after it', async () => {
    document.documentElement.dataset.theme = 'dark';
    const element = await chart('type="doughnut"');
    const screen = colourOf(element, 0);
    const fills = (): string => (chartOf(element).data.datasets[0]!.backgroundColor as unknown[]).map((fill) => (fill instanceof CanvasPattern ? 'woven' : String(fill))).join(' ');
    const before = fills();
    dispatchEvent(new Event('beforeprint'));
    expect(fills()).to.equal('rgb(0, 136, 0) woven woven');
    dispatchEvent(new Event('afterprint'));
    expect(fills()).to.equal(before);
    expect(colourOf(element, 0)).to.equal(screen);
    await emulateMedia({media: 'print'});
    await frames();
    expect(fills()).to.equal('rgb(0, 136, 0) woven woven');
    await emulateMedia({media: 'screen'});
    await frames();
    expect(fills()).to.equal(before);
  });

  it('edge 86: grows its bars from the right in Arabic', async () => {
    const element = await chart('lang="ar"');
    const bar = barsOf(element)[1]!.getBoundingClientRect();
    const track = barsOf(element)[1]!.closest('svg')!.getBoundingClientRect();
    expect(bar.right).to.be.closeTo(track.right, 1);
    expect(bar.width).to.be.closeTo(track.width * 0.6, 1);
  });

  it('edge 75: lies down at 200 px and clips nothing', async () => {
    for (const type of ['bar', 'column', 'stacked', 'doughnut', 'half-doughnut', 'grouped']) {
      const element = await chart(`type="${type}" with-majority-line`, document2024(), 'width:200px');
      expect(element.scrollWidth, type).to.be.at.most(200);
      for (const label of partsOf(element, 'label')) expect(label.scrollWidth, type).to.be.at.most((label as HTMLElement).offsetWidth + 1);
    }
  });

  /** Boxes of everything that is written and seen, by its words. */
  function writtenIn(element: VoteChart): {readonly words: string; readonly box: DOMRect}[] {
    const walker = document.createTreeWalker(element.shadowRoot!.querySelector('.plot')!, NodeFilter.SHOW_TEXT);
    const found: {words: string; box: DOMRect}[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent!.trim() === '' || !node.parentElement!.checkVisibility({visibilityProperty: true}) || node.parentElement!.closest('.tip')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) found.push({words: node.textContent!, box});
    }
    return found;
  }

  /** Close to a half in every way, with names that are long and short. */
  const CLOSE = [[50, 49, 1], [48, 47, 5], [46, 44, 10], [51, 30, 19], [20, 72, 8]].map((votes) => ({
    candidates: votes.map((count, i) => ({id: String(i), name: ['A', 'Calon dengan nama yang sangat panjang', 'Calon Ketiga'][i], votes: count})),
    previous: {title: 'Pemilu 2019', votes: {0: 40, 1: 50, 2: 10}},
    areas: [{id: 'x', name: 'Kepulauan Bangka Belitung', votes: Object.fromEntries(votes.map((count, i) => [i, count]))}, {id: 'y', name: 'Aceh', votes: {0: 10, 1: 10, 2: 80}}],
  }));
  for (const attributes of ['type="bar"', 'type="bar" by="area"', 'type="stacked"', 'type="stacked" by="area"', 'type="grouped"', 'type="column"']) {
    for (const lang of ['id', 'ar']) {
      it(`runs the line of the majority through nothing that is written, ${attributes} in ${lang}`, async () => {
        for (const width of [200, 280, 340, 479, 480, 640]) {
          for (const data of CLOSE) {
            const {result: element} = await quietly(() => chart(`with-majority-line lang="${lang}" ${attributes}`, data, `width:${width}px`));
            const lines = partsOf(element, 'majority').map((line) => line.getBoundingClientRect());
            expect(lines.length).to.be.greaterThan(0);
            const crossed = writtenIn(element).filter(({box}) => lines.some((line) => line.left - 1 < box.right && line.right + 1 > box.left && line.top < box.bottom && line.bottom > box.top));
            expect(crossed.map(({words}) => words), `${width} px, ${data.candidates.map(({votes}) => votes).join()}`).to.deep.equal([]);
            fixtureCleanup();
          }
        }
      });
    }
  }

  it('draws the line of the majority through every bar, where a half of them would end', async () => {
    for (const [width, lang] of [[340, 'id'], [640, 'id'], [340, 'ar']] as const) {
      const element = await chart(`with-majority-line lang="${lang}"`, CLOSE[0], `width:${width}px`);
      const lines = partsOf(element, 'majority').map((line) => line.getBoundingClientRect());
      const bar = barsOf(element)[0]!.getBoundingClientRect();
      // The first has just half.
      for (const [row, slot] of [...element.shadowRoot!.querySelectorAll('.slot')].entries()) {
        const own = partsOf(element, 'majority').filter((line) => slot.contains(line)).map((line) => line.getBoundingClientRect());
        const box = slot.getBoundingClientRect();
        for (const line of own) expect(line.left, `row ${row}`).to.be.closeTo(lang === 'id' ? bar.right : bar.left, 1);
        expect([Math.min(...own.map(({top}) => top)) <= box.top, Math.max(...own.map(({bottom}) => bottom)) >= box.bottom]).to.deep.equal([true, true]);
      }
      expect(lines.length).to.be.at.least(3);
    }
  });

  it('has one tab stop whose arrows go over the candidates, and chooses with Enter', async () => {
    const element = await chart('', document2024());
    const chosen = heard(element, 'rekap-select');
    partsOf(element, 'plot').forEach((plot) => (plot as HTMLElement).focus());
    for (const press of ['Home', 'ArrowRight', 'Enter']) await sendKeys({press});
    expect(chosen.map(({candidate}) => candidate)).to.deep.equal(['2']);
    expect(element.shadowRoot!.querySelector('[data-at]')).to.equal(partsOf(element, 'row')[1]);
    await settled(element);
    expect(partsOf(element, 'plot')[0]!.getAttribute('aria-valuetext')).to.contain('dipilih');
    await sendKeys({press: 'Escape'});
    expect(element.shadowRoot!.querySelector('[data-at]')).to.equal(null);
  });

  it('goes up and down over the areas of stacked bars, and chooses both', async () => {
    const element = await chart('type="stacked" by="area"', {...COLOURED, ...AREAS});
    const chosen = heard(element, 'rekap-select');
    partsOf(element, 'plot').forEach((plot) => (plot as HTMLElement).focus());
    for (const press of ['Home', 'ArrowRight', 'ArrowDown', 'Enter']) await sendKeys({press});
    expect(chosen.map(({candidate, area}) => `${candidate} ${area}`)).to.deep.equal(['2 a']);
  });

  it('never lets its tooltip leave the box at 280 px', async () => {
    await setViewport({width: 800, height: 900});
    for (const type of ['bar', 'column', 'stacked', 'doughnut', 'half-doughnut', 'grouped']) {
      const element = await chart(`type="${type}"`, document2024(), 'width:280px');
      const plot = partsOf(element, 'plot')[0] as HTMLElement;
      plot.focus();
      for (const press of ['Home', 'ArrowRight', 'ArrowRight']) {
        await sendKeys({press});
        const tip = partsOf(element, 'tooltip')[0]!.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        expect(tip.width, type).to.be.greaterThan(20);
        expect([tip.left >= box.left - 0.5, tip.right <= box.right + 0.5, tip.top >= box.top - 0.5, tip.bottom <= box.bottom + 0.5], `${type} ${press}`).to.deep.equal([true, true, true, true]);
      }
    }
  });

  for (const type of ['bar', 'column', 'stacked', 'doughnut']) {
    it(`says what is under the mouse in ${type}`, async () => {
      const element = await chart(`type="${type}"`);
      const mark = type === 'doughnut' ? chartOf(element).getDatasetMeta(0).data[1]!.tooltipPosition(true) : null;
      const {x, y, width, height} = (mark ? canvasOf(element)! : barsOf(element)[1]!).getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(x + (mark?.x ?? width / 2)), Math.round(y + (mark?.y ?? height / 2))]});
      expect(textOf(partsOf(element, 'tooltip')[0])).to.contain('Calon 2').and.to.contain('60,0%');
    });
  }

  it('shows what is chosen in another view of its card', async () => {
    const outer = await card('', '<vote-chart></vote-chart><div><vote-chart type="doughnut"></vote-chart></div>');
    outer.snapshot = {format: 'rekap/1', ...COLOURED};
    await settled(outer);
    const [one, other] = [...outer.querySelectorAll('vote-chart')] as [VoteChart, VoteChart];
    await drawn(one);
    await drawn(other);
    (partsOf(one, 'plot')[0] as HTMLElement).focus();
    for (const press of ['Home', 'ArrowRight', 'Enter']) await sendKeys({press});
    await settled(other);
    expect(other.shadowRoot!.querySelector('.chosen')!.getAttribute('d')).to.match(/^M/);
    expect(textOf(other.shadowRoot!.querySelector('.legend .on'))).to.contain('Calon 2');
    expect(chartOf(other).data.datasets[0]!.borderWidth).to.deep.equal([1, 1.5, 1]);
  });

  it('follows whoever is chosen where its rows are areas', async () => {
    const outer = await card('', '<vote-chart></vote-chart><vote-chart by="area"></vote-chart>');
    outer.snapshot = {format: 'rekap/1', ...COLOURED, ...AREAS};
    await settled(outer);
    const [one, other] = [...outer.querySelectorAll('vote-chart')] as [VoteChart, VoteChart];
    await drawn(one);
    await drawn(other);
    expect(texts(other, 'value')).to.deep.equal(['16,0%', '74,7%']);
    (partsOf(one, 'plot')[0] as HTMLElement).focus();
    for (const press of ['Home', 'Enter']) await sendKeys({press});
    await settled(other);
    expect(texts(other, 'value')).to.deep.equal(['80,0%', '6,7%']);
  });

  it('keeps plugins out that the page registered for its own charts', async () => {
    let called = 0;
    const stranger = {id: 'stranger', beforeDraw: () => void called++};
    Chart.register(stranger);
    await chart('type="doughnut"');
    Chart.unregister(stranger);
    expect(called).to.equal(0);
  });

  it('draws a thousand candidates in a bounded height, all of them in the table', async () => {
    const element = await chart('', {candidates: contest(...Array.from({length: 1000}, (_, i) => 1000 + i))});
    expect(partsOf(element, 'row').length).to.equal(40);
    expect(element.offsetHeight).to.be.lessThan(2600);
    expect(element.shadowRoot!.querySelectorAll('.data tbody tr').length).to.equal(1000);
  });

  describe('that a card adds to its rows', () => {
    const added = async (snapshot: object): Promise<VoteChart> => {
      const outer = await card('with-chart');
      outer.snapshot = snapshot;
      await settled(outer);
      return drawn(outer.shadowRoot!.querySelector('vote-chart')!);
    };

    it('is one bar of all candidates, without their figures in a second list', async () => {
      const element = await added({format: 'rekap/1', ...COLOURED});
      expect(element.shadowRoot!.querySelectorAll('.slot').length).to.equal(1);
      expect(barsOf(element).map((bar) => bar.getAttribute('width'))).to.deep.equal(['25%', '60%', '15%']);
      expect(texts(element, 'legend')).to.deep.equal(['Calon 1Calon 2Calon 3']);
      expect(texts(element, 'value')).to.deep.equal([]);
    });

    it('is the change where the contest before is known', async () => {
      const element = await added({format: 'rekap/1', ...COLOURED, previous: {title: 'Pemilu 2019', votes: {1: 45, 2: 55}}});
      expect(texts(element, 'value')).to.deep.equal(['25,0%', '60,0%', '15,0%']);
      expect(element.shadowRoot!.querySelectorAll('.before').length).to.be.greaterThan(1);
    });
  });

  it('fetches no code that draws on a canvas for bars', async () => {
    const {load} = chartRuntime;
    let asked = 0;
    chartRuntime.load = () => (asked++, load());
    try {
      for (const type of ['bar', 'grouped', 'column', 'stacked']) await chart(`type="${type}"`);
      expect(asked).to.equal(0);
    } finally {
      chartRuntime.load = load;
    }
  });

  it('draws shares on 0 to 100, as the card does, and says so where it does not', async () => {
    const wide = await chart('type="bar"', COLOURED);
    expect(barsOf(wide).map((bar) => bar.getAttribute('width'))).to.deep.equal(['25%', '60%', '15%']);
    expect(texts(wide, 'note').join()).to.not.contain('Skala');
    const many = await chart('type="bar"', {candidates: contest(30, 20, 15, 14, 11, 10)});
    expect(texts(many, 'note').join()).to.contain('Skala 0–30%');
    expect(barsOf(many)[0]!.getAttribute('width')).to.equal('100%');
  });

  it('has the names and lengths of the rows on paper too, whatever its width', async () => {
    const element = await chart('type="stacked" by="area"', {...COLOURED, ...AREAS}, 'width:700px');
    dispatchEvent(new Event('beforeprint'));
    element.parentElement!.style.width = '260px';
    await frames();
    for (const slot of element.shadowRoot!.querySelectorAll('.slot')) {
      const track = slot.querySelector('.track')!.getBoundingClientRect();
      for (const text of slot.querySelectorAll<SVGElement>('.fit')) {
        if (getComputedStyle(text).visibility === 'hidden') continue;
        const [x, own] = [parseFloat(text.getAttribute('x')!) / 100, text.querySelector('text')!.getBoundingClientRect()];
        expect(own.left + own.width / 2).to.be.closeTo(track.left + x * track.width, 1);
        const under = [...slot.querySelectorAll('.mark')].map((mark) => mark.getBoundingClientRect()).find(({left, right}) => left <= own.left && right >= own.right);
        expect(under, text.textContent ?? '').to.not.equal(undefined);
      }
    }
    dispatchEvent(new Event('afterprint'));
  });

  describe('points of areas', () => {
    const TURNOUT = {candidates: COLOURED.candidates, areas: ['Aceh', 'Bali', 'Jambi'].map((name, i) => ({id: name, name, votes: {1: 10, 2: 20 + 10 * i, 3: 5}, ballots: {registered: 100, invalid: 5}}))};
    const point = (element: VoteChart, index: number): {x: number; y: number} => chartOf(element).getDatasetMeta(0).data[index]!.tooltipPosition(true) as {x: number; y: number};

    for (const type of ['scatter', 'bubble']) {
      it(`draws ${type}, each area under its turnout, accessibly`, async () => {
        const {result: element} = await quietly(() => chart(`type="${type}"`, TURNOUT));
        expect(chartOf(element).getDatasetMeta(0).data.length).to.equal(3);
        expect(point(element, 0).x).to.be.lessThan(point(element, 1).x);
        expect(partsOf(element, 'plot')[0]!.getAttribute('aria-valuetext')).to.equal('Aceh: Partisipasi 40,0%, Calon 2 57,1%, Suara 20');
        await expect(element).to.be.accessible();
      });

      it(`finds the area under the mouse in ${type}, and chooses it`, async () => {
        const {result: element} = await quietly(() => chart(`type="${type}"`, TURNOUT));
        const chosen = heard(element, 'rekap-select');
        const {x, y} = canvasOf(element)!.getBoundingClientRect();
        const at = point(element, 1);
        await sendMouse({type: 'click', position: [Math.round(x + at.x), Math.round(y + at.y)]});
        expect(textOf(partsOf(element, 'tooltip')[0])).to.contain('Bali').and.to.contain('50,0%');
        expect(chosen.map(({area}) => area)).to.deep.equal(['Bali']);
        await settled(element);
        expect(element.shadowRoot!.querySelector('.chosen')!.getAttribute('d')).to.match(/^M/);
      });
    }

    it('goes from area to area by turnout and by share', async () => {
      const {result: element} = await quietly(() => chart('type="scatter"', TURNOUT));
      (partsOf(element, 'plot')[0] as HTMLElement).focus();
      await sendKeys({press: 'Home'});
      for (const [press, name] of [['ArrowRight', 'Bali'], ['ArrowUp', 'Jambi'], ['ArrowDown', 'Bali'], ['ArrowLeft', 'Aceh']] as const) {
        await sendKeys({press});
        expect(textOf(partsOf(element, 'tooltip')[0]), press).to.contain(name);
      }
    });

    it('says with a code how many areas have no turnout, and why nothing is drawn where none has', async () => {
      const outer = await fixture<HTMLElement>('<div style="width:400px"><vote-chart type="scatter"></vote-chart></div>');
      const errors = heard(outer, 'rekap-error');
      const element = outer.querySelector('vote-chart')!;
      await quietly(async () => {
        element.snapshot = {candidates: COLOURED.candidates, areas: [{...TURNOUT.areas[0]}, {id: 'x', name: 'X', votes: {1: 1, 2: 2, 3: 3}}]};
        await drawn(element);
      });
      expect(errors.filter(({code}) => code === 'turnout-missing').map(({message}) => message)).to.deep.equal(['1 of 2 areas have no ballots.registered, or no ballots.cast; 1 are drawn']);
      await quietly(async () => {
        element.snapshot = {...COLOURED, ...AREAS};
        await drawn(element);
      });
      expect(texts(element, 'reason')).to.deep.equal(['Data partisipasi pemilih per wilayah tidak tersedia.']);
      expect(isTable(element)).to.equal(true);
    });

    it('is drawn as elements on paper, and on the canvas again after it', async () => {
      const {result: element} = await quietly(() => chart('type="scatter"', TURNOUT));
      dispatchEvent(new Event('beforeprint'));
      expect(element.shadowRoot!.querySelectorAll('circle').length).to.equal(3);
      dispatchEvent(new Event('afterprint'));
      await drawn(element);
      expect(element.shadowRoot!.querySelectorAll('circle').length).to.equal(0);
      expect(chartOf(element).getDatasetMeta(0).data.length).to.equal(3);
    });

    it('draws all 7,285 districts', async () => {
      const areas = Array.from({length: 7285}, (_, i) => ({id: String(i), name: `Area ${i}`, votes: {1: 10 + (i % 7), 2: 20 + (i % 31), 3: 5}, ballots: {registered: 100, invalid: i % 20}}));
      const {result: element} = await quietly(() => chart('type="scatter"', {candidates: COLOURED.candidates, areas}));
      expect(chartOf(element).getDatasetMeta(0).data.length).to.equal(7285);
      expect(partsOf(element, 'plot')[0]!.getAttribute('aria-valuemax')).to.equal('7285');
    });
  });
});
