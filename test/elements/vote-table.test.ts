import {expect, fixture, waitUntil} from '@open-wc/testing';
import type {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import {PILPRES, cardWith, document2024, frames, heard, partsOf, quietly, settled, textOf, texts} from '../helpers/card.js';

const votes = (...counts: (number | null)[]): object => Object.fromEntries(counts.map((count, i) => [i + 1, count]));
const AREAS = [
  {id: '31', name: 'Jakarta', votes: votes(60, 30, 10), progress: {reported: 199, expected: 200, unit: 'TPS'}},
  {id: '32', name: 'Jawa Barat', votes: votes(20, 70, 10), areas: [{id: '3201', name: 'Bogor', votes: votes(5, 30, 5)}, {id: '3273', name: 'Bandung', votes: votes(15, 40, 5)}]},
  {id: '33', name: 'Jawa Tengah', votes: votes(40, 40, 20)},
  {id: '34', name: 'Yogyakarta', votes: votes(null, null, null)},
];
const WITH_AREAS = document2024({areas: AREAS});

async function table(snapshot: object, attributes = ''): Promise<VoteTable> {
  const element = await fixture<VoteTable>(`<vote-table ${attributes}></vote-table>`);
  element.snapshot = snapshot;
  return settled(element);
}

async function said(run: () => Promise<VoteTable>): Promise<VoteTable> {
  return (await quietly(run)).result;
}

const shown = (element: VoteTable): Element[] => partsOf(element, 'row');
const names = (element: VoteTable): string[] => shown(element).map((row) => textOf(row.querySelector('.name')));
const cells = (row: Element | undefined): string[] => [...(row?.querySelectorAll('td') ?? [])].map(textOf);
const heads = (element: VoteTable): HTMLButtonElement[] => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('thead th > button')];
const nameButton = (element: VoteTable, at: number): HTMLButtonElement => element.shadowRoot!.querySelector<HTMLButtonElement>(`tr[data-at="${at}"] button.name`)!;
const rowsInTree = (element: VoteTable): number => element.shadowRoot!.querySelectorAll('tr').length;

async function press(element: VoteTable, button: HTMLElement): Promise<void> {
  button.click();
  await settled(element);
}

async function key(element: VoteTable, name: string): Promise<void> {
  element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}));
  await settled(element);
  await Promise.resolve();
}

const many = (count: number): object => document2024({
  candidates: PILPRES.map((one) => ({...one, votes: null})),
  areas: Array.from({length: count}, (_, i) => ({id: String(i), name: `Kecamatan ${i}`, votes: votes(i % 97, (i * 7) % 89, 3)})),
});

