/** The table of sizes in README.md: `npm run docs` writes it, `test/checks/sizes.js` compares it with what it has measured. */
import {code, table, written} from './markdown.js';

/** What a reader would call a thing that is measured. What is not named here is only held by its limit. */
const WORDS = {
  'cdn/rekap.js': [code('rekap.js'), 'the card from a script tag, in Indonesian'],
  'cdn/rekap.classic.js': [code('rekap.classic.js'), 'the same, not as a module'],
  'cdn/rekap.js with src': [`${code('rekap.js')} with ${code('src')}`, 'the card, and the parts that ask a feed and follow it'],
  'cdn/rekap.css': [code('rekap.css'), 'what the card shows before its script is there'],
  'cdn/rekap-all.js': [code('rekap-all.js'), 'card, views, formats and three languages in one file, Chart.js included'],
  'cdn/rekap-feed.js': [code('feed'), 'part: what asks a feed'],
  'cdn/rekap-live.js': [code('live'), 'part: what a card does when it changes'],
  'cdn/rekap-tables.js': [code('tables'), 'part: the reader of tables'],
  'cdn/rekap-csv.js': [code('csv'), 'part: CSV and TSV, beside the reader of tables'],
  'cdn/rekap-civics.js': [code('civics'), 'part: Civics XML'],
  'cdn/rekap-sirekap.js': [code('sirekap'), 'part: Sirekap'],
  'cdn/rekap-en.js': [code('en'), 'part: the words of the card in English'],
  'cdn/rekap-ar.js': [code('ar'), 'part: the same in Arabic'],
  'cdn/rekap-theme-toggle.js': [code('theme-toggle'), 'part: the switch of the theme'],
  'cdn/rekap-views.js': [code('views'), 'part: what all views share'],
  'cdn/rekap-vote-chart.js': [code('vote-chart'), 'part: this view'],
  'cdn/rekap-vote-trend.js': [code('vote-trend'), 'part: likewise'],
  'cdn/rekap-vote-table.js': [code('vote-table'), 'part: likewise'],
  'cdn/rekap-vote-map.js': [code('vote-map'), 'part: likewise'],
  'cdn/rekap-seat-chart.js': [code('seat-chart'), 'part: likewise'],
  'cdn/rekap-chart-runtime.js': [code('chart-runtime'), 'part: Chart.js, when a chart is near the screen'],
  'cdn/rekap-geo-runtime.js': [code('geo-runtime'), 'part: projections, when a map has shapes'],
  'npm: kpu-recap': ['card', 'in an application, Lit included'],
  'npm: kpu-recap with src': ['card with `src`', 'the same, with what asks a feed'],
  'npm: all views': ['all views', 'what the five add to a card'],
};

/** One decimal: kilobytes that a reader can feel. */
const shown = (bytes) => (bytes / 1000).toFixed(1);

/**
 * @param sizes - Bytes by the name of what was measured.
 * @param budgets - What the plan allows, in kB, by the same names.
 */
export function sizeTable(sizes, budgets) {
  return table(['what', 'kB', 'budget', 'of what'], Object.entries(WORDS).map(([name, [what, why]]) => {
    const {budget} = budgets[name];
    return [what, shown(sizes[name]), budget ?? '', why];
  })).join('\n');
}

/** What is wrong with the table of the README: it lacks a line, or a figure is off by more than rounding. */
export function behind(readme, sizes) {
  const lines = written(readme, 'sizes')?.split('\n') ?? [];
  return Object.entries(WORDS).flatMap(([name, [what]]) => {
    const line = lines.find((one) => one.startsWith(`| ${what} |`));
    const size = Number(line?.split('|')[2]);
    if (line === undefined || Number.isNaN(size)) return [`README.md lacks the size of ${name}: run npm run docs`];
    return Math.abs(size - sizes[name] / 1000) > 0.1 ? [`README.md says ${size} kB of ${name}, which has ${shown(sizes[name])}: run npm run docs`] : [];
  });
}
