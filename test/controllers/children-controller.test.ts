import {expect, fixture} from '@open-wc/testing';
import '../../src/define/vote-map.js';
import '../../src/define/vote-table.js';
import {csv} from '../../src/feed/csv.js';
import {feeds, type FeedRequest} from '../../src/feed/feed-store.js';
import {addAdapter} from '../../src/feed/registry.js';
import type {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import {card, contest, document2024, frames, settled, textOf} from '../helpers/card.js';

const AREAS = [{id: '11', name: 'Aceh', votes: {1: 5, 2: 6, 3: 7}}];
const parts = (more: object = {}): object => document2024({areas: [{id: '11.01', name: 'Aceh Selatan', votes: {1: 777, 2: 6, 3: 7}}], ...more});
const answered = (document: object): string => `/__fault/answer?headers={"content-type":"application/json"}&body=${encodeURIComponent(JSON.stringify(document))}&of={id}`;

/** A table whose first area has been opened. */
async function opened(childrenSrc: string, more: object = {}): Promise<VoteTable> {
  const element = await fixture<VoteTable>('<vote-table format="rekap/1" values="votes"></vote-table>');
  Object.assign(element, {childrenSrc, snapshot: document2024({candidates: contest(5, 6, 7), areas: AREAS, ...more})});
  await settled(element);
  element.shadowRoot!.querySelector<HTMLElement>('button.open')!.click();
  return settled(element);
}

const lines = (element: VoteTable): string[] => [...element.shadowRoot!.querySelectorAll('tr[data-at]')].map(textOf);

async function told(element: VoteTable, words: RegExp): Promise<string> {
  while (!lines(element).some((line) => words.test(line))) await frames();
  return lines(element).join('\n');
}

describe('parts of areas', () => {
  it('come from a document of their own', async () => {
    const element = await opened(answered(parts()));
    expect(await told(element, /Aceh Selatan/)).to.contain('777');
    expect(element.toCSV()).to.contain('777');
  });

  for (const [how, more] of [['hold', {hold: {message: null}}], ['embargo', {embargo: '2999-01-01T00:00:00Z'}]] as const) {
    it(`stay behind the curtain of their own document: ${how}`, async () => {
      const element = await opened(answered(parts(more)));
      expect(await told(element, /belum ditampilkan/)).not.to.contain('777');
      expect(element.shadowRoot!.textContent).not.to.contain('Aceh Selatan');
      expect(element.toCSV()).not.to.contain('777');
    });
  }

  it('come out when an embargo ends', async () => {
    const element = await opened(answered(parts({embargo: new Date(Date.now() + 1500).toISOString()})));
    await told(element, /belum ditampilkan/);
    expect(await told(element, /Aceh Selatan/)).to.contain('777');
  });

  it('of a rehearsal are not mixed with real figures', async () => {
    const element = await opened(answered(parts({test: true})));
    expect(await told(element, /gagal|tidak dapat|coba/i)).not.to.contain('777');
    expect(await told(await opened(answered(parts({test: true})), {test: true}), /Aceh Selatan/)).to.contain('777');
  });

  it('are asked for anew from another address', async () => {
    const element = await opened(answered(parts()));
    await told(element, /Aceh Selatan/);
    element.childrenSrc = answered(document2024({areas: [{id: '11.02', name: 'Aceh Tenggara', votes: {1: 1, 2: 2, 3: 3}}]}));
    await settled(element);
    expect(lines(element).join()).not.to.contain('Aceh Selatan');
    expect(await told(element, /Aceh Tenggara/)).not.to.contain('Aceh Selatan');
  });

  it('may have ids that are no text', async () => {
    const element = await fixture<VoteTable>('<vote-table></vote-table>');
    element.snapshot = document2024({candidates: contest(5, 6, 7), areas: [{id: '\ud800', name: 'Rusak', votes: {1: 5, 2: 6, 3: 7}, areas: [{id: '\udc00', name: 'Dalam', votes: {1: 5, 2: 6, 3: 7}}]}]});
    await settled(element);
    element.shadowRoot!.querySelector<HTMLElement>('button.open')!.click();
    await settled(element);
    expect(lines(element)).to.have.length(2);
  });
});

/** What the page's feeds are asked for meanwhile, by the last part of the address. */
async function asked(run: (requests: ReadonlyMap<string, FeedRequest>) => Promise<void>): Promise<ReadonlyMap<string, FeedRequest>> {
  const {subscribe} = feeds;
  const requests = new Map<string, FeedRequest>();
  feeds.subscribe = (wanted, listener) => {
    requests.set(wanted.src.split('/').at(-1)!, wanted);
    return subscribe.call(feeds, wanted, listener);
  };
  try {
    await run(requests);
    return requests;
  } finally {
    feeds.subscribe = subscribe;
  }
}

describe('documents of parts are read as the areas themselves', () => {
  const SAID = {format: 'csv', contest: 'x y', columns: 'votes=Suara area=Kode', candidatesSrc: 'names.json'};
  const reading = ({src: _, areasSrc: _areas, candidatesSrc: _names, allowTest: _test, ...rest}: FeedRequest): object => rest;

  it('by what the view says', async () => {
    const element = await fixture<VoteTable>('<vote-table></vote-table>');
    const requests = await asked(async (so) => {
      Object.assign(element, {...SAID, refresh: 60, numberLocale: 'de', timeZone: 'Asia/Jayapura', src: 'nowhere/whole', childrenSrc: 'nowhere/part-{id}', areasSrc: 'areas-{id}', snapshot: null});
      while (!so.has('whole')) await frames();
      Object.assign(element, {src: null, snapshot: document2024({candidates: contest(5, 6, 7), areas: AREAS})});
      await settled(element);
      element.shadowRoot!.querySelector<HTMLElement>('button.open')!.click();
      while (!element.shadowRoot!.textContent!.includes('tidak dapat dimuat')) await frames();
    });
    const [whole, part] = [requests.get('whole')!, requests.get('part-11')!];
    expect(reading(part)).to.deep.equal(reading(whole));
    expect([part.candidatesSrc, part.areasSrc]).to.deep.equal(['names.json', 'areas-11'].map((name) => new URL(name, document.baseURI).href));
  });

  for (const [tag, more] of [['vote-table', 'children-areas-src="names-{id}"'], ['vote-map', 'children-shapes-src="shapes-{id}"']] as const) {
    it(`by what the card around ${tag} says, as far as it does not say otherwise`, async () => {
      const requests = await asked(async () => {
        const outer = await card('number-locale="id" time-zone="Asia/Makassar" format="csv" contest="x" columns="votes=Suara" candidates-src="c"', `<${tag} children-src="nowhere/${tag}-{id}" contest="other" ${more}></${tag}>`);
        outer.snapshot = document2024({candidates: contest(5, 6, 7), areas: AREAS});
        await settled(outer);
        const view = outer.querySelector<VoteTable>(tag)!;
        await settled(view);
        if (tag === 'vote-table') view.shadowRoot!.querySelector<HTMLElement>('button.open')!.click();
        else view.shadowRoot!.querySelector('[part=area]')!.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
        while (!view.shadowRoot!.textContent!.includes('tidak dapat dimuat')) await frames();
      });
      const {numberLocale, timeZone, format, contest: chosen, columns, candidatesSrc} = requests.get(`${tag}-11`)!;
      expect({numberLocale, timeZone, format, chosen, columns}).to.deep.equal({numberLocale: 'id', timeZone: 'Asia/Makassar', format: 'csv', chosen: 'other', columns: 'votes=Suara'});
      expect(candidatesSrc).to.equal(new URL('c', document.baseURI).href);
    });
  }

  it('so that what a card of one contest in a table of several shows goes on in its areas', async () => {
    addAdapter(csv);
    const parts = 'Lomba;Kode;Orang;Jml\nx;11.01;Calon 1;40.971\nx;11.01;Calon 2;6.001\nx;11.02;Calon 1;1.000\nx;11.02;Calon 2;999\ny;11.01;Calon 9;5.000';
    const src = `/__fault/answer?headers={"content-type":"text/csv"}&body=${encodeURIComponent(parts)}&of={id}`;
    const outer = await card('number-locale="id" contest="x" columns="contest=Lomba area=Kode name=Orang votes=Jml"', '<vote-table values="votes"></vote-table>');
    const element = outer.querySelector('vote-table')!;
    element.childrenSrc = src;
    outer.snapshot = {candidates: ['Calon 1', 'Calon 2'].map((name) => ({id: name, name, votes: null})), areas: [{id: '11', name: 'Aceh', votes: {}}]};
    await settled(outer);
    await settled(element);
    element.shadowRoot!.querySelector<HTMLElement>('button.open')!.click();
    expect(await told(element, /11\.01/)).to.contain('40.971').and.contain('6.001').and.not.contain('5.000');
  });
});