describe('vote-table by area', () => {
  it('has a row for each area below the whole, with its leader marked by more than colour', async () => {
    const element = await said(() => table(WITH_AREAS));
    expect(names(element)).to.deep.equal(['Jakarta', 'Jawa Barat', 'Jawa Tengah', 'Yogyakarta']);
    expect(cells(shown(element)[0])).to.deep.equal(['terbanyak 60,0%', '30,0%', '10,0%', '100', '99% Terhitung']);
    expect(cells(partsOf(element, 'total')[0])).to.deep.equal(['24,9%', 'terbanyak 58,6%', '16,5%', '164.227.475', '–']);
    const lead = shown(element)[0]!.querySelector('.lead')!;
    expect(getComputedStyle(lead).fontWeight).to.equal('700');
    expect(lead.querySelector('rect')).to.not.be.null;
  });

  it('names a tie and what is not reported, and marks nobody there', async () => {
    const element = await said(() => table(WITH_AREAS));
    expect(shown(element)[2]!.querySelector('.lead')).to.be.null;
    expect(textOf(shown(element)[2]!.querySelector('em'))).to.equal('seri');
    expect(textOf(shown(element)[3]!.querySelector('em'))).to.equal('belum masuk');
    expect(cells(shown(element)[3])).to.deep.equal(['–', '–', '–', '–', '–']);
  });

  it('shows candidates where the data has no areas, or where it is asked to', async () => {
    const element = await said(() => table(WITH_AREAS, 'by="candidate"'));
    expect(texts(element, 'row')).to.have.length(3);
    const without = await table(document2024(), 'by="area"');
    expect(texts(without, 'empty')).to.deep.equal(['Tidak ada data wilayah.']);
  });

  it('says in a sentence who leads where', async () => {
    const element = await said(() => table(WITH_AREAS));
    expect(texts(element, 'summary')).to.deep.equal(['4 wilayah. Anies & Muhaimin unggul di 1. Prabowo & Gibran unggul di 1. Seri di 1. Belum masuk: 1.']);
  });

  it('edges 90 and 91: shows change in points, "new" for who is new, and none on other boundaries', async () => {
    const previous = {votes: votes(50, 50), areas: [{id: '31', votes: votes(50, 50)}]};
    const change = (element: VoteTable): string[] => [...shown(element)[0]!.querySelectorAll('small')].map(textOf);
    const element = await said(() => table(document2024({areas: AREAS, previous}), 'with-change'));
    expect(change(element)).to.deep.equal(['+10,0', '−20,0', 'baru']);
    element.snapshot = document2024({areas: AREAS, previous: {...previous, boundaries: 'notional'}});
    await quietly(() => settled(element));
    expect(texts(element, 'note').join()).to.contain('dihitung ulang');
    element.snapshot = document2024({areas: AREAS, previous: {...previous, boundaries: 'other'}});
    await quietly(() => settled(element));
    expect(change(element)).to.deep.equal(['', '', '']);
  });

  it('says of candidates alone too that they are a rehearsal, and leaves that to a card around it', async () => {
    expect(texts(await said(() => table(document2024({test: true}), 'by="candidate"')), 'test')).to.have.length(1);
    const element = await said(() => cardWith(document2024({test: true}), 'with-table').then((card) => settled(card.shadowRoot!.querySelector('vote-table')!)));
    expect(texts(element, 'test')).to.deep.equal([]);
  });

  it('calls nobody new where the contest before is told by its seats alone, or by a figure that nobody knows', async () => {
    const change = (element: VoteTable): string[] => [...element.shadowRoot!.querySelectorAll('[part~=total] small')].map(textOf);
    expect(change(await said(() => table(document2024({areas: AREAS, previous: {seats: {1: 3}}}), 'with-change')))).to.deep.equal(['', '', '']);
    expect(change(await said(() => table(document2024({areas: AREAS, previous: {votes: {1: null, 2: 5}}}), 'with-change')))).to.deep.equal(['', '', 'baru']);
  });

  it('holds shares and leaders back while they are thin, in the order of rows too', async () => {
    const element = await said(() => cardWith(document2024({areas: AREAS, progress: {reported: 1, expected: 100, unit: 'TPS'}}), 'with-table hide-below="5"').then((card) => settled(card.shadowRoot!.querySelector('vote-table')!)));
    expect(cells(shown(element)[0]).slice(0, 3)).to.deep.equal(['–', '–', '–']);
    expect(element.shadowRoot!.querySelector('.lead')).to.be.null;
    await press(element, heads(element)[2]!);
    expect(names(element)[0]).to.equal('Jakarta');
  });

  it('tells of an attribute that it cannot use', async () => {
    const {warnings} = await quietly(() => table(document2024(), 'by="x" values="y"'));
    expect(warnings.join()).to.contain('attribute-invalid: by');
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible on a ${theme} page, with areas open and chosen`, async () => {
      const {result: box} = await quietly(async () => {
        const made = await fixture<HTMLElement>(`<div data-theme="${theme}" style="background: ${theme === 'dark' ? '#15181d' : '#fff'}"><vote-table with-tools with-change></vote-table></div>`);
        const element = made.querySelector('vote-table')!;
        element.snapshot = WITH_AREAS;
        await settled(element);
        await press(element, element.shadowRoot!.querySelectorAll<HTMLElement>('button.open')[1]!);
        await press(element, nameButton(element, 0));
        return made;
      });
      await expect(box).to.be.accessible();
    });
  }
});

describe('vote-table sorted and searched', () => {
  it('sorts by a head: from the largest, from the smallest, and as the data has it', async () => {
    const element = await said(() => table(WITH_AREAS));
    const head = heads(element)[2]!;
    const sorts = [];
    for (let i = 0; i < 3; i++) {
      await press(element, head);
      sorts.push([head.closest('th')!.getAttribute('aria-sort'), ...names(element)]);
    }
    expect(sorts).to.deep.equal([
      ['descending', 'Jawa Barat', 'Jawa Tengah', 'Jakarta', 'Yogyakarta'],
      ['ascending', 'Jakarta', 'Jawa Tengah', 'Jawa Barat', 'Yogyakarta'],
      [null, 'Jakarta', 'Jawa Barat', 'Jawa Tengah', 'Yogyakarta'],
    ]);
  });

  it('finds areas, also in those that are closed, and says how many', async () => {
    const element = await said(() => table(WITH_AREAS));
    const field = element.shadowRoot!.querySelector('input')!;
    const status = element.shadowRoot!.querySelector('[role=status]')!;
    field.value = 'bandung';
    field.dispatchEvent(new Event('input'));
    await settled(element);
    expect(names(element).map((name) => name.split(',')[0])).to.deep.equal(['Jawa Barat', 'Bandung']);
    await waitUntil(() => textOf(status) === '2 dari 4 wilayah', 'the status says it');
  });
});

describe('vote-table with areas in areas', () => {
  it('opens and closes them by button', async () => {
    const element = await said(() => table(WITH_AREAS));
    const open = (): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('tr[data-at="1"] button.open')!;
    expect(open().getAttribute('aria-expanded')).to.equal('false');
    await press(element, open());
    expect(names(element)).to.deep.equal(['Jakarta', 'Jawa Barat', 'Bogor, di Jawa Barat', 'Bandung, di Jawa Barat', 'Jawa Tengah', 'Yogyakarta']);
    expect(open().getAttribute('aria-expanded')).to.equal('true');
    await press(element, open());
    expect(names(element)).to.have.length(4);
  });

  it('is one stop of the tab key, with arrows, Home, End and Escape', async () => {
    const element = await said(() => table(WITH_AREAS));
    const focused = (): string => textOf(element.shadowRoot!.activeElement).split(',')[0]!;
    expect(element.shadowRoot!.querySelectorAll('tbody button[tabindex="0"]')).to.have.length(1);
    nameButton(element, 0).focus();
    const seen = [];
    for (const name of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft']) {
      await key(element, name);
      seen.push(`${focused()} ${shown(element).length}`);
    }
    expect(seen).to.deep.equal(['Jawa Barat 4', 'Jawa Barat 6', 'Bogor 6', 'Yogyakarta 6', 'Jakarta 6', 'Jawa Barat 6', 'Bogor 6', 'Jawa Barat 6', 'Jawa Barat 4']);
    expect(element.shadowRoot!.querySelectorAll('tbody button[tabindex="0"]')).to.have.length(1);
  });

  it('loads parts when they are wanted, tells of a failure, and tries again', async () => {
    const {result: element} = await quietly(() => table(document2024({areas: AREAS.slice(0, 1)}), 'children-src="/test/fixtures/there-is-no-{id}.json" format="rekap/1"'));
    await press(element, element.shadowRoot!.querySelector<HTMLElement>('button.open')!);
    expect(textOf(element.shadowRoot!.querySelector('.said'))).to.equal('Memuat hasil…');
    await waitUntil(() => element.shadowRoot!.querySelector('.retry') !== null, 'it failed', {timeout: 10_000});
    await press(element, element.shadowRoot!.querySelector<HTMLElement>('.retry')!);
    expect(textOf(element.shadowRoot!.querySelector('.said'))).to.equal('Memuat hasil…');
  });
});

describe('vote-table and what is chosen', () => {
  it('chooses an area, tells it, and gives it up by Escape', async () => {
    const element = await said(() => table(WITH_AREAS));
    const events = heard(element, 'rekap-select');
    await press(element, nameButton(element, 1));
    expect(nameButton(element, 1).getAttribute('aria-pressed')).to.equal('true');
    nameButton(element, 1).focus();
    await key(element, 'Escape');
    expect(events.map(({area}) => area)).to.deep.equal(['32', null]);
    expect(nameButton(element, 1).getAttribute('aria-pressed')).to.equal('false');
  });

  it('follows another view of its card, and scrolls itself but not the page', async () => {
    const {result: card} = await quietly(() => cardWith(document2024({areas: AREAS}), 'with-table'));
    const inside = await settled(card.shadowRoot!.querySelector('vote-table')!);
    const other = document.createElement('vote-table');
    card.append(other);
    inside.style.setProperty('--rekap-table-height', '6em');
    await quietly(() => settled(other));
    await frames();
    const before = scrollY;
    await press(other, nameButton(other, 3));
    await settled(inside);
    expect(nameButton(inside, 3).getAttribute('aria-pressed')).to.equal('true');
    expect(inside.shadowRoot!.querySelector('.scroll')!.scrollTop).to.be.greaterThan(0);
    expect(scrollY).to.equal(before);
  });
});

describe('vote-table with every kecamatan', () => {
  it('draws few of 7,285 rows, those that are seen, and says how many there are', async () => {
    const element = await said(() => table(many(7285)));
    expect(rowsInTree(element)).to.be.below(120);
    const scroller = element.shadowRoot!.querySelector('.scroll')!;
    await waitUntil(() => scroller.scrollHeight > 200_000, 'there is room for all');
    await frames();
    scroller.scrollTop = scroller.scrollHeight;
    await waitUntil(() => names(element).includes('Kecamatan 7284'), 'the last is drawn');
    expect(rowsInTree(element)).to.be.below(120);
    expect(element.shadowRoot!.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('7287');
    expect(shown(element).at(-1)!.getAttribute('aria-rowindex')).to.equal('7287');
    await expect(element).to.be.accessible();
  });

  it('keeps the row with the focus, however far it is scrolled away', async () => {
    const element = await said(() => table(many(1000)));
    const scroller = element.shadowRoot!.querySelector('.scroll')!;
    nameButton(element, 2).focus();
    await waitUntil(() => scroller.scrollHeight > 20_000, 'there is room for all');
    await frames();
    scroller.scrollTop = 15_000;
    await waitUntil(() => Number(shown(element).at(-1)!.getAttribute('data-at')) > 300, 'others are drawn');
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('Kecamatan 2');
    await key(element, 'End');
    await waitUntil(() => textOf(element.shadowRoot!.activeElement) === 'Kecamatan 999', 'the last has the focus');
  });

  it('leaves nothing behind after coming and going', async () => {
    const element = await said(() => table(many(500)));
    const parent = element.parentNode!;
    const before = document.querySelectorAll('*').length;
    for (let i = 0; i < 50; i++) {
      element.remove();
      parent.append(element);
    }
    await settled(element);
    await frames();
    expect(document.querySelectorAll('*').length).to.equal(before);
    expect(rowsInTree(element)).to.be.below(120);
  });
});

describe('vote-table taken along', () => {
  it('gives all areas as CSV, in the order of the data', async () => {
    const element = await said(() => table(WITH_AREAS, 'with-tools'));
    await press(element, heads(element)[0]!);
    const lines = element.toCSV().split('\r\n');
    expect(lines).to.have.length(8);
    expect(lines[1]).to.equal('"",31,"Jakarta",60,30,10,100,199,200,"",""');
    expect(lines[3]).to.equal('"Jawa Barat",3201,"Bogor",5,30,5,40,"","","",""');
  });

  it('shows votes in place of shares when the reader wants them', async () => {
    const element = await said(() => table(WITH_AREAS, 'with-tools'));
    await press(element, element.shadowRoot!.querySelectorAll<HTMLElement>('.choice button')[1]!);
    expect(cells(shown(element)[0]).slice(0, 3)).to.deep.equal(['terbanyak 60', '30', '10']);
  });
});
