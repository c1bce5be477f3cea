/** The table of sizes in README.md: `npm run docs` writes it, `test/checks/sizes.js` compares it with what it has measured. */
import {code, table, written} from './markdown.js';

/** What a reader would call a thing that is measured. */
const WORDS = {
  'cdn/rekap.js': [code('rekap.js'), 'the card from a script tag, in Indonesian and English'],
  'cdn/rekap.classic.js': [code('rekap.classic.js'), 'the same, not as a module'],
  'cdn/rekap-all.js': [code('rekap-all.js'), 'the card and all views in three languages, Chart.js included'],
  'cdn/rekap.css': [code('rekap.css'), 'what the card shows before its script is there'],
  'cdn/csv.js': [code('csv.js'), 'CSV and TSV, for pages with such a feed'],
  'cdn/civics.js': [code('civics.js'), 'Civics XML, likewise'],
  'npm: kpu-recap': ['card', 'in an application, Lit included'],
  'npm: kpu-recap with src': ['card with `src`', 'the same, with what asks a feed'],
  'npm: all views': ['all views', 'what the five add to a card'],
  'later: chart-runtime': ['Chart.js', 'comes when a chart is near the screen'],
  'later: geo-runtime': ['projections', 'come when a map has shapes'],
  'later: html-table': ['reader of tables', 'comes when a card holds a `<table>`'],
};

const wordsOf = (name) => WORDS[name] ?? (/^npm: \+ [\w-]+$/.test(name) ? [code(`<${name.slice('npm: + '.length)}>`), 'what it adds to a card'] : ['', name]);

/** One decimal: kilobytes that a reader can feel. */
const shown = (bytes) => (bytes / 1000).toFixed(1);

/**
 * @param sizes - Bytes by the name of what was measured.
 * @param budgets - What the plan allows, in kB, by the same names.
 */
export function sizeTable(sizes, budgets) {
  return table(['what', 'kB', 'budget', 'of what'], Object.entries(budgets).map(([name, {budget}]) => {
    const [what, why] = wordsOf(name);
    return [what, shown(sizes[name]), budget ?? '', why];
  })).join('\n');
}

/** What is wrong with the table of the README: it lacks a line, or a figure is off by more than rounding. */
export function behind(readme, sizes, budgets) {
  const lines = written(readme, 'sizes')?.split('\n') ?? [];
  return Object.entries(budgets).flatMap(([name]) => {
    const [what] = wordsOf(name);
    const line = lines.find((one) => one.startsWith(`| ${what} |`));
    const size = Number(line?.split('|')[2]);
    if (line === undefined || Number.isNaN(size)) return [`README.md lacks the size of ${name}: run npm run docs`];
    return Math.abs(size - sizes[name] / 1000) > 0.1 ? [`README.md says ${size} kB of ${name}, which has ${shown(sizes[name])}: run npm run docs`] : [];
  });
}
