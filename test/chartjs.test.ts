import {expect} from '@open-wc/testing';
import {Chart, registerables, type ChartConfiguration, type ChartDataset} from 'chart.js';
import '../src/i18n/ar.js';
import '../src/i18n/en.js';
import '../src/i18n/views/ar.js';
import '../src/i18n/views/en.js';
import {CHART_TYPES, chartjsConfiguration, type ChartjsOptions} from '../src/chartjs.js';
import {contrast, luminance, parseRgb} from '../src/domain/colour.js';
import {deriveResults} from '../src/domain/derive.js';
import {makeCandidate, makeSnapshot} from './helpers/make-snapshot.js';

const candidates = [['Anies', 25, '#0a8f6a'], ['Prabowo', 60, '#f2d21b'], ['Ganjar', 15, null]].map(([name, votes, color], i) =>
  makeCandidate({id: String(i + 1), name: String(name), votes: Number(votes), color: color === null ? null : String(color)}));
const area = (id: string, votes: readonly number[], cast: number) => ({
  id, name: `Area ${id}`, votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: null, areas: [], ballots: {valid: null, invalid: null, cast, registered: 100},
});
const results = deriveResults(makeSnapshot({
  candidates, areas: [area('a', [20, 20, 10], 60), area('b', [5, 40, 5], 80)],
  previous: {title: 'Election 2019', boundaries: 'same', votes: new Map([['1', 45], ['2', 55]]), seats: new Map(), areas: []},
}));
const made = (options: ChartjsOptions = {}): ChartConfiguration => chartjsConfiguration(results, {locale: 'en', ...options});
const sets = (options: ChartjsOptions): ChartDataset[] => made(options).data.datasets;

/** Draws it with the real library, and reads what a tooltip of each mark says. */
function drawn(options: ChartjsOptions): {readonly marks: number; readonly tips: readonly string[]} {
  Chart.register(...registerables);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width: 400, height: 300});
  document.body.append(canvas);
  const configuration = made(options);
  const chart = new Chart(canvas, {...configuration, options: {...configuration.options, animation: false, responsive: false}});
  const tips = chart.data.datasets.flatMap((_, datasetIndex) => chart.getDatasetMeta(datasetIndex).data.map((_element, index) => {
    chart.tooltip!.setActiveElements([{datasetIndex, index}], {x: 0, y: 0});
    chart.update();
    const {title, body} = chart.tooltip!;
    return [...title, ...body.flatMap(({lines}) => lines)].join(' | ');
  }));
  const marks = chart.data.datasets.reduce((sum, _, i) => sum + chart.getDatasetMeta(i).data.length, 0);
  chart.destroy();
  canvas.remove();
  return {marks, tips};
}

describe('chartjsConfiguration', () => {
  const counts = {'bar': 3, 'column': 3, 'stacked': 3, 'doughnut': 3, 'half-doughnut': 3, 'grouped': 6, 'scatter': 2, 'bubble': 2};
  for (const type of CHART_TYPES) {
    it(`is drawn by Chart.js as ${type}, with the words of the elements`, () => {
      const {marks, tips} = drawn({type});
      expect(marks).to.equal(counts[type]);
      expect(tips.join()).to.contain(type === 'scatter' || type === 'bubble' ? 'Area b | Turnout: 80.0% | Prabowo: 80.0% | Votes: 40' : 'Prabowo | Share: 60.0% | Votes: 60');
    });
  }

  it('has the shares as they are, from 0 to 1 on a scale from 0 to 100', () => {
    expect(sets({type: 'bar'})[0]!.data).to.deep.equal([0.25, 0.6, 0.15]);
    expect(made({type: 'bar'}).options!.scales!['x']).to.deep.include({min: 0, max: 1, reverse: false});
    expect(sets({type: 'bar', values: 'votes'})[0]!.data).to.deep.equal([25, 60, 15]);
  });

  it('has a dataset for each candidate in stacks, and for each contest beside another', () => {
    expect(sets({type: 'stacked', by: 'area'}).map(({label, data}) => [label, data])).to.deep.equal([['Anies', [0.1, 0.4]], ['Prabowo', [0.8, 0.4]], ['Ganjar', [0.1, 0.2]]]);
    expect(sets({type: 'grouped'}).map(({label, data}) => [label, data])).to.deep.equal([['Share', [0.25, 0.6, 0.15]], ['Election 2019', [0.45, 0.55, null]]]);
  });

  it('edge 70: has colours that can be told from the surface', () => {
    for (const surface of ['#ffffff', '#15181d']) {
      for (const colour of sets({type: 'bar', surface})[0]!.backgroundColor as string[]) {
        expect(contrast(luminance(parseRgb(colour)!), luminance(parseRgb(surface)!)), `${colour} on ${surface}`).to.be.at.least(3);
      }
    }
  });

  it('writes figures and words in the language, and from the right in Arabic', () => {
    const percents = ({options}: ChartConfiguration): unknown => (options!.scales!['x'] as {ticks: {callback: (value: number) => string}}).ticks.callback(0.5);
    expect([percents(made({locale: 'id'})), percents(made())]).to.deep.equal(['50%', '50%']);
    expect(drawn({locale: 'id'}).tips[1]).to.equal('Prabowo | Persentase: 60,0% | Suara: 60');
    expect(made({locale: 'ar'}).options!.scales!['x']).to.deep.include({reverse: true});
  });

  it('draws nothing where nothing is known', () => {
    const empty = deriveResults(makeSnapshot({candidates: [makeCandidate({id: '1', votes: null})]}));
    expect(chartjsConfiguration(empty).data.datasets[0]!.data).to.deep.equal([null]);
    expect(chartjsConfiguration(empty, {type: 'scatter'}).data.datasets[0]!.data).to.deep.equal([]);
  });
});
