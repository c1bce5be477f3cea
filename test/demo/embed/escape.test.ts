import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {attributeText, cssValue, scriptJson} from '../../../demo/embed/escape.js';
import {embedCode, EMBED_KINDS} from '../../../demo/embed/embed-code.js';
import type {Embed} from '../../../demo/embed/embed.js';

const text = fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('</script>', '<!--', '-->', '"', "'", '\\', '\u2028', '{{a}}', '${a}', '&amp;', ']]>'));
const value = fc.letrec((tie) => ({
  any: fc.oneof({maxDepth: 3}, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('any'), {maxLength: 4}), fc.dictionary(text.filter((key) => key !== '__proto__'), tie('any'), {maxKeys: 4, noNullPrototype: true})),
})).any;

describe('scriptJson', () => {
  it('says the same as JSON, and nothing in it ends a script', () => fc.assert(fc.property(value, (one) => {
    const written = scriptJson(one);
    expect(JSON.parse(written)).to.deep.equal(JSON.parse(JSON.stringify(one)));
    expect(written).not.to.match(/<|\u2028|\u2029/);
  })));
  it('has a line for each candidate', () => expect(scriptJson({candidates: [{name: 'A', votes: 1}, {name: 'B, "C": [d]', votes: null}]}))
    .to.equal('{\n  "candidates": [\n    {"name": "A", "votes": 1},\n    {"name": "B, \\"C\\": [d]", "votes": null}\n  ]\n}'));
});

describe('attributeText', () => {
  it('is read by the parser as it was', () => fc.assert(fc.property(text.filter((one) => !/[\r\0]/.test(one)), (one) => {
    const box = document.createElement('div');
    box.innerHTML = `<p title="${attributeText(one)}"></p>`;
    expect(box.firstElementChild!.getAttribute('title')).to.equal(one);
    expect(box.children.length).to.equal(1);
  })));
});

describe('cssValue', () => it('cannot leave its declaration', () => expect(cssValue('red; } </style> {')).to.equal('red  /style>')));

describe('embedCode', () => {
  const embed: Embed = {tag: 'kpu-recap', attributes: {'with-map': true, 'decimals': 2, 'heading': 'A "b"'}, document: {candidates: []}, tokens: {'--rekap-radius': '0'}, lang: 'en', height: null, ground: 'auto', host: {folder: 'https://x.example/cdn/', hashes: {'rekap.js': 'sha384-abc'}}};
  it('has a way for each kind', () => {
    for (const [kind] of EMBED_KINDS) expect(embedCode(embed, kind)).to.include(kind === 'iframe' ? '<iframe' : 'kpu-recap');
  });
  it('frames the downloaded file, with the title and the height of what was seen', () => {
    const box = document.createElement('div');
    for (const [given, title, height] of [[{...embed, height: 321}, 'A "b"', '321'], [{...embed, attributes: {}, document: {title: '<b>&'}}, '<b>&', '480'], [{...embed, attributes: {}}, 'Election result', '480']] as const) {
      box.innerHTML = embedCode(given, 'iframe');
      const frame = box.querySelector('iframe')!;
      expect([frame.title, frame.height, frame.loading, frame.getAttribute('sandbox')?.includes('allow-same-origin')]).to.deep.equal([title, height, 'lazy', false]);
    }
  });
  it('loads the script by its absolute address and its hash', () => {
    const code = embedCode(embed, 'script');
    expect(code).to.include('src="https://x.example/cdn/rekap.js" integrity="sha384-abc" crossorigin="anonymous"');
    expect(code).to.include('href="https://x.example/cdn/rekap.css">');
  });
  it('imports what the element uses, in its language', () => {
    const code = embedCode(embed, 'npm');
    for (const path of ['define/kpu-recap', 'define/vote-map', 'i18n/en', 'i18n/views/en']) expect(code).to.include(`import 'rekap/${path}';`);
    expect(code).not.to.include('vote-table');
  });
});
