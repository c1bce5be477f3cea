import {expect, fixture, nextFrame} from '@open-wc/testing';
import type {ReactiveElement} from '@lit/reactive-element';
import {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import type {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import {contest, settled, textOf} from '../helpers/card.js';

/** A card that an application registers under a tag of its own. */
customElements.define('x-recap', class extends KpuRecap {});

const DOCUMENT = {
  format: 'rekap/1', candidates: contest(3, 2), areas: [{id: '11', name: 'Aceh', votes: {1: 3, 2: 2}}],
  history: [{asOf: '2024-02-14T15:00:00Z', votes: {1: 1, 2: 1}}, {asOf: '2024-02-14T16:00:00Z', votes: {1: 3, 2: 2}}],
};

async function cardHolding(attributes: string, children: string): Promise<KpuRecap> {
  const card = await fixture<KpuRecap>(`<x-recap ${attributes}>${children}</x-recap>`);
  card.snapshot = DOCUMENT;
  await settled(card);
  for (const child of card.querySelectorAll<ReactiveElement>(':not(p)')) await settled(child);
  return card;
}

const isDark = (element: Element): boolean => element.matches(':state(dark)');

describe('a card registered as <x-recap>', () => {
  it('gives its results and its history to the views in it, in its time zone', async () => {
    const card = await cardHolding('time-zone="Asia/Jayapura"', '<vote-table></vote-table><vote-trend></vote-trend>');
    expect(textOf(card.querySelector('vote-table')!.shadowRoot as unknown as Element)).to.include('Aceh');
    expect(textOf(card.querySelector('vote-trend')!.shadowRoot as unknown as Element)).to.include('00.00').and.include('01.00');
  });

  for (const theme of ['dark', 'light'] as const) {
    it(`gives a theme of its own to the views in it: ${theme}`, async () => {
      const card = await cardHolding(`theme="${theme}"`, '<p><vote-table></vote-table></p>');
      const table = card.querySelector<VoteTable>('vote-table')!;
      await settled(table);
      expect([card, table].map(isDark)).to.deep.equal([theme === 'dark', theme === 'dark']);
    });
  }

  it('is what a switch in it switches, where the page has but one theme', async () => {
    const box = await fixture('<div><style>body { background: #fff; color: #222 }</style><p>Teks</p><x-recap><theme-toggle></theme-toggle></x-recap></div>');
    const card = await settled(box.querySelector<KpuRecap>('x-recap')!);
    card.querySelector('theme-toggle')!.shadowRoot!.querySelector('button')!.click();
    await nextFrame();
    await nextFrame();
    await settled(card);
    expect([isDark(card), card.getAttribute('data-theme'), document.documentElement.getAttribute('data-theme')]).to.deep.equal([true, 'dark', null]);
  });

  it('shares a choice among the views in it', async () => {
    const card = await cardHolding('', '<vote-table></vote-table><vote-table></vote-table>');
    const tables = [...card.querySelectorAll<VoteTable>('vote-table')];
    tables[0]!.shadowRoot!.querySelector<HTMLElement>('button.name')!.click();
    await settled(tables[1]!);
    expect(tables[1]!.shadowRoot!.querySelectorAll('.chosen').length).to.equal(1);
  });
});
