import {expect} from '@open-wc/testing';
import {chartModel, roundScaleEnd} from '../../../src/charts/bars/model.js';
import type {ChartChoices, ChartModel, ChartTexts} from '../../../src/charts/bars/chart-types.js';
import {chartTable} from '../../../src/charts/bars/data-table.js';
import {deriveResults, type Results} from '../../../src/domain/derive.js';
import type {Snapshot} from '../../../src/domain/types.js';
import {candidatesWith, hasBadNumber, makeCandidate, makeSnapshot} from '../../helpers/make-snapshot.js';

const texts: ChartTexts = {
  locale: 'en', candidateHead: 'Candidate', areaHead: 'Area', total: 'Total', shareHead: 'Share', votesHead: 'Votes', turnoutHead: 'Turnout', noFigure: 'not available', standing: (of) => (of === 'open' ? 'not reported' : null),
  tied: 'Tied', change: 'Change', new: 'new', previous: 'Election 2019',
  nameOf: ({name}) => name, merged: (count) => `Others (${count})`, some: (figure, all) => `${figure} of ${all}`,
};
const choices: ChartChoices = {type: 'bar', by: 'total', values: 'share', majorityLine: false, candidate: null, room: Infinity};

const PREVIOUS = {title: 'Election 2019', boundaries: 'same' as const, votes: new Map([['1', 30], ['2', 70]]), seats: new Map(), areas: []};
const area = (id: string, ...votes: (number | null)[]) => ({id, name: `Area ${id}`, votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: null, areas: []});

const contest = (votes: (number | null)[], more: Partial<Snapshot> = {}): Results => deriveResults(makeSnapshot({candidates: candidatesWith(...votes), ...more}));
const model = (results: Results, more: Partial<ChartChoices> = {}): ChartModel => chartModel(results, {...choices, ...more}, texts);
const values = ({marks}: ChartModel): (number | null)[] => marks.map(({value}) => value);
const figures = ({marks}: ChartModel): string[] => marks.map(({figure}) => figure);

