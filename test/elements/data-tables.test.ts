import {expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import {contest, frames, settled} from '../helpers/card.js';

const NAMES = ['Sumatera Utara', 'Kepulauan Bangka Belitung', 'Daerah Istimewa Yogyakarta', 'Aceh'];
const CONTEST = {
  format: 'rekap/1', asOf: '2024-02-14T16:00:00+07:00',
  candidates: contest(41_000_000, 96_000_000, 27_000_000).map((one, i) => ({...one, name: ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'][i], seats: i + 1})),
  areas: NAMES.map((name, i) => ({id: String(11 + i), name, votes: {1: 10_250_000, 2: 24_000_000, 3: 6_750_000}, progress: {reported: 16046, expected: 16046, unit: 'TPS'}})),
  history: [{asOf: '2024-02-14T15:00:00+07:00', votes: {1: 1_000_000, 2: 2_000_000, 3: 3_000_000}}],
};
const VIEWS = ['vote-chart', 'vote-chart type="stacked" by="area"', 'vote-chart by="area" type="grouped"', 'vote-map', 'vote-trend', 'seat-chart'];

async function dataTable(markup: string, width: number, data: object = CONTEST): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(`<div style="width: ${width}px"><${markup}></${markup.split(' ')[0]}></div>`);
  const element = box.firstElementChild as HTMLElementTagNameMap['vote-chart'];
  element.snapshot = data;
  await settled(element);
  if (/vote-chart/.test(markup)) while (!element.shadowRoot!.querySelector('[part~=bar], canvas')) await frames();
  element.shadowRoot!.querySelector('details')!.open = true;
  do await frames(); while (!element.shadowRoot!.querySelector('tbody tr'));
  return element;
}

/** Words that are broken over lines. */
function brokenWords(cell: Element): string[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const {0: word, index} of node.textContent!.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

describe('the table behind a drawing', () => {
  for (const markup of VIEWS) {
    for (const width of [200, 280, 340, 640]) {
      it(`keeps the words of ${markup} whole at ${width} px, and scrolls in its own box`, async () => {
        const element = await dataTable(markup, width);
        for (const cell of element.shadowRoot!.querySelectorAll('th, td')) expect(brokenWords(cell)).to.deep.equal([]);
        expect(element.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('is the same while it stands in for a drawing that is not there', async () => {
    const element = await fixture<HTMLElementTagNameMap['vote-chart']>('<vote-chart by="area" type="stacked" style="width: 340px"></vote-chart>');
    // A figure is missing in each, so that there are no shares to draw.
    element.snapshot = {...CONTEST, areas: CONTEST.areas.map((area) => ({...area, votes: {...area.votes, 3: null}}))};
    await settled(element);
    expect(element.shadowRoot!.querySelector('.waiting tbody')).to.not.equal(null);
    for (const cell of element.shadowRoot!.querySelectorAll('th, td')) expect(brokenWords(cell)).to.deep.equal([]);
  });

  for (const {markup, data} of [{markup: 'vote-map form="shapes"', data: CONTEST}, {markup: 'vote-chart by="area" type="stacked"', data: {...CONTEST, areas: CONTEST.areas.map((area) => ({...area, votes: {...area.votes, 3: null}}))}}]) {
    it(`cuts no column where it stands in for a drawing: ${markup}`, async () => {
      const box = await fixture<HTMLElement>(`<div style="width: 340px; font-size: 24px"><${markup}></${markup.split(' ')[0]}></div>`);
      const element = box.firstElementChild as HTMLElementTagNameMap['vote-map'];
      element.snapshot = data;
      await settled(element);
      await frames();
      await frames();
      const sheet = element.shadowRoot!.querySelector<HTMLElement>('.sheet')!;
      expect(sheet.scrollWidth).to.be.above(sheet.clientWidth);
      const ends = [...sheet.querySelectorAll<HTMLElement>('thead th')].map((head) => head.getBoundingClientRect().right - sheet.getBoundingClientRect().left - sheet.clientWidth);
      expect(Math.min(...ends.map(Math.abs))).to.be.at.most(1);
    });
  }

  it('is not there where it would have heads alone', async () => {
    const element = await fixture<HTMLElementTagNameMap['vote-chart']>('<vote-chart type="scatter" style="width: 340px"></vote-chart>');
    element.snapshot = {...CONTEST, areas: []};
    await settled(element);
    expect(element.shadowRoot!.querySelector('.empty')).to.not.equal(null);
    expect(element.shadowRoot!.querySelector('table')).to.equal(null);
  });

  it('breaks a name without blanks, so that its figures stay near', async () => {
    const element = await dataTable('vote-map', 340, {...CONTEST, areas: [{...CONTEST.areas[0], name: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2)}]});
    const name = element.shadowRoot!.querySelector('tbody th')!;
    expect(name.getBoundingClientRect().width).to.be.lessThan(300);
    expect((name as HTMLElement).scrollWidth).to.be.at.most((name as HTMLElement).offsetWidth + 1);
  });
});
