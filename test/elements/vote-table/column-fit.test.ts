import {expect, fixture, waitUntil} from '@open-wc/testing';
import '../../../src/define/vote-table.js';
import '../../../src/i18n/views/ar.js';
import type {VoteTable} from '../../../src/elements/vote-table/vote-table.js';
import {frames, partsOf, quietly, settled, textOf, texts} from '../../helpers/card.js';

const contest = (candidates: number, areas = 4): object => {
  const votes = Object.fromEntries(Array.from({length: candidates}, (_, i) => [i + 1, 100_000 * (i + 1)]));
  return {
    format: 'rekap/1',
    candidates: Array.from({length: candidates}, (_, i) => ({id: String(i + 1), ballot: i + 1, name: `Partai ${'ABCDEFGHIJKLMNOPQRS'[i]!}`, votes: votes[i + 1]! * areas})),
    areas: Array.from({length: areas}, (_, i) => ({id: String(i), name: `Wilayah ${i}`, votes, progress: {reported: 50, expected: 100, unit: 'TPS'}})),
  };
};

async function table(snapshot: object, width: number, more: {size?: number; attributes?: string} = {}): Promise<VoteTable> {
  const box = await fixture<HTMLElement>(`<div style="width: ${width}px; font-size: ${more.size ?? 16}px"><vote-table ${more.attributes ?? ''}></vote-table></div>`);
  const element = box.querySelector('vote-table')!;
  element.snapshot = snapshot;
  await quietly(() => settled(element));
  await frames();
  return settled(element);
}

const frameOf = (element: VoteTable): HTMLElement => element.shadowRoot!.querySelector('.frame')!;
const scrollerOf = (element: VoteTable): HTMLElement => element.shadowRoot!.querySelector('.scroll')!;
const headsOf = (element: VoteTable): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('th.candidate')];
const pagerOf = (element: VoteTable): HTMLButtonElement[] => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.pager button')];

/** Distance in pixels of each head in sight from the start of the columns, and from their end. */
function edges(element: VoteTable): {cutAtStart: number; cutAtEnd: number} {
  const names = element.shadowRoot!.querySelector('th')!.getBoundingClientRect();
  const {left, right} = scrollerOf(element).getBoundingClientRect();
  const isRtl = getComputedStyle(element.shadowRoot!.querySelector('table')!).direction === 'rtl';
  const [from, to] = isRtl ? [left, names.left] : [names.right, right];
  const near = (places: number[], place: number): number => Math.min(...places.map((one) => Math.abs(one - place)));
  const boxes = headsOf(element).map((head) => head.getBoundingClientRect());
  return {cutAtStart: near(boxes.map((box) => box.left), from), cutAtEnd: near(boxes.map((box) => box.right), to)};
}