describe('chartModel', () => {
  it('draws what the card prints', () => {
    const results = contest([25, 60, 15]);
    expect(values(model(results))).to.deep.equal([0.25, 0.6, 0.15]);
    expect(figures(model(results))).to.deep.equal(['25.0%', '60.0%', '15.0%']);
    expect(figures(model(results, {values: 'votes'}))).to.deep.equal(['25', '60', '15']);
    expect(values(model(results, {values: 'votes'}))).to.deep.equal([25, 60, 15]);
  });

  const nothing = [
    {when: 'edge 1: nobody has a vote', results: contest([0, 0]), figures: ['–', '–']},
    {when: 'edge 2: one figure is missing', results: contest([5, null]), figures: ['–', '–']},
    {when: 'edge 3: all figures are missing', results: contest([null, null]), figures: ['–', '–']},
    {when: 'too little is counted', results: deriveResults(makeSnapshot({candidates: candidatesWith(5, 4), progress: {reported: 1, expected: 100, unit: null}}), {hideBelow: 10}), figures: ['–', '–']},
    {when: 'edge 81: the contest is cancelled', results: contest([5, 4], {state: 'cancelled'}), figures: ['–', '–']},
  ];
  for (const {when, results, figures: expected} of nothing) {
    for (const type of ['bar', 'column', 'stacked', 'doughnut', 'half-doughnut', 'grouped'] as const) {
      it(`draws nothing as ${type} when ${when}`, () => {
        const made = model(results, {type});
        expect(made.isDrawn).to.equal(false);
        expect(figures(made)).to.deep.equal(expected);
        expect(hasBadNumber(made)).to.equal(false);
      });
    }
  }

  it('keeps votes back too while shares are kept back', () => {
    expect(model(nothing[3]!.results, {values: 'votes'}).isDrawn).to.equal(false);
  });

  it('edge 2: says of a missing figure that it is not available, and draws the others as votes', () => {
    const made = model(contest([5, null]), {values: 'votes'});
    expect(values(made)).to.deep.equal([5, null]);
    expect(figures(made)).to.deep.equal(['5', 'not available']);
  });

  it('edge 11: names a tie', () => {
    expect(model(contest([5, 5])).marks.map(({note}) => note)).to.deep.equal(['Tied', 'Tied']);
  });

  it('edges 77 and 28: merges the weakest of a thousand into one at the end, and lists all in the table', () => {
    const results = contest(Array.from({length: 1000}, (_, i) => 1000 + i));
    const made = model(results);
    expect(made.rows.length).to.equal(40);
    expect(made.rows.at(-1)!.name).to.equal('Others (961)');
    expect(made.marks.at(-1)!.candidate).to.equal(null);
    expect(made.marks.reduce((sum, {value}) => sum + value!, 0)).to.be.closeTo(1, 1e-9);
    expect(chartTable(results, choices, made, texts, '').rows.length).to.equal(1000);
    expect(model(results, {type: 'doughnut'}).marks.length).to.equal(10);
  });

  it('lays columns down as bars where they would be too narrow', () => {
    const results = contest([5, 4, 3]);
    expect(model(results, {type: 'column', room: 3}).form).to.equal('columns');
    expect(model(results, {type: 'column', room: 2}).form).to.equal('bars');
  });

  describe('the line of the majority', () => {
    it('comes with the rule of the contest, or on request', () => {
      expect(model(contest([5, 4])).majority).to.equal(null);
      expect(model(contest([5, 4]), {majorityLine: true}).majority).to.deep.equal({value: 0.5, figure: '50%'});
      expect(model(contest([5, 4], {rule: 'majority'})).majority).to.deep.equal({value: 0.5, figure: '50%'});
      expect(model(contest([5, 4], {rule: 'majority'}), {values: 'votes'}).majority!.value).to.equal(4.5);
    });

    it('is always on the scale', () => {
      const made = model(contest([30, 30, 25, 15]), {majorityLine: true});
      expect(made.scaleEnd).to.be.at.least(0.5);
    });
  });

  const tops = [[0.586, 0.6], [0.6, 0.6], [0.601, 0.7], [0.167, 0.2], [0.03, 0.03], [0.031, 0.04], [1, 1], [0.999, 1]] as const;
  for (const [most, top] of tops) it(`ends the scale of ${most} at ${top}`, () => expect(roundScaleEnd(most)).to.be.closeTo(top, 1e-9));

  describe('the scale of shares', () => {
    const scales = [
      {when: 'there are five or fewer', votes: [30, 25, 20, 15, 10], end: 1},
      {when: 'there is a threshold', votes: [30, 25, 20, 10, 8, 7], more: {rule: 'majority' as const}, end: 1},
      {when: 'a line is asked for', votes: [30, 25, 20, 10, 8, 7], line: true, end: 1},
      {when: 'there are more, and nothing decides', votes: [30, 25, 20, 10, 8, 7], end: 0.3},
    ];
    for (const {when, votes, more, line = false, end} of scales) {
      it(`ends at ${end} when ${when}`, () => expect(model(contest(votes, more), {majorityLine: line}).scaleEnd).to.be.closeTo(end, 1e-9));
    }
    it('ends at 1 in stacks, whatever they hold', () => expect(model(contest([30, 25, 20, 10, 8, 7]), {type: 'stacked'}).scaleEnd).to.equal(1));
  });

  describe('points of areas', () => {
    const ballots = (registered: number | null, more: object = {}) => ({valid: null, invalid: null, cast: null, registered, ...more});
    const results = contest([10, 30], {areas: [
      {...area('a', 8, 2), ballots: ballots(20)}, {...area('b', 2, 28), ballots: ballots(40, {invalid: 2})}, {...area('c', 1, 3), ballots: ballots(10, {cast: 5})},
      area('d', 5, 5), {...area('e', 5, 5), ballots: ballots(20, {cast: 15})}, {...area('f', 5, null), ballots: ballots(20, {cast: 15})},
    ]});
    const made = model(results, {type: 'bubble'});

    it('stand at the turnout and the share of the leader, where both are known', () => {
      expect(made.marks.map(({area: id, turnout, value}) => [id, turnout, value])).to.deep.equal([['b', 0.8, 28 / 30], ['c', 0.5, 0.75], ['e', 0.75, 0.5]]);
    });
    it('have the colour of who leads there, and none in a tie', () => expect(made.marks.map(({entry}) => entry)).to.deep.equal([1, 1, -1]));
    it('have the size of their votes as bubbles', () => expect([made.hasSizes, made.marks.map(({size}) => size), model(results, {type: 'scatter'}).hasSizes]).to.deep.equal([true, [30, 4, 10], false]));
    it('show whoever is chosen', () => expect(model(results, {type: 'scatter', candidate: '1'}).marks.map(({value}) => value)).to.deep.equal([2 / 30, 0.25, 0.5]));
    it('say turnout, share and votes', () => expect(made.marks[0]!.lines.map(({label, value}) => `${label} ${value}`)).to.deep.equal(['Turnout 80.0%', 'Candidate 2 93.3%', 'Votes 28']));
    it('are shares also where votes are asked for', () => expect(values(model(results, {type: 'scatter', values: 'votes'}))).to.deep.equal([28 / 30, 0.75, 0.5]));
    it('are none without turnout', () => expect(model(contest([10, 30], {areas: [area('a', 8, 2)]}), {type: 'scatter'}).isDrawn).to.equal(false));
    it('are as many as there are areas', () => {
      const many = contest([1, 2], {areas: Array.from({length: 7285}, (_, i) => ({...area(String(i), 1, 2), ballots: ballots(4, {cast: 3})}))});
      expect(model(many, {type: 'scatter'}).marks.length).to.equal(7285);
    });
    it('have a table with every area, also those without a point', () => {
      const {heads, rows} = chartTable(results, {...choices, type: 'scatter'}, made, texts, '');
      expect(heads).to.deep.equal(['Area', 'Turnout', 'Votes', 'Share']);
      expect(rows[1]).to.deep.equal(['Area b', '80.0%', '28', '93.3%']);
      expect(rows.map(([, turnout]) => turnout)).to.deep.equal(['–', '80.0%', '50.0%', '–', '75.0%', '75.0%']);
    });
  });

  describe('grouped', () => {
    it('stands beside what was before, with the change', () => {
      const made = model(contest([40, 60], {previous: PREVIOUS}), {type: 'grouped'});
      expect(made.marks.map(({before}) => before)).to.deep.equal([0.3, 0.7]);
      expect(made.rows.map(({note}) => note)).to.deep.equal(['+10.0', '−10.0']);
      expect(made.marks[0]!.lines.map(({label, value}) => `${label} ${value}`)).to.deep.equal(['Share 40.0%', 'Votes 40', 'Election 2019 30.0%', 'Change +10.0']);
    });

    it('edge 91: who stood for the first time is new, without a change', () => {
      const made = model(contest([40, 40, 20], {previous: PREVIOUS}), {type: 'grouped'});
      expect(made.rows[2]!.note).to.equal('new');
      expect(made.marks[2]!.before).to.equal(null);
    });

    it('edge 90: compares no areas on other boundaries', () => {
      const areas = [area('a', 40, 60)];
      const previous = {...PREVIOUS, areas: [area('a', 30, 70)]};
      expect(model(contest([40, 60], {areas, previous}), {type: 'grouped', by: 'area'}).compares).to.equal(true);
      expect(model(contest([40, 60], {areas, previous: {...previous, boundaries: 'other'}}), {type: 'grouped', by: 'area'}).compares).to.equal(false);
      // Told by its seats alone, it makes nobody new.
      expect(model(contest([40, 60], {previous: {...PREVIOUS, votes: new Map()}}), {type: 'grouped'}).marks.map(({change}) => change)).to.deep.equal([null, null]);
    });

    it('draws the bars of today alone where nothing was before', () => {
      const made = model(contest([40, 60]), {type: 'grouped'});
      expect(made.compares).to.equal(false);
      expect(values(made)).to.deep.equal([0.4, 0.6]);
    });
  });

  describe('by area', () => {
    const results = contest([10, 30], {areas: [area('a', 8, 2), area('b', 2, 28), area('c', null, null)]});

    it('stacks each area to its whole', () => {
      const made = model(results, {type: 'stacked', by: 'area'});
      expect(values(made)).to.deep.equal([2 / 30, 28 / 30, 0.8, 0.2, null, null]);
      expect(made.rows.map(({note}) => note)).to.deep.equal([null, null, 'not reported']);
    });

    it('puts first where the winner of the whole leads most, and last where nothing is known', () => {
      expect(model(results, {type: 'stacked', by: 'area'}).rows.map(({name}) => name)).to.deep.equal(['Area b', 'Area a', 'Area c']);
    });

    it('follows the leader, or whoever is chosen', () => {
      expect(model(results, {by: 'area'}).followedCandidate!.candidate.id).to.equal('2');
      expect(values(model(results, {by: 'area', candidate: '1'}))).to.deep.equal([0.8, 2 / 30, null]);
    });

    it('shows the total where there are no areas, and in rings', () => {
      expect(model(contest([1, 2]), {by: 'area'}).byArea).to.equal(false);
      expect(model(results, {by: 'area', type: 'doughnut'}).byArea).to.equal(false);
    });

    it('draws sixty areas of many, and writes six hundred into the table', () => {
      const many = contest([1, 2], {areas: Array.from({length: 7285}, (_, i) => area(String(i), 1, 2))});
      const made = model(many, {by: 'area', type: 'stacked'});
      expect([made.rows.length, made.areasLeftOut]).to.deep.equal([60, 7225]);
      const twin = chartTable(many, {...choices, by: 'area', type: 'stacked'}, made, texts, 'Votes');
      expect([twin.rows.length, twin.caption, twin.note]).to.deep.equal([600, 'Votes', '600 of 7,285']);
    });
  });

  it('has a table that says what is drawn', () => {
    const results = contest([40, 60], {previous: PREVIOUS});
    const grouped = {...choices, type: 'grouped' as const};
    expect(chartTable(results, grouped, model(results, grouped), texts, 'Share')).to.deep.equal({
      caption: 'Share', heads: ['Candidate', 'Votes', 'Share', 'Election 2019', 'Change'],
      rows: [['Candidate 1', '40', '40.0%', '30.0%', '+10.0'], ['Candidate 2', '60', '60.0%', '70.0%', '−10.0']],
    });
  });

  it('edge 69: knows candidates of one colour', () => {
    const candidates = ['#f00', '#f00', '#00f'].map((color, i) => makeCandidate({id: String(i), votes: 5, color}));
    expect(model(deriveResults(makeSnapshot({candidates}))).entries.map(({sameColour}) => sameColour)).to.deep.equal([false, true, false]);
  });
});
