import '../../src/define.js';
import seats from '../../test/fixtures/kpu-2024-dpr-seats.json';
import regencies from '../../src/geo/indonesia-11-regencies.topojson?url';
import shapes from '../../src/geo/indonesia-provinces.topojson?url';
import type {ViewTag} from '../../src/tags.js';
import {CERTIFIED, COUNT} from '../count-2024.js';
import {gallery} from '../gallery/gallery.js';
import {elementWith, written} from '../gallery/item.js';

type View = 'kpu-recap' | ViewTag;

const GROUPS: Readonly<Record<View, string>> = {'kpu-recap': 'card', 'vote-chart': 'chart', 'vote-trend': 'trend', 'vote-table': 'table', 'vote-map': 'map', 'seat-chart': 'seats'};

interface Example {
  readonly title: string;
  readonly view: View;
  /** `null` where an attribute says where it is. */
  readonly data: object | null;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly figures: string;
}

/** The running count as the past of the document that ended it. */
const history = COUNT.map(({document: {asOf, candidates}, percent}) => ({
  asOf, votes: Object.fromEntries(candidates.map(({id, votes}) => [id, votes])), progress: percent === null ? null : {reported: percent, expected: 10_000, unit: '‱'},
}));
const RESULT = CERTIFIED.document;
const RUNNING = {...COUNT.at(-1)!.document, history};

const PRESIDENT = 'Official result by province, KPU, 20 March 2024.';
const SIREKAP = 'Running count, KPU (Sirekap), 17 to 24 February 2024.';
const PARLIAMENT = 'Official result of the DPR, KPU, 2024, beside that of 2019.';

const examples: readonly Example[] = [
  {title: 'A card with its views', view: 'kpu-recap', data: RESULT, attributes: {'with-chart': '', 'with-map': '', 'with-table': '', 'with-toggle': ''}, figures: PRESIDENT},
  {title: 'Bars', view: 'vote-chart', data: RESULT, attributes: {type: 'bar'}, figures: PRESIDENT},
  {title: 'Columns', view: 'vote-chart', data: RESULT, attributes: {type: 'column'}, figures: PRESIDENT},
  {title: 'Stacked by province', view: 'vote-chart', data: RESULT, attributes: {type: 'stacked', by: 'area'}, figures: PRESIDENT},
  {title: 'Doughnut', view: 'vote-chart', data: RESULT, attributes: {type: 'doughnut'}, figures: PRESIDENT},
  {title: 'Half doughnut', view: 'vote-chart', data: RESULT, attributes: {type: 'half-doughnut'}, figures: PRESIDENT},
  {title: 'Grouped, beside the election before', view: 'vote-chart', data: seats, attributes: {type: 'grouped'}, figures: PARLIAMENT},
  {title: 'With patterns', view: 'vote-chart', data: RESULT, attributes: {type: 'bar', 'with-patterns': ''}, figures: PRESIDENT},
  {title: 'The course of a count', view: 'vote-trend', data: RUNNING, figures: SIREKAP},
  {title: 'Votes over the part counted', view: 'vote-trend', data: RUNNING, attributes: {values: 'votes', over: 'counted'}, figures: SIREKAP},
  {title: 'With its batches', view: 'vote-trend', data: RUNNING, attributes: {'with-batches': ''}, figures: SIREKAP},
  {title: 'A table by province', view: 'vote-table', data: RESULT, attributes: {'with-tools': ''}, figures: PRESIDENT},
  {title: 'A table of parties', view: 'vote-table', data: seats, figures: PARLIAMENT},
  {title: 'A map of tiles', view: 'vote-map', data: RESULT, attributes: {form: 'tiles'}, figures: PRESIDENT},
  {title: 'A map of shapes', view: 'vote-map', data: RESULT, attributes: {form: 'shapes', 'shapes-src': shapes}, figures: PRESIDENT},
  {title: 'A map that opens: choose Aceh', view: 'vote-map', data: null, attributes: {'src': 'sirekap-2024-03-07.json', 'form': 'shapes', 'shapes-src': shapes, 'children-shapes-src': regencies.replace('-11-', '-{id}-')}, figures: 'Running count, KPU (Sirekap), 7 March 2024; of Aceh by regency.'},
  {title: 'One candidate’s share', view: 'vote-map', data: RESULT, attributes: {form: 'tiles', 'color-by': '1'}, figures: PRESIDENT},
  {title: 'Bubbles of the lead in votes', view: 'vote-map', data: RESULT, attributes: {form: 'bubbles', 'shapes-src': shapes}, figures: PRESIDENT},
  {title: 'Seats', view: 'seat-chart', data: seats, figures: PARLIAMENT},
  {title: 'Seats, with coalitions to build', view: 'seat-chart', data: seats, attributes: {'with-coalition': ''}, figures: PARLIAMENT},
];

/** As a page writes it: shapes by their own names, without what the build adds. */
const named = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, name.endsWith('shapes-src') ? value.replace(/^.*\/|-[\w-]{8}(?=\.topojson)/g, '') : value]));
const idOf = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');

gallery(examples.map(({title, view, data, attributes = {}, figures}) => ({
  id: idOf(title), group: GROUPS[view], title, says: figures,
  fields: [view, ...Object.entries(named(attributes)).map((pair) => written(Object.fromEntries([pair])).trim())],
  code: `<${view}${data === null ? '' : ' src="result.json"'}${written(named(attributes))}></${view}>`,
  make: () => elementWith(view, attributes, data),
})));
