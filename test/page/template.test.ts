import {expect} from '@open-wc/testing';
import {html as litHtml, render as litRender} from 'lit';
import fc from 'fast-check';
import {html, keyed, nothing, render, svg, Writing} from '../../src/page/template.js';

const rootWith = (value: unknown): HTMLElement => {
  const root = document.createElement('div');
  render(value, root);
  return root;
};
const markup = (root: Element): string => root.innerHTML;

describe('the nodes of a template', () => {
  const templates: readonly (readonly [string, () => unknown, string])[] = [
    ['text', () => html`one`, 'one'],
    ['elements in elements', () => html`<ul class="a b"><li>1</li><li>2</li></ul>`, '<ul class="a b"><li>1</li><li>2</li></ul>'],
    ['several elements and text between', () => html`<b>1</b> and <i>2</i>`, '<b>1</b> and <i>2</i>'],
    ['an attribute without a value', () => html`<button disabled type=button>x</button>`, '<button disabled="" type="button">x</button>'],
    ['a sign > in a value', () => html`<p title="a > b">x</p>`, '<p title="a &gt; b">x</p>'],
    ['an element without content', () => html`<p><img alt="" width="1">after</p>`, '<p><img alt="" width="1">after</p>'],
    ['a table', () => html`<table><tbody>${[1, 2].map((n) => html`<tr><td>${n}</td></tr>`)}</tbody></table>`, '<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>'],
    ['a gap in text', () => html`<p>a ${1} b ${2}</p>`, '<p>a 1 b 2</p>'],
    ['gaps side by side', () => html`<p>${1}${2}</p>`, '<p>12</p>'],
    ['a gap alone', () => html`${'x'}`, 'x'],
    ['a template in a gap alone', () => html`${html`${html`<b>x</b>`}`}`, '<b>x</b>'],
    ['text that looks like markup', () => html`<p title=${'"><b>'}>${'<b>&amp;</b>'}</p>`, '<p title="&quot;&gt;&lt;b&gt;">&lt;b&gt;&amp;amp;&lt;/b&gt;</p>'],
    ['an object of a feed that looks like a template', () => html`<p>${JSON.parse('{"_$litType$":1,"strings":["<b>x</b>"],"values":[]}')}</p>`, '<p>[object Object]</p>'],
    ['quoted gaps of attributes', () => html`<p class="${'a'}" title=${'b'} lang="id">x</p>`, '<p lang="id" class="a" title="b">x</p>'],
    ['nothing', () => html`<p title=${nothing}>${nothing}${null}${undefined}${[]}</p>`, '<p></p>'],
    ['zero, false and empty text', () => html`<p>${0}|${false}|${''}</p>`, '<p>0|false|</p>'],
    ['a list of text and templates', () => html`<p>${['a', html`<b>b</b>`, nothing, ['c', html`<i>d</i>`]]}</p>`, '<p>a<b>b</b>c<i>d</i></p>'],
  ];
  for (const [name, make, expected] of templates) it(name, () => expect(markup(rootWith(make())).replace('a > b', 'a &gt; b')).to.equal(expected));

  it('are as few as if written by hand: a gap is one text, or what stands in it', () => {
    const root = rootWith(html`<p>${'a'}</p>${html`<b>${'c'}</b>`}${[html`<i>${1}</i>`, html`<i>${2}</i>`]}`);
    const count = document.createNodeIterator(root);
    let nodes = -1;
    while (count.nextNode()) nodes++;
    expect(nodes, 'p, b, i, i and a text in each').to.equal(8);
  });

  it('of SVG are of SVG, with the case of their names, also beside HTML', () => {
    const root = rootWith(html`<p><svg viewBox="0 0 1 1"><g>${svg`<rect width=${'1'}></rect><text>x</text>`}</g></svg><span></span></p>`);
    const drawing = root.querySelector('svg')!;
    expect(drawing.getAttribute('viewBox')).to.equal('0 0 1 1');
    for (const element of [drawing, ...drawing.querySelectorAll('*')]) expect(element.namespaceURI, element.localName).to.equal('http://www.w3.org/2000/svg');
    expect(root.querySelector('span')).to.be.instanceOf(HTMLSpanElement);
  });

  it('come to life on the page alone', () => {
    let made = 0;
    customElements.define('template-test-part', class extends HTMLElement {
      constructor() {
        super();
        made++;
      }
    });
    const draw = (): HTMLElement => rootWith(html`<p><template-test-part></template-test-part></p>`);
    draw();
    draw();
    expect(made).to.equal(2);
  });

  it('stand before what the root has already, and are changed there', () => {
    const root = document.createElement('div');
    root.innerHTML = '<slot></slot>';
    render(html`<p>1</p>`, root);
    render(html`<b>2</b>`, root);
    expect(markup(root)).to.equal('<b>2</b><slot></slot>');
  });

  it('are those that Lit draws of the same template', () => {
    const row = (n: number) => html`<li class=${n > 1 ? 'many' : nothing}><svg viewBox="0 0 1 1">${svg`<rect width=${n}></rect>`}</svg>${n}</li>`;
    const template = html`<ul>${[1, 2].map(row)}</ul><p title=${'a'}>${'x'}</p>`;
    const byLit = document.createElement('div');
    litRender(litHtml`${template}`, byLit);
    expect(byLit.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(markup(rootWith(template)));
  });
});

describe('attributes with gaps', () => {
  it('are written where they change, and nowhere else', async () => {
    const draw = (title: string, lang: string) => html`<p title=${title} lang=${lang}>x</p>`;
    const root = rootWith(draw('a', 'id'));
    const seen: (string | null)[] = [];
    const observer = new MutationObserver((records) => seen.push(...records.map(({attributeName, type}) => attributeName ?? type)));
    observer.observe(root, {subtree: true, attributes: true, childList: true, characterData: true});
    render(draw('a', 'id'), root);
    render(draw('a', 'en'), root);
    render(draw('a', 'en'), root);
    await Promise.resolve();
    expect(seen).to.deep.equal(['lang']);
  });

  it('may be properties, flags and events', () => {
    const heard: string[] = [];
    const draw = (value: string, isOff: unknown, listener: unknown) => html`<input .value=${value} ?disabled=${isOff} @click=${listener}>`;
    const root = rootWith(draw('a', true, () => heard.push('first')));
    const input = root.querySelector('input')!;
    expect([input.value, input.disabled]).to.deep.equal(['a', true]);
    render(draw('b', nothing, () => heard.push('second')), root);
    expect([input.value, input.disabled]).to.deep.equal(['b', false]);
    input.click();
    render(draw('b', false, nothing), root);
    input.click();
    expect(heard).to.deep.equal(['second']);
  });

  it('take listeners that have options', () => {
    let heard = 0;
    const root = rootWith(html`<div @toggle=${{capture: true, handleEvent: () => heard++}}><details></details></div>`);
    root.querySelector('details')!.dispatchEvent(new Event('toggle'));
    expect(heard, 'of an event that does not bubble').to.equal(1);
  });
});

describe('templates in gaps', () => {
  it('keep their elements while their text is the same, and make others where it is not', () => {
    const draw = (isBold: boolean, words: string) => html`<p>${isBold ? html`<b>${words}</b>` : html`<i>${words}</i>`}</p>`;
    const root = rootWith(draw(true, 'a'));
    const [bold] = root.querySelectorAll('b');
    render(draw(true, 'b'), root);
    expect(root.querySelector('b')).to.equal(bold);
    render(draw(false, 'c'), root);
    expect(markup(root)).to.equal('<p><i>c</i></p>');
  });

  it('with another key make other elements', () => {
    const draw = (key: string) => html`<p>${keyed(key, html`<img alt=${key}>`)}</p>`;
    const root = rootWith(draw('a'));
    const first = root.querySelector('img');
    render(draw('a'), root);
    expect(root.querySelector('img')).to.equal(first);
    render(draw('b'), root);
    expect(root.querySelector('img')).not.to.equal(first);
    expect(root.querySelectorAll('img')).to.have.length(1);
  });

  it('that are the same object have not changed', () => {
    const part = html`<b>${'a'}</b>`;
    const draw = () => html`<p>${part}</p>`;
    const root = rootWith(draw());
    root.querySelector('b')!.firstChild!.nodeValue = 'changed by hand';
    render(draw(), root);
    expect(root.textContent).to.equal('changed by hand');
  });

  it('give way to text and come back, in their place', () => {
    const draw = (value: unknown) => html`<i>1</i>${value}<i>2</i>`;
    const root = rootWith(draw('a'));
    for (const [value, expected] of [[html`<b>x</b><b>y</b>`, '<b>x</b><b>y</b>'], ['', ''], [[html`<b>x</b>`, 'z'], '<b>x</b>z'], [nothing, ''], [html`${html`<b>q</b>`}`, '<b>q</b>'], ['t', 't']] as const) {
      render(draw(value), root);
      expect(markup(root)).to.equal(`<i>1</i>${expected}<i>2</i>`);
    }
  });

  it('with keys keep their elements in every order, beside text that comes and goes, at every edge', () => {
    interface Item {readonly key: number; readonly form: number}
    const item = ({key, form}: Item) => keyed(key, [
      () => html`<b data-key=${key}>${key}</b>`,
      () => html`${form > 3 ? html`<i>before</i>` : nothing}<b data-key=${key}>${key}</b>`,
      () => html`<b data-key=${key}>${key}</b>${form > 3 ? html`<i>after</i>` : ''}`,
    ][key % 3]!());
    const expectedOf = ({key, form}: Item): string => `${key % 3 === 1 && form > 3 ? '<i>before</i>' : ''}<b data-key="${key}">${key}</b>${key % 3 === 2 && form > 3 ? '<i>after</i>' : ''}`;
    const list = fc.uniqueArray(fc.record({key: fc.nat(9), form: fc.nat(6)}), {selector: ({key}) => key, maxLength: 10});
    fc.assert(fc.property(fc.array(fc.tuple(list, fc.boolean()), {minLength: 2, maxLength: 6}), (steps) => {
      const root = document.createElement('div');
      let kept = new Map<string, Element>();
      for (const [items, hasText] of steps) {
        render(html`${hasText ? 'text' : nothing}${items.map(item)}${hasText ? html`<hr-after></hr-after>` : ''}`, root);
        expect(markup(root)).to.equal(`${hasText ? 'text' : ''}${items.map(expectedOf).join('')}${hasText ? '<hr-after></hr-after>' : ''}`);
        const now = new Map([...root.querySelectorAll('b')].map((element) => [element.dataset.key!, element] as const));
        for (const [key, element] of now) if (kept.has(key)) expect(kept.get(key), `element of ${key}`).to.equal(element);
        kept = now;
      }
    }), {numRuns: 200});
  });

  it('that cannot be written are written again with the next value', () => {
    const bad = {toString: () => { throw new TypeError('broken on purpose'); }};
    const draw = (a: unknown, b: unknown) => html`<p>${a}|${b}</p>`;
    const root = rootWith(draw('1', '2'));
    expect(() => render(draw('3', bad), root)).to.throw('broken on purpose');
    render(draw('1', '2'), root);
    expect(markup(root)).to.equal('<p>1|2</p>');
  });
});

describe('a value that writes its own text', () => {
  class Count extends Writing {
    override write(place: Text): void {
      place.data = `${place.data}+`;
    }

    override toString(): string {
      return '+';
    }
  }

  it('is given the same text again', () => {
    const root = rootWith(html`<p>${new Count()}</p>`);
    render(html`<p>${new Count()}</p>`, root);
    expect(root.textContent).to.equal('+');
    const draw = (): void => render(html`<b>${new Count()}</b>`, root);
    draw();
    draw();
    expect(root.textContent).to.equal('++');
  });
});
