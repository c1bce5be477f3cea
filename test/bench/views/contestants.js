import {bundle, preloads} from '../build-pages.js';
import {DOCUMENTS} from './documents.js';

/** Whether a drawing is there, as text for every page. */
const inPage = (selector, least = 1) => `() => document.querySelectorAll('main ${selector}').length >= ${least}`;
const inView = (tag, selector, least = 1) => `() => (document.querySelector('main ${tag}')?.shadowRoot?.querySelectorAll('${selector}').length ?? 0) >= ${least}`;
/** A canvas with a size of its own has its picture. */
const canvas = "() => (document.querySelector('main canvas')?.width ?? 0) > 300";

/** By view: who draws it, how its drawing is found, and which document it has. The first stands for this library. */
const VIEWS = {
  chart: [
    {who: 'rekap', title: 'vote-chart', seen: inView('vote-chart', '[part~=bar]', 3)},
    {who: 'chartjs', title: 'Chart.js', seen: canvas},
    {who: 'echarts', title: 'ECharts', seen: canvas},
  ],
  trend: [
    {who: 'rekap', title: 'vote-trend', seen: inView('vote-trend', '[part~=line]', 3)},
    {who: 'chartjs', title: 'Chart.js', seen: canvas},
    {who: 'echarts', title: 'ECharts', seen: canvas},
  ],
  table: [
    {who: 'rekap', title: 'vote-table', seen: inView('vote-table', 'tbody td', 60)},
    {who: 'plain', title: 'plain table', seen: inPage('tbody td', 60)},
    {who: 'rekap', title: 'vote-table, 50 rows', seen: inView('vote-table', 'tbody td', 60), kind: 'short'},
  ],
  map: [
    {who: 'rekap', title: 'vote-map', seen: inView('vote-map', 'path[fill]', 500)},
    {who: 'hand', title: 'd3-geo by hand', seen: inPage('path[fill]', 500)},
    {who: 'echarts', title: 'ECharts', seen: canvas},
  ],
  seats: [
    {who: 'rekap', title: 'seat-chart', seen: inView('seat-chart', 'svg [fill]', 8)},
    {who: 'hand', title: 'SVG by hand', seen: inPage('circle[fill]', 500)},
  ],
};

export const VIEW_NAMES = Object.keys(VIEWS);

const pageOf = (document, files) => `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hasil</title><link rel="icon" href="data:,">${preloads(files)}<script type="module" src="page.js"></script><body><main></main><script type="application/json">${
  JSON.stringify(document)}</script></body></html>`;

/** Pages of one view and of what somebody would take in its place, all with the same document. */
export async function contestantsOf(view) {
  const bundles = new Map();
  return Promise.all(VIEWS[view].map(async ({who, title, seen, kind = view}) => {
    const file = `views/pages/${view}-${who}.js`;
    if (!bundles.has(file)) bundles.set(file, bundle(file));
    return {name: `${kind}-${who}`, title, seen, kind, isOurs: who === 'rekap', draw: 'page.js', files: {'': pageOf(DOCUMENTS[kind](0), await bundles.get(file)), ...await bundles.get(file)}};
  }));
}
