import {expect} from '@open-wc/testing';
import {patternsOfEntries} from '../../../src/charts/bars/pattern-of-entry.js';
import {chartConfig, type ChartLook} from '../../../src/charts/bars/config.js';
import type {ChartModel, ChartType} from '../../../src/charts/bars/chart-types.js';
import {chartModel} from '../../../src/charts/bars/model.js';
import {arcOutline, discOutline, isOnArc} from '../../../src/charts/bars/outline.js';
import {blend, type Paint} from '../../../src/charts/shared/palette.js';
import {deriveResults} from '../../../src/domain/derive.js';
import {candidatesWith, makeSnapshot} from '../../helpers/make-snapshot.js';

const paint: Paint = {colour: (css) => ({'var(--_surface)': 'rgb(255, 255, 255)'})[css] ?? css, needsPatterns: false, isForced: false, isRtl: false};
const look: ChartLook = {fills: ['rgb(200, 0, 0)', 'rgb(0, 0, 200)', 'rgb(0, 150, 0)'], edges: [null, null, null], withPatterns: false, isChosen: () => null};
const size = {width: 300, height: 148};

const made = (votes: (number | null)[], type: ChartType = 'doughnut'): ChartModel => chartModel(deriveResults(makeSnapshot({candidates: candidatesWith(...votes)})), {type, by: 'total', values: 'share', majorityLine: false, candidate: null, room: Infinity}, {
  locale: 'en', candidateHead: '', areaHead: '', total: '', shareHead: '', votesHead: '', turnoutHead: '', noFigure: '', standing: () => null, tied: '', change: '', new: '', previous: '', nameOf: ({name}) => name, merged: String, some: String,
});
const config = (model: ChartModel, more: Partial<ChartLook> = {}, with_: Partial<Paint> = {}) => chartConfig(model, {...look, ...more}, {...paint, ...with_}, size);

describe('chartConfig', () => {
  it('edge 8: gives a positive figure a pixel at least, and zero nothing', () => {
    const arcs = config(made([1_000_000, 1, 0])).data.datasets[0]!.data as number[];
    expect(arcs[1]).to.be.greaterThan(0.003);
    expect(arcs[2]).to.equal(0);
  });

  it('lets who is not chosen step back, with an outline in full', () => {
    const [dataset] = config(made([25, 60, 15]), {isChosen: ({entry}) => entry === 1}).data.datasets;
    expect(dataset!.backgroundColor).to.deep.equal([blend('rgb(200, 0, 0)', 'rgb(255, 255, 255)', 0.65), 'rgb(0, 0, 200)', blend('rgb(0, 150, 0)', 'rgb(255, 255, 255)', 0.65)]);
    expect(dataset!.borderWidth).to.deep.equal([1, 1.5, 1]);
    expect((dataset!.borderColor as string[])[0]).to.equal('rgb(200, 0, 0)');
  });

  it('edge 70: outlines only who needs it in this theme', () => {
    const edges = ['light-dark(rgb(90, 0, 0), transparent)', 'light-dark(transparent, rgb(150, 150, 255))', null];
    const inDark = (css: string): string => paint.colour(/^light-dark\((?:rgb\([^)]*\)|[^,]*), (.*)\)$/.exec(css)?.[1] ?? css);
    const borders = config(made([25, 60, 15]), {edges}, {colour: inDark}).data.datasets[0]!.borderColor;
    expect(borders).to.deep.equal(['rgb(255, 255, 255)', 'rgb(150, 150, 255)', 'rgb(255, 255, 255)']);
  });

  it('edges 69 and 74: weaves patterns on request, on paper, in forced colours and for who has the same colour', () => {
    const woven = (colours: unknown): boolean[] => (colours as unknown[]).map((colour) => colour instanceof CanvasPattern);
    const model = made([25, 60, 15]);
    expect(woven(config(model).data.datasets[0]!.backgroundColor)).to.deep.equal([false, false, false]);
    expect(woven(config(model, {withPatterns: true}).data.datasets[0]!.backgroundColor)).to.deep.equal([false, true, true]);
    expect(woven(config(model, {}, {needsPatterns: true}).data.datasets[0]!.backgroundColor)).to.deep.equal([false, true, true]);
    const twins = {entries: model.entries.map((entry, i) => ({...entry, sameColour: i === 2}))};
    expect(patternsOfEntries(twins, false)).to.deep.equal([0, 0, 1]);
  });

  it('draws in forced colours with nothing but the reader’s', () => {
    const asked: string[] = [];
    config(made([25, 60, 15]), {isChosen: ({entry}) => entry === 0}, {isForced: true, needsPatterns: true, colour: (css) => (asked.push(css), 'rgb(0, 0, 0)')});
    expect(new Set(asked)).to.deep.equal(new Set(['Canvas', 'CanvasText', 'Highlight']));
  });
});

describe('outlines', () => {
  it('go round a disc, and round nothing where nothing is drawn', () => {
    expect(discOutline({x: 20, y: 10, radius: 5})).to.equal('M15 10a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z');
    expect(discOutline(undefined)).to.equal('');
  });

  const ring = {x: 50, y: 50, startAngle: -Math.PI / 2, endAngle: 0, innerRadius: 20, outerRadius: 50};
  it('go round an arc', () => {
    expect(arcOutline(ring)).to.equal('M50 0A50 50 0 0 1 100 50L70 50A20 20 0 0 0 50 30z');
    expect(arcOutline({...ring, endAngle: ring.startAngle})).to.equal('');
  });

  const points = [{at: [75, 25], is: true}, {at: [55, 45], is: false}, {at: [25, 25], is: false}, {at: [99, 1], is: false}, {at: [75, 75], is: false}] as const;
  for (const {at: [x, y], is} of points) it(`${is ? 'know' : 'do not know'} ${x}, ${y} as on the arc`, () => expect(isOnArc(ring, x, y)).to.equal(is));
});
