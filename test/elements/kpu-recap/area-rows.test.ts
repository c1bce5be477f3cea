import {expect} from '@open-wc/testing';
import {contest, card, cardWith, frames, heard, partsOf, rows, settled, textOf, texts} from '../../helpers/card.js';
import '../../../src/i18n/views/ar.js';
import '../../../src/i18n/views/en.js';
import {areaCode} from '../../../src/elements/kpu-recap/area-code.js';
import type {KpuRecap} from '../../../src/elements/kpu-recap/kpu-recap.js';

/** Two areas, one of which lacks a figure; and one with a part. */
const COUNT = {
  format: 'rekap/1', title: 'Hasil', state: 'called', calls: [{candidate: '1', kind: 'called', by: 'Kompas', at: '2024-02-14T18:00:00+07:00'}],
  candidates: contest(700, 300), progress: {reported: 5, expected: 10, unit: 'TPS'},
  areas: [
    {id: '11', name: 'Aceh', votes: {1: 20, 2: 180}, progress: {reported: 3, expected: 4, unit: 'TPS'}, areas: [{id: '1101', name: 'Simeulue', votes: {1: 20, 2: 180}}]},
    {id: '12', name: 'Sumatera Utara', votes: {1: 680}},
    {id: '13', votes: {}},
  ],
};

const tableOf = (element: Element): HTMLElement => element.shadowRoot!.querySelector('vote-table') ?? element.querySelector('vote-table')!;

/** Presses the name of an area in the table of a card. */
async function choose(element: KpuRecap, area: string): Promise<void> {
  const button = [...tableOf(element).shadowRoot!.querySelectorAll<HTMLElement>('tbody button')].find((one) => textOf(one).includes(area))!;
  button.click();
  await areaCode.load();
  await frames();
  await settled(element);
}

async function counted(attributes = '', data: object = COUNT): Promise<KpuRecap> {
  const element = await cardWith(data, `with-table ${attributes}`);
  await settled(tableOf(element) as HTMLElement & {updateComplete: Promise<boolean>});
  return settled(element);
}

/** The words of the line above the rows. */
const lineOf = (element: KpuRecap): string[] => partsOf(element, 'area').flatMap((line) => [...line.children].map(textOf));
const back = async (element: KpuRecap): Promise<void> => {
  (partsOf(element, 'whole')[0] as HTMLElement).click();
  await settled(element);
};

