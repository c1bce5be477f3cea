import {expect, fixture} from '@open-wc/testing';
import {DrawnElement} from '../../src/elements/shared/drawn-element.js';
import '../../src/define.js';
import {KpuRecap, VoteChart, VoteTable} from '../../src/index.js';
import {TAGS as TABLE} from '../../src/tags.js';
import {document2024, frames, heard, quietly, rows, settled, texts} from '../helpers/card.js';

type View = DrawnElement & {snapshot?: unknown};
const TAGS = TABLE.map(([tag]) => tag);
const ELEMENTS = TAGS.map((tag) => customElements.get(tag) as typeof DrawnElement);
const made = (tag: string): View => document.createElement(tag) as View;

describe('a throw on the way to the drawing', () => {
  let isBroken = true;
  const breaking = (place: string) => (Base: typeof DrawnElement): typeof DrawnElement => {
    const Broken = class extends Base {};
    if (place === 'hostConnected') {
      Broken.addInitializer((element) => element.addController({hostConnected: () => {
        if (isBroken) throw new TypeError('broken on purpose');
      }}));
      return Broken;
    }
    const inner: unknown = Reflect.get(Base.prototype, place);
    Reflect.set(Broken.prototype, place, function (this: DrawnElement, ...given: unknown[]) {
      if (isBroken) throw new TypeError('broken on purpose');
      return typeof inner === 'function' ? (Reflect.apply(inner, this, given) as unknown) : undefined;
    });
    return Broken;
  };
  beforeEach(() => (isBroken = true));

  for (const place of ['hostConnected', 'willUpdate', 'render', 'updated']) {
    for (const [name, Base] of [['kpu-recap', KpuRecap], ['vote-chart', VoteChart], ['vote-table', VoteTable]] as const) {
      const tag = `${place}-${name}`.toLowerCase();
      customElements.define(tag, breaking(place)(Base));

      it(`in ${place} of <${name}> leaves what the author wrote, with an event and one line`, async () => {
        const errors: Event[] = [];
        const {result: element, warnings} = await quietly(async () => {
          const box = await fixture<HTMLElement>('<div></div>');
          box.addEventListener('rekap-error', (event) => errors.push(event));
          box.innerHTML = `<${tag}><table><tr><th>Nama</th><th>Suara</th></tr><tr><td>Anna</td><td>60</td></tr></table></${tag}>`;
          const inside = box.firstElementChild as DrawnElement;
          for (let i = 0; i < 3; i++) {
            inside.requestUpdate();
            await inside.updateComplete;
          }
          return inside;
        });
        // It is drawn all the same, and the table is its data.
        const drawn = name === 'kpu-recap' && (place === 'updated' || place === 'hostConnected');
        if (!drawn) expect(element.querySelector('table')!.checkVisibility() && element.offsetHeight > 0, 'the table is seen').to.be.true;
        expect(errors.map((event) => (event as Event & {code: string}).code)).to.deep.equal(['not-drawn']);
        expect((errors[0] as Event & {cause: unknown}).cause).to.be.instanceOf(TypeError);
        expect(warnings).to.deep.equal([`rekap: <${tag}> not-drawn: cannot be drawn, so the earlier content stays: TypeError: broken on purpose`]);
      });
    }
  }

  it('also where the styles cannot be had', async () => {
    const Styleless = class extends KpuRecap {};
    Object.defineProperty(Styleless, 'elementStyles', {set: () => undefined, get: () => {
      throw new TypeError('broken on purpose');
    }});
    customElements.define('styleless-recap', Styleless);
    const {result: element, warnings} = await quietly(() => fixture<HTMLElement>('<styleless-recap><p>Menyusul.</p></styleless-recap>'));
    expect(element.querySelector('p')!.offsetHeight).to.be.greaterThan(0);
    expect(warnings).to.deep.equal(['rekap: <styleless-recap> not-drawn: cannot be drawn, so the earlier content stays: TypeError: broken on purpose']);
  });

  it('passes: the next drawing that succeeds takes the place of the children', async () => {
    const {result: element} = await quietly(() => fixture<KpuRecap>('<render-kpu-recap><candidate-bar name="Anna" votes="60"></candidate-bar></render-kpu-recap>'));
    isBroken = false;
    element.requestUpdate();
    expect(rows(await settled(element))).to.deep.equal(['Anna | 100,0% | 60 suara']);
    expect([...element.shadowRoot!.children].map(({localName}) => localName)).to.deep.equal(['article']);
  });

  it('leaves the last good drawing', async () => {
    isBroken = false;
    const element = await fixture<KpuRecap>('<willupdate-kpu-recap></willupdate-kpu-recap>');
    element.snapshot = document2024();
    await settled(element);
    isBroken = true;
    await quietly(async () => {
      element.snapshot = document2024({title: 'Lain'});
      await element.updateComplete;
    });
    expect(rows(element)).to.have.length(3);
    expect(texts(element, 'heading')).to.deep.equal(['Hasil Rekapitulasi KPU']);
  });

  it('has a plain slot before the first drawing, and none after it', async () => {
    for (const tag of TAGS) {
      const element = made(tag);
      element.append('Menyusul');
      document.body.append(element);
      expect([...element.shadowRoot!.children].map(({localName}) => localName), tag).to.deep.equal(['slot']);
      if ('snapshot' in element) element.snapshot = document2024({areas: [{id: '11', votes: {1: 40971906, 2: 96214691, 3: 27040878}}], history: [{asOf: '2024-02-14T15:00:00+07:00', votes: {1: 1}}]});
      for (const [name, value] of [['name', 'Anna'], ['state', 'tied'], ['reported', '1']]) if (name in element) element.setAttribute(name, value);
      await settled(element);
      expect(element.shadowRoot!.querySelector(':scope > slot'), tag).to.equal(null);
      element.remove();
    }
  });
});

