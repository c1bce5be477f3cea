import {expect, fixture} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/i18n/en.js';
import '../../src/i18n/views/en.js';
import type {VoteMap} from '../../src/elements/vote-map/vote-map.js';
import type {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import {contest, partsOf, settled, textOf} from '../helpers/card.js';

/** Areas that stand in every way, with their words in English. */
const AREAS = [
  {votes: [6, 1], word: 'Calon 1'}, {votes: [2, 5], word: 'Calon 2'}, {votes: [3, 9], word: 'Calon 2'}, {votes: [4, 4], word: 'tied'},
  {votes: [7, null], word: 'incomplete'}, {votes: [null, 0], word: 'incomplete'}, {votes: [0, 0], word: 'no votes yet'}, {votes: [null, null], word: 'not reported'}, {votes: [], word: 'not reported'},
].map(({votes, word}, i) => ({id: String(11 + i), name: `Area ${i}`, word, votes: Object.fromEntries(votes.map((count, one) => [one + 1, count]))}));

async function view<Kind extends VoteTable | VoteMap>(markup: string, areas: readonly object[] = AREAS): Promise<Kind> {
  const element = await fixture<Kind>(markup);
  element.snapshot = {format: 'rekap/1', candidates: contest(null, null), areas};
  return settled(element);
}

describe('how areas stand is the same', () => {
  it('in the sentence of a table and of a map', async () => {
    const [table, map] = [await view<VoteTable>('<vote-table lang="en"></vote-table>'), await view<VoteMap>('<vote-map lang="en"></vote-map>')];
    expect(textOf(partsOf(table, 'summary')[0])).to.equal('9 areas. Calon 2 leads in 2. Calon 1 leads in 1. Tied in 1. Not reported: 2. Incomplete: 2. No votes yet: 1.');
    expect(textOf(partsOf(map, 'summary')[0])).to.equal('Calon 2 leads in 2 of 9 areas, Calon 1 in 1, 1 tied, 2 not reported, 2 incomplete, 1 no votes yet.');
    expect([...partsOf(map, 'legend')[0]!.querySelectorAll('.legend li')].map(textOf)).to.deep.equal(['Calon 22', 'Calon 11', 'tied1', 'not reported2', 'incomplete2', 'no votes yet1', 'no data']);
  });

  it('in the rows of both, and in what a map says of a place', async () => {
    const [table, map] = [await view<VoteTable>('<vote-table lang="en" values="votes"></vote-table>'), await view<VoteMap>('<vote-map lang="en"></vote-map>')];
    const notes = partsOf(table, 'row').map((row) => textOf(row.querySelector('em')));
    expect(notes).to.deep.equal(AREAS.map(({word}) => (word.startsWith('Calon') ? '' : word)));
    const leaders = [...map.shadowRoot!.querySelectorAll('tbody tr')].map((row) => textOf(row.children[1]));
    expect(leaders).to.deep.equal(AREAS.map(({word}) => (word === 'tied' ? 'Calon 1 and Calon 2' : word)));
    const plot = map.shadowRoot!.querySelector<HTMLElement>('.plot')!;
    const said = partsOf(map, 'area').map((_, i) => {
      plot.dispatchEvent(new KeyboardEvent('keydown', {key: i === 0 ? 'Home' : 'ArrowRight', bubbles: true}));
      return plot.getAttribute('aria-valuetext')!;
    });
    for (const {name, word} of AREAS) {
      const words = said.find((one) => one.startsWith(`${name}:`));
      if (words !== undefined) expect(words).to.contain(word === 'tied' ? 'tied' : word);
    }
  });

  it('in what a table finds by it', async () => {
    const table = await view<VoteTable>('<vote-table lang="en"></vote-table>', [...AREAS, {...AREAS[0]!, id: '30'}]);
    const select = table.shadowRoot!.querySelector('select')!;
    for (const [value, count] of [['led:1', 2], ['led:2', 2], ['tied', 1], ['open', 2], ['partial', 2], ['none', 1]] as const) {
      expect([...select.options].map((option) => option.value)).to.include(value);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await settled(table);
      expect(partsOf(table, 'row').length, value).to.equal(count);
    }
  });
});
