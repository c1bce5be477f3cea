import {expect} from '@open-wc/testing';
import {RACE_STATES} from '../../src/domain/types.js';
import {en} from '../../src/i18n/en.js';
import {id} from '../../src/i18n/id.js';
import {card, cardWith, contest, document2024, frames, heard, partsOf, quietly, rows, settled, texts} from '../helpers/card.js';

const CALL = {candidate: '1', kind: 'called', by: 'Lembaga A', at: '2024-02-14T20:00:00+07:00'};

describe('kpu-recap: states of a race', () => {
  for (const state of RACE_STATES) {
    it(`says "${id.states[state]}" for ${state}, as a word, a custom state, and accessibly in both themes`, async () => {
      const element = await cardWith({candidates: contest(60, 40), state}, 'heading="Judul"');
      expect(texts(element, 'status')).to.deep.equal([id.states[state]]);
      expect(element.matches(`:state(race-${state})`)).to.be.true;
      await expect(element).to.be.accessible();
      element.theme = 'dark';
      await settled(element);
      await expect(element).to.be.accessible();
    });
  }

  const facts: {fact: string; data: object; attributes?: string; rows?: string[]; status?: string; notes?: string[]; marks?: string[]}[] = [
    {fact: 'edge 1: no votes at all are dashes and a sentence, and nobody leads', data: {candidates: contest(0, 0)},
      rows: ['Calon 1 | – | 0 suara', 'Calon 2 | – | 0 suara'], status: id.states['awaiting-first'], notes: [id.noVotesYet]},
    {fact: 'edge 2: one missing figure is "not available" and nobody has a share', data: {candidates: contest(60, null)},
      rows: ['Calon 1 | – | 60 suara', 'Calon 2 | – | tidak tersedia'], status: undefined},
    {fact: 'edge 3: all missing awaits the first votes, and is not zero', data: {candidates: contest(null, null)},
      rows: ['Calon 1 | – | tidak tersedia', 'Calon 2 | – | tidak tersedia'], status: id.states['awaiting-first'], notes: []},
    {fact: 'edge 4: one vote is 100 %', data: {candidates: contest(1, 0)}, rows: ['Calon 1 | 100,0% | 1 suara', 'Calon 2 | 0,0% | 0 suara']},
    {fact: 'edge 5: 49.996 % is never 50.0 %', data: {candidates: contest(49996, 50004), rule: {name: 'majority'}},
      rows: ['Calon 1 | 49,996% | 49.996 suara', 'Calon 2 | 50,004% | 50.004 suara']},
    {fact: 'edge 6: exactly half is no majority', data: {candidates: contest(50, 30, 20), rule: {name: 'majority'}}, notes: ['Calon 1 memperoleh tepat setengah; mayoritas belum tercapai.']},
    {fact: 'edge 7 and 8: nearly all and nearly nothing', data: {candidates: contest(99999, 1)}, rows: ['Calon 1 | >99,9% | 99.999 suara', 'Calon 2 | <0,1% | 1 suara']},
    {fact: 'edge 9: two decimals that make 100.01 bring the note', data: document2024(), attributes: 'decimals="2"',
      rows: ['Anies & Muhaimin | 24,95% | 40.971.906 suara', 'Prabowo & Gibran | 58,59% | 96.214.691 suara', 'Ganjar & Mahfud | 16,47% | 27.040.878 suara'], notes: [id.notAddUp]},
    {fact: 'edge 9: sum100 needs no note', data: document2024(), attributes: 'decimals="2" rounding="sum100"', notes: []},
    {fact: 'one decimal of 2024 adds up and has no note', data: document2024(), notes: []},
    {fact: 'edge 11: a tie at the top marks both and no winner', data: {candidates: contest(40, 40, 20)}, status: id.states.tied,
      notes: ['Calon 1 dan Calon 2 memperoleh jumlah suara yang sama.'], marks: []},
    {fact: 'edge 12: a lot is named with its method', data: {candidates: contest(50, 50), calls: [{candidate: '2', kind: 'elected', by: 'KPU', method: 'undian'}]},
      notes: ['Terpilih: Calon 2, menurut KPU.', 'Calon 2 ditetapkan melalui: undian.', 'Calon 1 dan Calon 2 memperoleh jumlah suara yang sama.'], marks: ['Terpilih']},
    {fact: 'edge 13: different votes with one share name the margin', data: {candidates: contest(50001, 49999)}, attributes: 'decimals="0"'},
    {fact: 'edge 14: a winner who does not lead keeps the order of votes and is explained', data: {candidates: contest(60, 40), calls: [{...CALL, candidate: '2'}]}, attributes: 'order="votes"',
      status: id.states['winner-not-leading'], marks: ['Diproyeksikan menang']},
    {fact: 'edge 15: a call withdrawn leaves no mark and a dated note', data: {candidates: contest(60, 40), calls: [{...CALL, withdrawnAt: '2024-02-14T21:00:00+07:00'}]},
      status: id.states.withdrawn, notes: ['Proyeksi untuk Calon 1 dicabut pada 14 Februari 2024, 21.00 WIB.'], marks: []},
    {fact: 'edge 16: callers who disagree are listed and nobody is marked', data: {candidates: contest(60, 40), calls: [CALL, {...CALL, candidate: '2', by: 'Lembaga B'}]},
      notes: ['Proyeksi berbeda: Calon 1, Lembaga A, 14 Februari 2024, 20.00 WIB; Calon 2, Lembaga B, 14 Februari 2024, 20.00 WIB.'], marks: []},
    {fact: 'edge 17: a call before any vote stands beside empty bars', data: {candidates: contest(0, 0), calls: [CALL]}, status: id.states.called, marks: ['Diproyeksikan menang'],
      rows: ['Calon 1 | – | 0 suara', 'Calon 2 | – | 0 suara']},
    {fact: 'edge 18: a large lead calls nobody', data: {candidates: contest(80, 20), state: 'too-early'}, status: id.states['too-early'], marks: []},
    {fact: 'edge 19: unopposed has neither share nor bar', data: {candidates: contest(100), state: 'uncontested'}, rows: ['Calon 1'], status: id.states.uncontested},
    {fact: 'edge 20: seats beyond the candidates are vacant', data: {candidates: contest(null, null), state: 'uncontested', seats: 3}, notes: ['Kursi kosong: 1.']},
    {fact: 'edge 23: both who go on are marked', data: {candidates: [{id: '1', name: 'A', votes: 40, status: 'runoff'}, {id: '2', name: 'B', votes: 35, status: 'runoff'}, {id: '3', name: 'C', votes: 25}]},
      status: id.states.runoff, marks: ['Ke putaran kedua', 'Ke putaran kedua']},
    {fact: 'edge 27: invalid votes stand outside and are listed', data: {candidates: contest(60, 40), ballots: {invalid: 12}}, rows: ['Calon 1 | 60,0% | 60 suara', 'Calon 2 | 40,0% | 40 suara'], notes: ['Suara tidak sah: 12']},
    {fact: 'a base of votes cast is named', data: {candidates: contest(60, 40), base: 'cast', ballots: {invalid: 100}}, rows: ['Calon 1 | 30,0% | 60 suara', 'Calon 2 | 20,0% | 40 suara'],
      notes: ['Persentase dari seluruh suara yang diberikan.', 'Suara tidak sah: 100']},
    {fact: 'edge 28: Other never stands first', data: {candidates: [{id: 'x', name: '', kind: 'other', votes: 70}, ...contest(20, 10)]}, attributes: 'order="votes"',
      rows: ['Calon 1 | 20,0% | 20 suara', 'Calon 2 | 10,0% | 10 suara', 'Lainnya | 70,0% | 70 suara']},
    {fact: 'edge 29: Other with no votes is hidden', data: {candidates: [...contest(20, 10), {id: 'x', name: 'Lainnya', kind: 'other', votes: 0}]}, rows: ['Calon 1 | 66,7% | 20 suara', 'Calon 2 | 33,3% | 10 suara']},
    {fact: 'edge 43: 823,377 of 823,378 is not 100 %', data: {candidates: contest(60, 40), progress: {reported: 823377, expected: 823378, unit: 'TPS'}}, status: id.states.counting},
    {fact: 'edge 45: all in is not final', data: {candidates: contest(60, 40), progress: {reported: 100, expected: 100, unit: 'TPS'}}, status: id.states['complete-unofficial'], notes: [id.awaitingOfficial]},
    {fact: 'shares are withheld below the dial', data: {candidates: contest(60, 40), progress: {reported: 2, expected: 100, unit: 'TPS'}}, attributes: 'hide-below="5"',
      rows: ['Calon 1 | – | 60 suara', 'Calon 2 | – | 40 suara'], notes: [id.thin]},
  ];
  for (const {fact, data, attributes = '', ...expected} of facts) {
    it(fact, async () => {
      const {result: element} = await quietly(() => cardWith(data, attributes));
      if (expected.rows) expect(rows(element)).to.deep.equal(expected.rows);
      if ('status' in expected) expect(texts(element, 'status')[0]).to.equal(expected.status);
      if (expected.notes) expect(texts(element, 'note')).to.deep.equal(expected.notes);
      if (expected.marks) expect(texts(element, 'mark')).to.deep.equal(expected.marks);
    });
  }

  it('edge 8: a tiny share has a bar of one pixel, no votes have none', async () => {
    const element = await cardWith({candidates: contest(99999, 1, 0)});
    const widths = partsOf(element, 'bar').map((bar) => bar.getBoundingClientRect().width);
    expect(widths[1]).to.be.within(0.9, 1.5);
    expect(widths[2]).to.equal(0);
  });

  it('edge 13: the margin is said in votes where both read the same', async () => {
    const element = await cardWith({candidates: contest(500_400, 499_600)}, 'decimals="0"');
    expect(texts(element, 'share')[0]).to.not.equal(texts(element, 'share')[1]);
    const close = await cardWith({candidates: contest(33_400, 33_399, 33_201)}, 'decimals="1"');
    expect(texts(close, 'note')).to.include('Calon 1 unggul 1 suara.');
  });

  it('edge 22: a line stands after the last seat', async () => {
    const element = await cardWith({candidates: contest(50, 30, 20), seats: 2}, 'order="votes"');
    const items = [...partsOf(element, 'rows')[0].children].map((item) => item.textContent!.replace(/\s+/g, ' ').trim());
    expect(items[2]).to.equal('Batas 2 kursi');
  });

  it('edge 22: lists that win several seats each have no such line, and none of their seats is vacant for want of lists', async () => {
    const lists = contest(50, 30, 20).map((list, i) => ({...list, seats: [1, 1, 0][i]}));
    const element = await cardWith({candidates: lists, seats: 2}, 'order="votes"');
    expect([...partsOf(element, 'rows')[0].children].length).to.equal(3);
    expect(texts(await cardWith({candidates: lists, seats: 9, state: 'uncontested'}), 'note')).to.deep.equal([]);
  });

  it('edge 46: an official result counts over what the figures say', async () => {
    const element = await cardWith({candidates: contest(60, 40), state: 'certified', progress: {reported: 5, expected: 10, unit: 'TPS'}});
    expect(texts(element, 'status')).to.deep.equal([id.states.certified]);
    expect(texts(element, 'progress')).to.deep.equal([]);
  });

  it("takes the editor's state over the data's", async () => {
    const element = await cardWith({candidates: contest(60, 40), state: 'certified'}, 'state="recount"');
    expect(texts(element, 'status')).to.deep.equal([id.states.recount]);
  });

  it('edges 42 to 44: progress is counts and a percent that never lies', async () => {
    const said = async (reported: number, expected: number | null): Promise<string> =>
      texts((await quietly(() => cardWith({candidates: contest(60, 40), progress: {reported, expected, unit: 'TPS'}}))).result, 'progress-text')[0];
    expect(await said(823236, 823378)).to.equal('823.236 dari 823.378 TPS (99,98%)');
    expect(await said(823377, 823378)).to.equal('823.377 dari 823.378 TPS (99,99%)');
    expect(await said(101, 100)).to.equal('101 dari 100 TPS');
    expect(await said(5, null)).to.equal('5 TPS masuk');
  });

  it('takes progress from attributes, in the number locale, and refuses what is no figure', async () => {
    const element = await card('reported="643.124" expected="823.378" unit="TPS" number-locale="id"', '<candidate-bar name="A" votes="1"></candidate-bar>');
    expect(texts(element, 'progress-text')).to.deep.equal(['643.124 dari 823.378 TPS (78,10%)']);
    const {warnings} = await quietly(async () => {
      element.reported = 'banyak';
      return settled(element);
    });
    expect(warnings.join()).to.contain('figure-invalid').and.to.contain('reported');
  });

  it('edge 77: many candidates end in a button that shows all, and hides no one who matters', async () => {
    const candidates = [...contest(...Array.from({length: 30}, (_, i) => 100 - i)), {id: 'w', name: 'Petahana', votes: 1, incumbent: true}, {id: 'k', name: 'Terpilih', votes: 0, status: 'elected'}];
    const {result: element} = await quietly(() => cardWith({candidates}));
    expect(texts(element, 'name')).to.have.length(8).and.to.include.members(['Petahana', 'Terpilih']);
    const more = partsOf(element, 'more')[0] as HTMLButtonElement;
    expect(more.textContent!.trim()).to.equal('Tampilkan semua (32)');
    more.click();
    await settled(element);
    expect(texts(element, 'name')).to.have.length(32);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
  });

  it('the summary tells leader, lead and progress, and no share', async () => {
    const element = await cardWith(document2024({progress: {reported: 5, expected: 10, unit: 'TPS'}}));
    expect(texts(element, 'summary')).to.deep.equal([`${id.states.counting}. Prabowo & Gibran unggul 55.242.785 suara atas Anies & Muhaimin. 5 dari 10 TPS (50%).`]);
  });

  for (const [why, data, attributes] of [
    ['cancelled', {candidates: contest(500, 20), state: 'cancelled'}, ''],
    ['too little counted', {candidates: contest(500, 20), progress: {reported: 2, expected: 100, unit: 'TPS'}}, 'hide-below="5"'],
  ] as const) {
    it(`edges 81 and 93: the summary says no lead that the card withholds: ${why}`, async () => {
      expect(texts(await cardWith(data, attributes), 'summary')[0]).to.not.contain('Calon 1');
    });
  }

  it('edges 85: a test is marked', async () => {
    expect(texts(await cardWith(document2024({test: true})), 'test')).to.deep.equal([id.test]);
    expect(texts(await cardWith(document2024(), 'test lang="en"'), 'test')).to.deep.equal([en.test]);
  });
});