describe('rows of the area that a reader has chosen', () => {
  it('are its votes and shares, under its name, and the lead is its own', async () => {
    const element = await counted();
    expect(lineOf(element)).to.deep.equal([]);
    await choose(element, 'Aceh');
    expect(lineOf(element)).to.deep.equal(['Aceh', 'Seluruh hasil']);
    expect(rows(element)).to.deep.equal(['Calon 1 | 10,0% | 20 suara', 'Calon 2 | 90,0% | 180 suara']);
    expect(texts(element, 'lead')).to.deep.equal(['Calon 2 unggul 160 suara · 80,0 poin · sisa 25% TPS']);
    expect(partsOf(element, 'bar').map((bar) => bar.getAttribute('width'))).to.deep.equal(['10%', '90%']);
  });

  it('claim no winner, for who won has won the whole contest', async () => {
    const element = await counted();
    expect(partsOf(element, 'mark')).to.have.length(1);
    await choose(element, 'Aceh');
    expect(partsOf(element, 'mark')).to.deep.equal([]);
    expect(element.shadowRoot!.querySelectorAll('.tint, .called')).to.have.length(0);
    expect(texts(element, 'summary')[0]).to.not.contain('Diproyeksikan');
    // The line above the title speaks of the contest, and stays.
    expect(texts(element, 'status')).to.have.length(1);
  });

  it('leave what is said of the whole to the whole, by name', async () => {
    const data = {...COUNT, state: 'counting', calls: []};
    const element = await counted('', data);
    expect(texts(element, 'progress-text')).to.deep.equal(['5 dari 10 TPS (50%)']);
    await choose(element, 'Aceh');
    expect(texts(element, 'progress-text')).to.deep.equal(['Keseluruhan: 5 dari 10 TPS (50%)']);
    expect(element.snapshot).to.equal(data);
  });

  it('are those of the whole again after the button, which then gives the focus to them, and after a second press', async () => {
    const element = await counted();
    const before = rows(element);
    const events = heard(element, 'rekap-select');
    await choose(element, 'Aceh');
    await back(element);
    expect(rows(element)).to.deep.equal(before);
    expect(lineOf(element)).to.deep.equal([]);
    expect(partsOf(element, 'mark')).to.have.length(1);
    expect(events.map(({area}) => area)).to.deep.equal(['11', null]);
    expect(element.shadowRoot!.activeElement?.part.value).to.equal('rows');
    await choose(element, 'Aceh');
    await choose(element, 'Aceh');
    expect(rows(element)).to.deep.equal(before);
  });

  it('show a missing figure as missing, and no shares beside it', async () => {
    const element = await counted();
    await choose(element, 'Sumatera Utara');
    expect(lineOf(element)).to.deep.equal(['Sumatera Utara', 'belum lengkap', 'Seluruh hasil']);
    expect(rows(element)).to.deep.equal(['Calon 1 | – | 680 suara', 'Calon 2 | – | tidak tersedia']);
    expect(texts(element, 'lead')).to.deep.equal([]);
    await choose(element, '13');
    expect(lineOf(element)).to.deep.equal(['13', 'belum masuk', 'Seluruh hasil']);
  });

  it('are those of the newest figures, and of the whole where the area is gone', async () => {
    const element = await counted();
    await choose(element, 'Aceh');
    const events = heard(element, 'rekap-update');
    element.snapshot = {...COUNT, candidates: contest(710, 300), areas: [{...COUNT.areas[0], votes: {1: 30, 2: 170}, areas: []}, COUNT.areas[1]]};
    await settled(element);
    expect(rows(element)).to.deep.equal(['Calon 1 | 15,0% | 30 suara', 'Calon 2 | 85,0% | 170 suara']);
    expect(events).to.deep.equal([]);
    element.snapshot = {...COUNT, areas: []};
    await settled(element);
    expect(rows(element)[0]).to.equal('Calon 1 | 70,0% | 700 suara');
  });

  it('are those of an area inside another one', async () => {
    const element = await counted();
    (tableOf(element).shadowRoot!.querySelector('.open') as HTMLElement).click();
    await settled(tableOf(element) as HTMLElement & {updateComplete: Promise<boolean>});
    await choose(element, 'Simeulue');
    expect(lineOf(element)).to.deep.equal(['Simeulue', 'Seluruh hasil']);
  });

  it('are those of an area that a view has from another address, as long as the view is there', async () => {
    const partsOfAceh = (votes: number): object => ({...COUNT, areas: [{id: '1102', name: 'Singkil', votes: {1: votes, 2: 30}}]});
    const address = (votes: number): string => `/__fault/answer?headers={"content-type":"application/json"}&body=${encodeURIComponent(JSON.stringify(partsOfAceh(votes)))}&of={id}`;
    const element = await cardWith({...COUNT, areas: COUNT.areas.map((area) => ({...area, areas: []}))});
    const before = rows(element);
    const table = Object.assign(document.createElement('vote-table'), {format: 'rekap/1', childrenSrc: address(10)});
    element.append(table);
    await settled(table);
    (table.shadowRoot!.querySelector('.open') as HTMLElement).click();
    while (!textOf(table.shadowRoot!.querySelector('tbody')).includes('Singkil')) await frames();
    await choose(element, 'Singkil');
    expect(lineOf(element)).to.deep.equal(['Singkil', 'Seluruh hasil']);
    expect(rows(element)).to.deep.equal(['Calon 1 | 25,0% | 10 suara', 'Calon 2 | 75,0% | 30 suara']);
    table.childrenSrc = address(90);
    while (!rows(element)[0]!.includes('90 suara')) await frames();
    expect(rows(element)).to.deep.equal(['Calon 1 | 75,0% | 90 suara', 'Calon 2 | 25,0% | 30 suara']);
    table.remove();
    expect(rows(await settled(element))).to.deep.equal(before);
    element.append(table);
    while (lineOf(element).length === 0) await frames();
    expect(lineOf(element)).to.deep.equal(['Singkil', 'Seluruh hasil']);
  });

  it('stay those of the whole with fixed-rows', async () => {
    const element = await counted('fixed-rows');
    const before = rows(element);
    await choose(element, 'Aceh');
    expect(rows(element)).to.deep.equal(before);
    element.fixedRows = false;
    expect(rows(await settled(element))).to.not.deep.equal(before);
  });

  it('say the choice to screen readers, once, in a region that is there before', async () => {
    const element = await counted();
    await choose(element, 'Aceh');
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    expect(textOf(region)).to.equal('');
    await new Promise((later) => setTimeout(later, 800));
    await settled(element);
    expect(region.isConnected).to.equal(true);
    expect(textOf(region)).to.equal('Aceh. Calon 2 unggul 160 suara atas Calon 1. 3 dari 4 TPS (75%).');
    await expect(element).to.be.accessible();
  });

  for (const [language, words] of [['en', 'Whole result'], ['ar', 'النتيجة الكاملة']] as const) {
    it(`name the way back: ${language}`, async () => {
      const element = await counted(`lang="${language}"`);
      await choose(element, 'Aceh');
      expect(lineOf(element)).to.deep.equal(['Aceh', words]);
    });
  }

  it('follow a view that the author wrote', async () => {
    const element = await card('', '<div><vote-table></vote-table></div>');
    element.snapshot = COUNT;
    await settled(element);
    await choose(element, 'Aceh');
    expect(lineOf(element)).to.deep.equal(['Aceh', 'Seluruh hasil']);
  });

  for (const width of [240, 340, 640, 1000]) {
    it(`move nothing below them at ${width} px`, async () => {
      const element = await counted(`style="width: ${width}px"`);
      const place = (): number => Math.round(tableOf(element).getBoundingClientRect().top);
      const before = place();
      await choose(element, 'Aceh');
      expect(place()).to.equal(before);
      await back(element);
      expect(place()).to.equal(before);
    });
  }
});
