import {expect} from '@open-wc/testing';
import {hints} from '../../../demo/embed/hints.js';
import type {Embed} from '../../../demo/embed/embed.js';

const PARTS = ['ar', 'checks', 'en', 'feed', 'forms', 'live', 'results', 'sheets', 'theme-toggle', 'views', 'views-ar', 'views-en', 'vote-chart', 'vote-map', 'vote-table'];
const hashes = Object.fromEntries(PARTS.map((part, i) => [`rekap-${part}.0000000${(i % 10)}.js`, `sha256-${part}`]));
const named = (more: Partial<Embed>): string[] => [...hints({
  tag: 'kpu-recap', attributes: {}, document: null, tokens: {}, lang: null, height: null, ground: 'auto', host: {folder: 'https://x.example/cdn/', hashes}, ...more,
}).matchAll(/integrity="sha256-([\w-]+)"/g)].map(([, part]) => part!);

describe('the parts that a snippet names before its script', () => {
  const table: readonly (readonly [string, Partial<Embed>, readonly string[]])[] = [
    ['a card with its data', {}, []],
    ['a card with an address', {attributes: {src: '/a.json'}}, ['feed', 'checks', 'live']],
    ['a view with an address', {tag: 'vote-map', attributes: {src: '/a.json'}}, ['feed', 'checks', 'results', 'views', 'vote-map']],
    ['a card with a table, in English', {attributes: {'with-table': true}, lang: 'en'}, ['results', 'views', 'vote-table', 'views-en', 'sheets', 'en']],
    ['a ticker', {attributes: {form: 'ticker'}}, ['forms']],
    ['rows, said', {attributes: {form: 'rows'}}, []],
    ['a switch, in Arabic of Egypt', {attributes: {'with-toggle': true}, lang: 'ar-EG'}, ['theme-toggle', 'results', 'ar']],
    ['Indonesian', {lang: 'id'}, []],
    ['a host whose hashes nobody knows', {attributes: {src: '/a.json'}, host: {folder: '', hashes: {}}}, []],
  ];
  for (const [name, embed, parts] of table) it(name, () => expect(named(embed)).to.deep.equal(parts));

  it('are links of modules, each with its hash', () => expect(hints({
    tag: 'kpu-recap', attributes: {form: 'ticker'}, document: null, tokens: {}, lang: null, height: null, ground: 'auto', host: {folder: 'https://x.example/"cdn"/', hashes: {'rekap-forms.0a1b2c3d.js': 'sha256-abc='}},
  })).to.equal('<link rel="modulepreload" href="https://x.example/&quot;cdn&quot;/rekap-forms.0a1b2c3d.js" integrity="sha256-abc=" crossorigin="anonymous" fetchpriority="low">\n'));
});