describe('every boolean attribute of every element', () => {
  const flags = ELEMENTS.flatMap((Element, i) => [...Element.elementProperties].filter(([, {type}]) => type === Boolean).map(([name, {attribute}]) => ({
    tag: TAGS[i], name: String(name), attribute: typeof attribute === 'string' ? attribute : String(name).toLowerCase(),
  })));

  it('there are some to try', () => {
    expect(flags.map(({tag, attribute}) => `${tag} ${attribute}`)).to.include.members(['kpu-recap test', 'kpu-recap freeze', 'kpu-recap with-table', 'kpu-recap with-toggle', 'candidate-bar incumbent', 'theme-toggle remember']);
  });

  for (const {tag, name, attribute} of flags) {
    it(`<${tag} ${attribute}> is on by itself and off as "false", as an attribute and as a property`, async () => {
      const element = made(tag);
      document.body.append(element);
      const tried: unknown[] = [];
      for (const value of ['', 'true', attribute, 'false', 'False', ' FALSE ', '']) {
        element.setAttribute(attribute, value);
        await quietly(() => settled(element));
        tried.push(Reflect.get(element, name));
      }
      element.removeAttribute(attribute);
      tried.push(Reflect.get(element, name));
      for (const value of ['false', 'true', false, true]) {
        Reflect.set(element, name, value);
        await quietly(() => settled(element));
        tried.push(Reflect.get(element, name));
      }
      element.remove();
      expect(tried).to.deep.equal([true, true, true, false, false, false, true, false, false, true, false, true]);
    });
  }

  it('"false" adds no mark, no view and no incumbent', async () => {
    const element = await fixture<KpuRecap>('<kpu-recap test="false" freeze="false" with-table="false" with-toggle="false" with-checks="false"><candidate-bar name="Anna" votes="60" incumbent="false"></candidate-bar></kpu-recap>');
    await settled(element);
    expect(texts(element, 'test')).to.deep.equal([]);
    expect(texts(element, 'party')).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('vote-table, theme-toggle')).to.equal(null);
    element.firstElementChild!.setAttribute('votes', '70');
    await frames();
    expect(rows(await settled(element))).to.deep.equal(['Anna | 100,0% | 70 suara']);
  });

  it('"false" remembers nothing', async () => {
    localStorage.setItem('rekap-theme', 'dark');
    await fixture('<theme-toggle remember="false"></theme-toggle>');
    expect(document.documentElement.hasAttribute('data-theme')).to.be.false;
    localStorage.removeItem('rekap-theme');
  });
});

