/** The built elements (`npm run build` first), rendered to text in Node by Lit's own package for it: without a page, and without a throw. */
import assert from 'node:assert/strict';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html, unsafeStatic} from 'lit/static-html.js';
import {run} from '../helpers/pages.js';
import '../../dist/define.js';
import {source} from '../helpers/source.js';

const {VIEWS} = await source('tags.ts');

const DOCUMENT = {
  format: 'rekap/1', title: 'Hasil', seats: 10,
  candidates: [{id: '1', name: 'Anies', votes: 60, seats: 6}, {id: '2', name: 'Prabowo', votes: 40, seats: 4}],
  areas: [{id: '11', name: 'Aceh', votes: {1: 40, 2: 10}}, {id: '12', name: 'Sumatera Utara', votes: {1: 20, 2: 30}}],
  history: [{asOf: '2024-02-14T15:00:00+07:00', votes: {1: 1, 2: 2}}, {asOf: '2024-02-14T16:00:00+07:00', votes: {1: 60, 2: 40}}],
};
const textOf = async (template) => collectResult(render(template));

await run({
  'a card with a document has its rows': async () => {
    const text = await textOf(html`<kpu-recap heading="Judul" .snapshot=${DOCUMENT}></kpu-recap>`);
    for (const words of ['Judul', 'Anies', 'Prabowo', '60 suara']) assert.ok(text.includes(words), words);
  },
  'a card with children leaves them to the browser': async () => {
    const text = await textOf(html`<kpu-recap heading="Judul"><candidate-bar name="Anies" votes="60"></candidate-bar></kpu-recap>`);
    assert.match(text, /<slot class="body"><\/slot>/);
    assert.match(text, /<candidate-bar\s+name="Anies" votes="60"/);
  },
  'a bar alone has its share': async () => {
    assert.match(await textOf(html`<candidate-bar name="Anies" votes="60" total="100"></candidate-bar>`), /60,0/);
  },
  ...Object.fromEntries(VIEWS.map(([tag]) => [`${tag} with a document`, async () => {
    const name = unsafeStatic(tag);
    assert.match(await textOf(html`<${name} .snapshot=${DOCUMENT}></${name}>`), /Anies|Aceh/);
  }])),
  ...Object.fromEntries(['race-status state="certified"', 'count-progress reported="1" expected="2"', 'theme-toggle remember', 'kpu-recap src="/feed.json" with-chart with-map with-table with-toggle'].map((tag) => [tag, async () => {
    const [name] = tag.split(' ');
    assert.match(await textOf(html`${html`<${unsafeStatic(tag)}></${unsafeStatic(name)}>`}`), new RegExp(`<${name}`));
  }])),
});