describe('kpu-recap: events', () => {
  it('fires an update and a change of state for its own news, once, and nothing for what the page set', async () => {
    const element = await card('', '<candidate-bar name="A" votes="0"></candidate-bar><candidate-bar name="B" votes="0"></candidate-bar>');
    const updates = heard(element, 'rekap-update');
    const states = heard(element, 'rekap-state');
    const bar = element.querySelector('candidate-bar')!;
    bar.setAttribute('votes', '10');
    await frames();
    await settled(element);
    expect(updates).to.have.length(1);
    expect(updates[0].snapshot.candidates[0].votes).to.equal(10);
    expect(states.map(({state, previous}) => [previous, state])).to.deep.equal([['awaiting-first', null]]);
    bar.setAttribute('data-nothing', '1');
    await frames();
    await settled(element);
    expect(updates, 'the same figures are no news').to.have.length(1);
    element.snapshot = document2024({state: 'certified'});
    await settled(element);
    element.snapshot = document2024({state: 'recount'});
    await settled(element);
    expect(updates).to.have.length(1);
    expect(states).to.have.length(1);
  });

  it('is silent while detached', async () => {
    const element = await cardWith(document2024());
    const errors = heard(element, 'rekap-error');
    element.remove();
    element.snapshot = {nothing: true};
    await element.updateComplete;
    await frames();
    expect(document.querySelector('[data-rekap-live]')).to.equal(null);
    expect(errors.length).to.be.at.most(1);
  });
});