describe('attributes that are nearly right', () => {
  const slips: [tag: string, attribute: string, meant: string][] = [
    ['candidate-bar', 'vote', 'votes'], ['candidate-bar', 'colour', 'color'], ['candidate-bar', 'candidateid', 'candidate-id'], ['candidate-bar', 'incumbant', 'incumbent'], ['candidate-bar', 'voets', 'votes'],
    ['kpu-recap', 'headding', 'heading'], ['kpu-recap', 'headinglevel', 'heading-level'], ['kpu-recap', 'with-tables', 'with-table'], ['kpu-recap', 'withtable', 'with-table'], ['kpu-recap', 'candidate', 'candidates'],
    ['kpu-recap', 'scr', 'src'], ['kpu-recap', 'asof', 'as-of'], ['kpu-recap', 'number_locale', 'number-locale'], ['kpu-recap', 'timezone', 'time-zone'],
    ['vote-chart', 'typ', 'type'], ['vote-map', 'shape-src', 'shapes-src'], ['vote-table', 'with-tool', 'with-tools'], ['vote-trend', 'with-batch', 'with-batches'], ['seat-chart', 'seat', 'seats'],
    ['count-progress', 'reportd', 'reported'], ['race-status', 'stat', 'state'], ['theme-toggle', 'remeber', 'remember'],
  ];
  for (const [tag, attribute, meant] of slips) {
    it(`<${tag} ${attribute}>: did you mean ${meant}?`, async () => {
      const {warnings} = await quietly(async () => settled(await fixture<DrawnElement>(`<${tag} ${attribute}="1"></${tag}>`)));
      expect(warnings).to.include(`rekap: <${tag}> attribute-unknown: ${attribute}: is not known; did you mean ${meant}?`);
    });
  }

  const others = [
    ...'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate'.split(' '),
    ...'onclick onerror onrekap-update aria-label aria-live data-votes data-src data-test v-if v-cloak v-bind:src :heading @click x-data x-test x-bind:src ng-if ng-src _ngcontent-abc _nghost-abc ngcontent #card [src] (click) *ngif hx-get key ref'.split(' '),
  ];
  it('says nothing of what every element may have, of frameworks, and of what is not near', async () => {
    for (const tag of TAGS) {
      const {warnings} = await quietly(async () => {
        const template = document.createElement('template');
        template.innerHTML = `<${tag} ${others.map((name) => `${name}=""`).join(' ')} publisher="x" width="3"></${tag}>`;
        const element = document.importNode(template.content, true).firstElementChild as DrawnElement;
        document.body.append(element);
        await settled(element);
        element.remove();
      });
      expect(warnings, tag).to.deep.equal([]);
    }
  });

  it('says nothing of what is known', async () => {
    for (const [i, Element] of ELEMENTS.entries()) {
      const {warnings} = await quietly(async () => settled(await fixture<DrawnElement>(`<${TAGS[i]} ${Element.observedAttributes.map((name) => `${name}=""`).join(' ')}></${TAGS[i]}>`)));
      expect(warnings.filter((line) => line.includes('attribute-unknown')), TAGS[i]).to.deep.equal([]);
    }
  });

  it('fires an event that names the attribute', async () => {
    const element = made('candidate-bar');
    const errors = heard(element, 'rekap-error');
    element.setAttribute('vote', '1');
    await quietly(async () => {
      document.body.append(element);
      await settled(element);
    });
    element.remove();
    expect(errors.map(({code, path}) => [code, path])).to.deep.equal([['attribute-unknown', 'vote']]);
  });
});