describe('the columns of a table', () => {
  const cases = [
    {candidates: 3, width: 900, fit: 'wide'}, {candidates: 3, width: 340, fit: 'folded'}, {candidates: 3, width: 200, fit: 'folded'},
    {candidates: 4, width: 340, fit: 'folded'}, {candidates: 4, width: 320, fit: 'folded'}, {candidates: 18, width: 340, fit: 'paged'}, {candidates: 18, width: 640, fit: 'paged'},
  ];
  for (const {candidates, width, fit} of cases) {
    it(`of ${candidates} candidates are ${fit} at ${width} px, and their box is no wider`, async () => {
      const element = await table(contest(candidates), width);
      expect(frameOf(element).dataset['fit']).to.equal(fit);
      if (fit !== 'paged') expect(scrollerOf(element).scrollWidth).to.be.at.most(scrollerOf(element).clientWidth);
      expect(element.scrollWidth).to.be.at.most(width);
    });
  }

  it('are laid out at text of twice the size as at half the width', async () => {
    const element = await table(contest(3), 640, {size: 32});
    expect(frameOf(element).dataset['fit']).to.equal('folded');
    element.parentElement!.style.fontSize = '16px';
    await frames();
    await frames();
    expect(frameOf(element).dataset['fit']).to.equal('wide');
  });

  it('have short heads where they are few and narrow, with each name in its head and in the key above', async () => {
    const element = await table(contest(3), 340);
    expect(headsOf(element).map((head) => textOf(head.querySelector('.full')))).to.deep.equal(['Partai A', 'Partai B', 'Partai C']);
    expect(headsOf(element).map((head) => textOf(head.querySelector('.chip')))).to.deep.equal(['1', '2', '3']);
    expect([...element.shadowRoot!.querySelectorAll('.key li')].map(textOf)).to.deep.equal(['1Partai A', '2Partai B', '3Partai C']);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.key')!).display).to.equal('flex');
    await expect(element).to.be.accessible();
  });

  it('have their colour under the whole head, and under no other', async () => {
    for (const width of [340, 900]) {
      const element = await table(contest(3), width);
      for (const head of headsOf(element)) {
        const [cell, rule] = [head.getBoundingClientRect(), head.querySelector('.rule')!.getBoundingClientRect()];
        expect(rule.left).to.be.within(cell.left, cell.left + 9);
        expect(rule.right).to.be.closeTo(cell.right, 0.5);
        expect(rule.bottom).to.be.within(cell.bottom - 1.5, cell.bottom + 0.5);
      }
      element.parentElement!.remove();
    }
  });

  for (const candidates of [3, 18]) {
    it(`have the rule of the leader nearer to its figure than to that of the next row: ${candidates} candidates`, async () => {
      const element = await table(contest(candidates), 340, {size: 16});
      const leads = [...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody td.lead')];
      const figureOf = (cell: HTMLElement): DOMRect => {
        const range = document.createRange();
        range.selectNode([...cell.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')!);
        return range.getBoundingClientRect();
      };
      expect(leads).to.have.length.of.at.least(4);
      for (const [i, lead] of leads.slice(0, -1).entries()) {
        const rule = lead.querySelector('.swatch')!.getBoundingClientRect();
        expect(rule.top).to.be.within(figureOf(lead).bottom - 2.5, figureOf(lead).bottom + 2.5);
        expect(figureOf(leads[i + 1]!).top - rule.bottom).to.be.above(6);
      }
    });
  }

  it('put votes and progress below the name where they have no room, and say them once', async () => {
    const element = await table(contest(3), 340);
    const row = partsOf(element, 'row')[0]!;
    expect(textOf(row.querySelector('.under'))).to.equal('Suara sah 600.000 50% Terhitung');
    expect([...row.querySelectorAll('.rest')].map((cell) => getComputedStyle(cell).display)).to.deep.equal(['none', 'none']);
    expect(getComputedStyle((await table(contest(3), 900)).shadowRoot!.querySelector('.under')!).display).to.equal('none');
  });

  for (const lang of ['id', 'ar']) {
    it(`are whole at both ends of the box, and say which of all they are: ${lang}`, async () => {
      const element = await table(contest(18), 340, {attributes: `lang="${lang}"`});
      expect(texts(element, 'pager')[0]).to.match(lang === 'id' ? /^Kolom 1–(\d) dari 18$/ : /^الأعمدة 1–(\d) من 18$/);
      expect(edges(element).cutAtStart).to.be.at.most(1);
      expect(edges(element).cutAtEnd).to.be.at.most(1);
      pagerOf(element)[1]!.click();
      await waitUntil(() => !texts(element, 'pager')[0]!.includes(' 1–') && edges(element).cutAtStart <= 1, 'the next columns are in sight');
      expect(edges(element).cutAtEnd).to.be.at.most(1);
      expect(pagerOf(element).map(({disabled}) => disabled)).to.deep.equal([false, false]);
      scrollerOf(element).scrollLeft = lang === 'ar' ? -100_000 : 100_000;
      await waitUntil(() => pagerOf(element)[1]!.disabled, 'the last columns are in sight');
      expect(texts(element, 'pager')[0]).to.match(/18 (dari|من) 18$/);
      expect(getComputedStyle(element.shadowRoot!.querySelector('.edge')!).visibility).to.equal('hidden');
      await expect(element).to.be.accessible();
    });
  }

  it('stay where they are when figures change', async () => {
    const element = await table(contest(18), 340);
    pagerOf(element)[1]!.click();
    await waitUntil(() => !texts(element, 'pager')[0]!.includes(' 1–') && edges(element).cutAtStart <= 1, 'the next columns are in sight');
    const before = texts(element, 'pager')[0];
    element.snapshot = contest(18, 5);
    await quietly(() => settled(element));
    await frames();
    expect(texts(element, 'pager')[0]).to.equal(before);
    expect(edges(element).cutAtStart).to.be.at.most(1);
  });
});

describe('the rows of a table', () => {
  it('are not cut by the end of their box', async () => {
    const element = await table(contest(3, 40), 900);
    const scroller = scrollerOf(element);
    const end = scroller.getBoundingClientRect().bottom;
    expect(scroller.scrollHeight).to.be.greaterThan(scroller.clientHeight);
    expect(partsOf(element, 'row').some((row) => Math.abs(row.getBoundingClientRect().bottom - end) <= 1)).to.equal(true);
  });

  it('scroll with the page where it is narrow and they are few, and in a box where they are many', async () => {
    const few = scrollerOf(await table(contest(3, 40), 340));
    expect(few.scrollHeight).to.equal(few.clientHeight);
    const many = scrollerOf(await table(contest(3, 100), 340));
    expect(many.scrollHeight).to.be.greaterThan(many.clientHeight);
  });

  it('are whole pixels high, at each size of text', async () => {
    for (const size of [15, 16, 17, 18.5, 24]) {
      const element = await table(contest(3), 340, {size});
      for (const row of partsOf(element, 'row')) expect((row as HTMLElement).getBoundingClientRect().height % 1, `${size} px`).to.be.closeTo(0, 0.01);
      element.parentElement!.remove();
    }
  });

  it('pass below the head and the total, which stay', async () => {
    const element = await table(contest(3, 40), 900);
    const scroller = scrollerOf(element);
    const top = scroller.getBoundingClientRect().top;
    const total = partsOf(element, 'total')[0]!;
    const before = total.getBoundingClientRect().top;
    scroller.scrollTop = 400;
    await frames();
    expect(total.getBoundingClientRect().top).to.be.closeTo(before, 1);
    expect(before - top).to.be.greaterThan(20);
  });

  it('are clear of the head and the total when another view chose one', async () => {
    const element = await table(contest(3, 40), 900);
    const row = (at: number): Element => element.shadowRoot!.querySelector(`tr[data-at="${at}"]`)!;
    row(30).querySelector<HTMLElement>('.name')!.click();
    await settled(element);
    row(2).querySelector<HTMLElement>('.name')!.click();
    await settled(element);
    expect(row(2).getBoundingClientRect().top).to.be.at.least(partsOf(element, 'total')[0]!.getBoundingClientRect().bottom - 1);
  });
});
