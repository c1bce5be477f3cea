import {expect, fixture} from '@open-wc/testing';
import '../../src/define/vote-table.js';
import type {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import {contest, document2024, frames, settled, textOf} from '../helpers/card.js';

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
