import {expect, fixture} from '@open-wc/testing';
import '../../src/define/vote-map.js';
import {tooltip} from '../../src/controllers/marks-controller.js';
import type {VoteMap} from '../../src/elements/vote-map/vote-map.js';
import {card, contest, document2024, frames, heard, partsOf, quietly, settled, textOf, texts} from '../helpers/card.js';
import {fixtureJson} from '../helpers/fixture-json.js';

before(async () => void (await tooltip.load()));

interface Provinces {
  readonly provinces: readonly {readonly code: string; readonly name: string; readonly votes: readonly number[]}[];
}

const area = (id: string, ...votes: (number | null)[]): {id: string; name: string; votes: Record<string, number | null>} => ({id, name: `Area ${id}`, votes: Object.fromEntries(votes.map((count, i) => [i + 1, count]))});
const square = (id: string, x: number): object => ({type: 'Feature', id, properties: {}, geometry: {type: 'Polygon', coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]}});
const SHAPES = {type: 'FeatureCollection', features: [square('a', 0), square('b', 1)]};
/** Of two candidates, who have in the whole what they have in the areas. */
const ofAreas = (...areas: ReturnType<typeof area>[]): object =>
  document2024({areas, candidates: contest(...[1, 2].map((id) => areas.reduce((sum, {votes}) => sum + (votes[id] ?? 0), 0)))});
const twoAreas = (...more: ReturnType<typeof area>[]): object => ofAreas(area('a', 6, 1), area('b', 3, 4), ...more);

async function map(snapshot: unknown, attributes = '', shapes: unknown = null): Promise<VoteMap> {
  const element = await fixture<VoteMap>(`<vote-map ${attributes}></vote-map>`);
  Object.assign(element, {snapshot, shapes});
  return settled(element);
}

/** The same with its shapes, which come by themselves when it is near the screen. */
async function shaped(snapshot: unknown, attributes = '', shapes: unknown = SHAPES): Promise<VoteMap> {
  const element = await map(snapshot, attributes, shapes);
  await until(() => element.shadowRoot!.querySelector('.map') !== null);
  return settled(element);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await frames();
}

const fills = (element: VoteMap): (string | null)[] => partsOf(element, 'area').map((path) => path.getAttribute('fill'));
const tip = (element: VoteMap): string => textOf(partsOf(element, 'tooltip')[0]);
const plot = (element: VoteMap): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.plot')!;
const press = (element: VoteMap, ...keys: string[]): void => keys.forEach((key) => plot(element).dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true})));
const transform = (element: VoteMap): string => element.shadowRoot!.querySelector('.zoomed')!.getAttribute('transform')!;

