import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {html, nothing, render, svg, type TemplateResult} from 'lit';
import {flat} from '../../../src/elements/shared/flat-template.js';

const drawn = (template: unknown): HTMLElement => {
  const place = document.createElement('div');
  render(template, place);
  return place;
};

/** What a reader has: elements, attributes and text, without the nodes that Lit keeps for itself. */
const written = (template: unknown): string => drawn(template).innerHTML.replace(/<!--[^]*?-->/g, '');

const gaps = (place: Node): number => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_COMMENT);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
};

const leaf = (text: string): TemplateResult => html`<b title=${text}>${text}</b>`;
const optional = (text: string | null): TemplateResult => html`<p>${text === null ? nothing : leaf(text)}</p>`;

describe('flat templates', () => {
  const cases: readonly (readonly [string, TemplateResult])[] = [
    ['a template without gaps', html`<p>a</p>`],
    ['text', html`<p>${'a'} and ${2}</p>`],
    ['a template in a template', html`<p>${leaf('a')}</p>`],
    ['two levels', html`<div>${optional('a')}${optional(null)}</div>`],
    ['a list of templates', html`<ul>${['a', 'b'].map(leaf)}</ul>`],
    ['an empty list', html`<ul>${[]}</ul>`],
    ['a list with other things than templates', html`<ul>${['a', leaf('b')]}</ul>`],
    ['nothing as an attribute', html`<p class=${nothing} title="${nothing}" lang=${'id'}>a</p>`],
    ['nothing and null as content', html`<p>${nothing}${null}</p>`],
    ['an empty text', html`<p>${''}</p>`],
    ['a sign of equality before content', html`<p>a=${nothing}=${'b'}</p>`],
    ['SVG in HTML', html`<svg>${svg`<text>${'a'}</text>`}</svg>`],
    ['a fragment', html`${leaf('a')}${nothing}${leaf('b')}`],
    ['parts of one attribute', html`<p class="a ${'b'} ${'c'}">d</p>`],
  ];
  for (const [name, template] of cases) {
    it(`${name}: reads as before`, () => expect(written(flat(template))).to.equal(written(template)));
  }

  it('have a node only for what stays a gap', () => {
    expect(gaps(drawn(flat(html`<div>${optional('a')}${optional(null)}</div>`)))).to.equal(gaps(drawn(html`<div><p><b title=${'a'}>${'a'}</b></p><p></p></div>`)));
  });

  it('keep their elements while the same templates are in their gaps', () => {
    const place = document.createElement('div');
    const draw = (text: string | null): Element => {
      render(flat(html`<div>${optional(text)}</div>`), place);
      return place.firstElementChild!;
    };
    const first = draw('a');
    expect(draw('b')).to.equal(first);
    expect(place.textContent).to.equal('b');
    expect(draw(null)).not.to.equal(first);
    expect(place.textContent).to.equal('');
    draw('c');
    expect(place.textContent).to.equal('c');
  });

  it('read as before, whatever is in them', () => {
    const tree = fc.letrec<{readonly node: TemplateResult}>((tie) => ({
      node: fc.oneof({maxDepth: 4},
        fc.string().map((text) => html`<i>${text}</i>`),
        fc.tuple(fc.option(tie('node'), {nil: nothing}), fc.option(fc.string(), {nil: null})).map(([child, text]) => html`<u>${child}${text}</u>`),
        fc.array(tie('node'), {maxLength: 3}).map((children) => html`<s title=${children.length === 0 ? nothing : 'a'}>${children}</s>`)),
    })).node;
    const place = document.createElement('div');
    fc.assert(fc.property(tree, (template) => {
      render(flat(template), place);
      expect(place.innerHTML.replace(/<!--[^]*?-->/g, '')).to.equal(written(template));
    }), {numRuns: 300});
  });
});
