import {expect, fixture} from '@open-wc/testing';
import '../../src/define/vote-map.js';
import '../../src/i18n/views/en.js';
import '../../src/i18n/views/ar.js';
import {tooltip} from '../../src/controllers/marks-controller.js';
import type {VoteMap} from '../../src/elements/vote-map/vote-map.js';
import {contest, document2024, frames, heard, partsOf, settled, textOf} from '../helpers/card.js';
import {fixtureJson} from '../helpers/fixture-json.js';

before(async () => void (await tooltip.load()));

const ISLANDS = ['north', 'south'];
/** Sixteen areas in two blocks of squares far from each other, each block a region. */
const AREAS = Array.from({length: 16}, (_, i) => ({id: `a${i}`, name: `Place ${i}`, votes: {1: 6 + i, 2: 4}}));
const square = (id: string, x: number, y: number, region: string): object =>
  ({type: 'Feature', id, properties: {pulau: region}, geometry: {type: 'Polygon', coordinates: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]]}});
const SHAPES = {type: 'FeatureCollection', features: AREAS.map(({id}, i) => square(id, (i < 8 ? 0 : 12) + (i % 4), (i < 8 ? 6 : 0) + Math.floor((i % 8) / 4), ISLANDS[Math.floor(i / 8)]!))};

async function shaped(attributes = ''): Promise<VoteMap> {
  const element = await fixture<VoteMap>(`<vote-map shapes-region="pulau" ${attributes}></vote-map>`);
  Object.assign(element, {snapshot: document2024({areas: AREAS, candidates: contest(216, 64)}), shapes: SHAPES});
  while (element.shadowRoot!.querySelector('.map') === null) await frames();
  return settled(element);
}

const transform = (element: VoteMap): string => element.shadowRoot!.querySelector('.zoomed')!.getAttribute('transform')!;
const buttons = (element: VoteMap): HTMLButtonElement[] => [...partsOf(element, 'regions')[0]!.querySelectorAll('button')];
const search = (element: VoteMap): HTMLInputElement => element.shadowRoot!.querySelector<HTMLInputElement>('[part=search]')!;

function write(element: VoteMap, name: string): void {
  search(element).value = name;
  search(element).dispatchEvent(new Event('change', {bubbles: true}));
}

describe('vote-map and its regions', () => {
  it('has a button for each, which goes there, and back when it is pressed again', async () => {
    const element = await shaped();
    expect(buttons(element).map(textOf)).to.deep.equal(ISLANDS);
    buttons(element)[1]!.click();
    await settled(element);
    expect(transform(element)).to.contain('scale(3.2');
    expect(buttons(element).map((one) => one.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
    buttons(element)[1]!.click();
    await settled(element);
    expect(transform(element)).to.contain('scale(1)');
    await expect(element).to.be.accessible();
  });

  for (const [language, name, placeholder] of [['id', 'Pergi ke kawasan', 'Cari wilayah'], ['en', 'Go to a region', 'Find an area'], ['ar', 'الانتقال إلى إقليم', 'ابحث عن منطقة']] as const) {
    it(`says so in the language "${language}"`, async () => {
      const element = await shaped(`lang="${language}"`);
      expect(partsOf(element, 'regions')[0]!.getAttribute('aria-label')).to.equal(name);
      expect(search(element).getAttribute('aria-label')).to.equal(placeholder);
    });
  }
});

describe('vote-map and a name that a reader looks for', () => {
  it('offers every name, chooses the area, and shows it from near', async () => {
    const element = await shaped();
    search(element).dispatchEvent(new Event('focus'));
    expect(search(element).list!.options).to.have.length(16);
    const events = heard(element, 'rekap-select');
    write(element, 'place 12');
    expect(events.map(({area}) => area)).to.deep.equal(['a12']);
    expect(transform(element)).not.to.contain('scale(1)');
    await settled(element);
    expect(textOf(partsOf(element, 'tooltip')[0])).to.match(/^Place 12/).and.contain('dipilih');
  });

  it('takes a part of a name, and marks one that is nowhere', async () => {
    const element = await shaped();
    const events = heard(element, 'rekap-select');
    write(element, 'ace 7');
    write(element, 'Atlantis');
    expect(events.map(({area}) => area)).to.deep.equal(['a7']);
    expect(search(element).getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('vote-map of tiles on a phone', () => {
  let provinces: object;

  before(async () => {
    const data = await fixtureJson<{provinces: {code: string; name: string; votes: number[]}[]}>('kpu-2024-provinces.json');
    provinces = document2024({areas: data.provinces.map(({code, name, votes}) => ({id: code, name, votes: Object.fromEntries(votes.map((count, i) => [i + 1, count]))}))});
  });

  it('has tiles of at least 24 px at 358 px, with letters that are read, and every island named', async () => {
    const box = await fixture<HTMLElement>('<div style="width: 358px; font-size: 16px"><vote-map></vote-map></div>');
    const element = box.querySelector('vote-map')!;
    element.snapshot = provinces;
    await settled(element);
    await frames();
    await settled(element);
    for (const tile of partsOf(element, 'area')) expect(tile.getBoundingClientRect().width).to.be.at.least(24);
    const labels = element.shadowRoot!.querySelector('.labels')!;
    expect(labels.getAttribute('visibility')).to.equal('visible');
    const pixels = Number(labels.getAttribute('font-size')) * (element.shadowRoot!.querySelector('.map')!.clientWidth / element.shadowRoot!.querySelector<SVGSVGElement>('.map')!.viewBox.baseVal.width);
    expect(pixels).to.be.at.least(10 - 0.1);
    expect([...element.shadowRoot!.querySelectorAll('.regions text')].map(textOf)).to.include.members(['Sumatera', 'Jawa', 'Kalimantan', 'Sulawesi', 'Maluku', 'Papua', 'Bali & Nusra', 'Luar negeri']);
  });
});

describe('the tooltip of a vote-map', () => {
  it('does not cover the area that it explains', async () => {
    const box = await fixture<HTMLElement>('<div style="width: 640px; font-size: 16px; margin: 200px 0"></div>');
    const element = await shaped();
    box.append(element);
    await settled(element);
    await frames();
    const plot = element.shadowRoot!.querySelector<HTMLElement>('.plot')!;
    const press = (key: string): boolean => plot.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    press('Home');
    const seen = new Set<number>();
    for (const key of [...Array<string>(8).fill('ArrowRight'), 'ArrowDown', ...Array<string>(8).fill('ArrowLeft')]) {
      const index = Number(plot.getAttribute('aria-valuenow')) - 1;
      const place = partsOf(element, 'area')[index]!.getBoundingClientRect();
      const tip = partsOf(element, 'tooltip')[0]!.getBoundingClientRect();
      const across = Math.min(place.right, tip.right) - Math.max(place.left, tip.left);
      const down = Math.min(place.bottom, tip.bottom) - Math.max(place.top, tip.top);
      expect(Math.min(across, down), `area ${index}`).to.be.at.most(1);
      seen.add(index);
      press(key);
    }
    expect(seen.size).to.be.at.least(12);
  });
});