describe('vote-map of tiles', () => {
  let provinces: object;

  before(async () => {
    const data = await fixtureJson<Provinces>('kpu-2024-provinces.json');
    provinces = document2024({areas: data.provinces.map(({code, name, votes}) => ({id: code, name, votes: Object.fromEntries(votes.map((count, i) => [i + 1, count]))}))});
  });

  it('shows the provinces of 2024: 37 blue, 2 green, and says so', async () => {
    const element = await map(provinces);
    expect(fills(element)).to.have.length(39);
    expect(texts(element, 'summary')).to.deep.equal(['Prabowo & Gibran unggul di 37 dari 39 wilayah, Anies & Muhaimin di 2.']);
    expect(textOf(partsOf(element, 'legend')[0])).to.contain('Prabowo & Gibran37').and.contain('di bawah 5');
    expect(partsOf(element, 'label').map(textOf)).to.include.members(['AC', 'JK', 'LN']);
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible on a ${theme} page`, async () => {
      const box = await fixture<HTMLElement>(`<div data-theme="${theme}" style="background: ${theme === 'dark' ? '#15181d' : '#fff'}"><vote-map></vote-map></div>`);
      const element = box.querySelector('vote-map')!;
      element.snapshot = provinces;
      await settled(element);
      await expect(box).to.be.accessible();
    });
  }

  it('is one tab stop: arrows go where they point, Home, End and Escape', async () => {
    const element = await map(provinces);
    press(element, 'ArrowRight');
    expect(tip(element)).to.match(/^ACEH/);
    press(element, 'ArrowDown');
    expect(plot(element).getAttribute('aria-valuetext')).to.match(/^SUMATERA UTARA: Prabowo & Gibran 58,3%/);
    press(element, 'End');
    expect(tip(element)).to.match(/^NUSA TENGGARA TIMUR/);
    press(element, 'Escape');
    expect(partsOf(element, 'tooltip')[0]).to.have.property('hidden', true);
  });

  it('chooses by Enter and by a click, and tells; what is chosen elsewhere has an outline', async () => {
    const element = await map(provinces);
    const events = heard(element, 'rekap-select');
    press(element, 'Home', 'Enter');
    await settled(element);
    expect(events.map((event) => event.area)).to.deep.equal(['11']);
    expect(element.shadowRoot!.querySelector('.chosen')!.getAttribute('d')).to.equal(partsOf(element, 'area')[0]!.getAttribute('d'));
    partsOf(element, 'area')[3]!.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    expect(events).to.have.length(2);
  });

  it('writes only the colours that change', async () => {
    const element = await map(ofAreas(area('11', 6, 1), area('12', 3, 4)));
    const written: string[] = [];
    const observer = new MutationObserver((records) => written.push(...records.map(({attributeName}) => attributeName ?? 'child')));
    observer.observe(element.shadowRoot!.querySelector('.areas')!, {subtree: true, childList: true, attributes: true});
    element.snapshot = ofAreas(area('11', 6, 1), area('12', 9, 4));
    await settled(element);
    observer.takeRecords().forEach(({attributeName}) => written.push(attributeName ?? 'child'));
    observer.disconnect();
    expect(written).to.deep.equal(['fill']);
  });

  it('hatches what is not reported and what is tied, and leaves what is not there to the ground', async () => {
    const element = await map(ofAreas(area('11', null, null), area('12', 4, 4), area('13', 1, 0)));
    const [aceh, north] = fills(element);
    expect(aceh).to.match(/^url\(#rekap-map-\d+-open\)$/);
    expect(north).to.match(/-tie\)$/);
    expect(fills(element).filter((fill) => fill === null)).to.have.length(36);
    expect(textOf(partsOf(element, 'legend')[0])).to.contain('belum masuk').and.contain('seri').and.contain('tidak ada data');
    press(element, 'Home');
    expect(tip(element)).to.contain('belum masuk');
  });

  it('edge 69: has patterns on request, of which no other map has the names', async () => {
    const [one, other] = [await map(provinces, 'with-patterns'), await map(provinces, 'with-patterns')];
    const ids = (element: VoteMap): string[] => [...element.shadowRoot!.querySelectorAll('pattern')].map(({id}) => id);
    for (const fill of fills(one)) expect(ids(one)).to.include(/#(.*)\)/.exec(fill!)![1]);
    expect(ids(one).filter((id) => ids(other).includes(id))).to.deep.equal([]);
  });

  it('shows the share of one candidate, with breaks that say so', async () => {
    const element = await map(provinces, 'color-by="1"');
    expect(texts(element, 'note')[0]).to.contain('Persentase Anies & Muhaimin');
    expect(textOf(partsOf(element, 'scale')[0])).to.contain('%');
    expect(texts(element, 'summary')[0]).to.match(/ACEH\.$/);
  });

  it('takes tiles of the page’s own, and refuses bad ones with a code', async () => {
    const element = await map(twoAreas());
    element.tiles = [{id: 'a', label: 'A', column: 0, row: 0}, {id: 'b', label: 'B', column: 1, row: 0}];
    await settled(element);
    expect(partsOf(element, 'label').map(textOf)).to.deep.equal(['A', 'B']);
    const events = heard(element, 'rekap-error');
    await quietly(async () => {
      element.tiles = [{id: 'a', column: -1, row: 'x'}];
      await settled(element);
    });
    expect(events[0]?.code).to.equal('tiles-invalid');
    expect(partsOf(element, 'label')).to.have.length(2);
  });

  it('names what to give where there is no map of these areas, and shows the table', async () => {
    const element = await map(twoAreas());
    expect(texts(element, 'empty')[0]).to.contain('bentuk wilayahnya');
    expect(partsOf(element, 'table')).to.have.length(1);
  });

  it('tells of bad attributes and takes their defaults', async () => {
    const {warnings} = await quietly(() => map(provinces, 'form="globe" strength="x" color-by="nobody"'));
    expect(warnings.join()).to.contain('attribute-invalid: form');
  });

  it('edge 76: in a box that was closed it is as large as the box when that opens', async () => {
    const box = await fixture<HTMLElement>('<div hidden><vote-map></vote-map></div>');
    const element = box.querySelector('vote-map')!;
    element.snapshot = provinces;
    await settled(element);
    box.hidden = false;
    await frames();
    expect(element.shadowRoot!.querySelector('.map')!.getBoundingClientRect().width).to.be.above(100);
  });

  it('shares its choice with the other views of a card', async () => {
    const element = await card('', '<vote-map></vote-map><p><vote-map></vote-map></p>');
    element.snapshot = provinces;
    await settled(element);
    await frames();
    const [one, other] = [...element.querySelectorAll('vote-map')] as [VoteMap, VoteMap];
    press(one, 'Home', 'Enter');
    await settled(other);
    expect(other.shadowRoot!.querySelector('.chosen')!.getAttribute('d')).to.not.equal('');
  });
});

describe('vote-map of shapes', () => {
  it('is drawn from a property, with a square for an area that has no shape', async () => {
    const element = await shaped(twoAreas(area('99', 1, 0)));
    expect(partsOf(element, 'area')).to.have.length(3);
    expect(partsOf(element, 'label').map(textOf)).to.deep.equal(['LN']);
    await expect(element).to.be.accessible();
  });

  it('says how many areas have no shape, with examples, once and in an event, and draws the others', async () => {
    const {result: element, warnings} = await quietly(() => shaped(twoAreas(area('c', 1, 0)), '', {type: 'FeatureCollection', features: [square('a', 0), square('b', 1), square('x', 2)]}));
    expect(warnings).to.deep.equal(['rekap: <vote-map> shapes-partial: shapes: 1 of 3 areas has no shape, such as c; shapes without an area: x']);
    expect(partsOf(element, 'area')).to.have.length(4);
    const {warnings: whole} = await quietly(() => shaped(twoAreas()));
    expect(whole).to.deep.equal([]);
  });

  it('joins ids of which a spreadsheet took the zeros before', async () => {
    const {result: element, warnings} = await quietly(() => shaped(ofAreas(area('1001', 6, 1), area('1003', 3, 4)), '', {type: 'FeatureCollection', features: [square('01001', 0), square('01003', 1)]}));
    expect(warnings).to.deep.equal([]);
    press(element, 'Home');
    expect(tip(element)).to.contain('Area 1001').and.contain('85,7%');
  });

  it('keeps the last good drawing when the next shapes are bad', async () => {
    const element = await shaped(twoAreas());
    const events = heard(element, 'rekap-error');
    await quietly(async () => {
      element.shapes = {type: 'Topology', arcs: 5};
      await until(() => events.length > 0);
    });
    expect(events[0]!.code).to.equal('shapes-invalid');
    expect(partsOf(element, 'area')).to.have.length(2);
  });

  it('falls back to a table and tells when an address has none', async () => {
    await quietly(async () => {
      const element = await map(twoAreas(), 'shapes-src="/nowhere.topojson"');
      await until(() => partsOf(element, 'table').length > 0 && element.shadowRoot!.querySelector('details') === null);
      expect(texts(element, 'empty')).to.deep.equal(['Peta tidak dapat dimuat.']);
    });
  });

  it('loads the shapes of Indonesia from an address, once for two maps', async () => {
    const address = new URL('../../src/geo/indonesia-provinces.topojson', import.meta.url).href;
    const {provinces} = await fixtureJson<Provinces>('kpu-2024-provinces.json');
    const snapshot = document2024({areas: provinces.map(({code, votes}) => ({id: code, votes: Object.fromEntries(votes.map((count, i) => [i + 1, count]))}))});
    performance.clearResourceTimings();
    const [one, other] = [await shaped(snapshot, `shapes-src="${address}"`, null), await shaped(snapshot, `shapes-src="${address}"`, null)];
    expect(partsOf(one, 'area')).to.have.length(39);
    expect(partsOf(other, 'area').map((path) => path.getAttribute('d'))).to.deep.equal(partsOf(one, 'area').map((path) => path.getAttribute('d')));
    expect(performance.getEntriesByName(address)).to.have.length(1);
  });

  it('leaves the wheel to the page unless Ctrl is held, and says how', async () => {
    const element = await shaped(twoAreas());
    const wheel = (more: WheelEventInit): boolean => plot(element).dispatchEvent(new WheelEvent('wheel', {deltaY: -50, bubbles: true, cancelable: true, composed: true, ...more}));
    expect(wheel({})).to.equal(true);
    await settled(element);
    expect(texts(element, 'hint')).to.have.length(1);
    expect(transform(element)).to.contain('scale(1)');
    expect(wheel({ctrlKey: true})).to.equal(false);
    expect(transform(element)).to.not.contain('scale(1)');
  });

  it('is closer and whole by keys and buttons', async () => {
    const element = await shaped(twoAreas());
    press(element, '+');
    expect(transform(element)).to.contain('scale(1.6)');
    await settled(element);
    expect(getComputedStyle(plot(element)).touchAction).to.equal('none');
    press(element, '0');
    await settled(element);
    expect(transform(element)).to.contain('scale(1)');
    expect(getComputedStyle(plot(element)).touchAction).to.equal('pan-x pan-y');
    element.shadowRoot!.querySelector<HTMLElement>('.tools button')!.click();
    expect(transform(element)).to.contain('scale(1.6)');
  });

  it('goes into an area that has parts, and back by Escape', async () => {
    const inner = {type: 'FeatureCollection', features: [square('a1', 0), square('a2', 1), square('a3', 2)]};
    const parts = [area('a1', 2, 0), area('a2', 2, 0), area('a3', 2, 1)];
    const element = await shaped(document2024({candidates: contest(9, 5), areas: [{...area('a', 6, 1), areas: parts}, area('b', 3, 4)]}), `children-shapes-src="data:application/json,${encodeURIComponent(JSON.stringify(inner)).replaceAll("'", '%27')}"`);
    press(element, 'Home', 'Enter', '+', '+');
    expect(transform(element)).not.to.contain('scale(1)');
    await until(() => partsOf(element, 'area').length === 3);
    expect(texts(element, 'back')).to.deep.equal(['Kembali ke Semua wilayah']);
    await settled(element);
    expect(transform(element), 'the map of the area is seen whole').to.contain('scale(1)');
    press(element, 'Escape');
    press(element, 'Escape');
    await settled(element);
    expect(partsOf(element, 'area')).to.have.length(2);
  });

  it('has circles as large as the lead, small ones on large ones', async () => {
    const element = await shaped(twoAreas(), 'form="bubbles"');
    const radii = partsOf(element, 'bubble').map((path) => Number(/a([\d.]+)/.exec(path.getAttribute('d')!)![1]));
    expect(radii).to.deep.equal([50, 22.36]);
    expect(element.shadowRoot!.querySelectorAll('.sizes li').length).to.be.at.least(1);
    await expect(element).to.be.accessible();
  });

  it('makes all rows of a long table when it is opened', async () => {
    const areas = Array.from({length: 120}, (_, i) => area(`p${i}`, i + 1, 3));
    const element = await shaped(ofAreas(...areas), '', {type: 'FeatureCollection', features: areas.map(({id}, i) => square(id, i / 2))});
    const rows = (): number => element.shadowRoot!.querySelectorAll('tbody tr').length;
    expect(rows()).to.equal(100);
    element.shadowRoot!.querySelector('details')!.open = true;
    await until(() => rows() === 120);
    element.snapshot = ofAreas(...areas.map(({id}) => area(id, 1, 3)));
    await settled(element);
    expect(textOf(element.shadowRoot!.querySelector('tbody tr td')!)).to.equal('Calon 2');
  });

  it('edge 58: nothing of it is left after it went, and it is whole when it comes again', async () => {
    const element = await shaped(twoAreas());
    const parent = element.parentNode!;
    const before = element.shadowRoot!.querySelectorAll('*').length;
    for (let i = 0; i < 200; i++) {
      element.remove();
      parent.append(element);
    }
    await settled(element);
    await frames();
    expect(element.shadowRoot!.querySelectorAll('*').length).to.equal(before);
  });
});
