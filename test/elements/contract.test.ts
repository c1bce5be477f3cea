/** What frameworks take for granted of every element: attributes, properties and methods do not get in each other's way. */
import {expect} from '@open-wc/testing';
import type {PropertyDeclaration} from '@lit/reactive-element';
import {DrawnElement} from '../../src/elements/shared/drawn-element.js';
import '../../src/define.js';
import * as rekap from '../../src/index.js';
import {VIEWS} from '../../src/tags.js';
import {document2024, quietly, settled} from '../helpers/card.js';
import {ScriptedFeed} from '../helpers/scripted-feed.js';

type ElementClass = typeof DrawnElement & (new () => DrawnElement);

const isElement = (value: unknown): value is ElementClass => typeof value === 'function' && value.prototype instanceof DrawnElement;
const exported: readonly unknown[] = Object.values(rekap);
const classes = exported.filter(isElement);
const camelCased = (attribute: string): string => attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const propertiesOf = (element: ElementClass): (readonly [string, PropertyDeclaration])[] => [...element.elementProperties].map(([name, declaration]) => [String(name), declaration] as const);

function attributeOf([name, {attribute = true}]: readonly [string, PropertyDeclaration]): string | null {
  return attribute === false ? null : attribute === true ? name.toLowerCase() : attribute;
}

/** Public names that a class adds to a plain element, in the order of its prototypes. */
function ownMembers(element: ElementClass): Map<string, PropertyDescriptor> {
  const members = new Map<string, PropertyDescriptor>();
  for (let at: object = element.prototype; at !== DrawnElement.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(at))) if (!members.has(name)) members.set(name, member);
  }
  return members;
}

describe('the names of every element', () => {
  it('are those of ten elements', () => expect(classes).to.have.length(10));

  for (const element of classes) {
    const properties = propertiesOf(element);

    it(`${element.name}: each attribute's property has its name in camel case`, () => {
      for (const property of properties) {
        const attribute = attributeOf(property);
        if (attribute !== null) expect(property[0], `attribute ${attribute}`).to.equal(camelCased(attribute));
      }
    });

    it(`${element.name}: no method has the name of an attribute or a property`, () => {
      const names = properties.flatMap((property) => [property[0], attributeOf(property)]);
      const methods = [...ownMembers(element)].filter(([, {value}]) => typeof value === 'function').map(([name]) => name);
      expect(methods).to.include('constructor');
      for (const name of names) expect(methods).not.to.include(name);
    });

    it(`${element.name}: no name of its own is one that every element has, or that a framework keeps for itself`, () => {
      const taken = new Set(['key', 'ref', 'is', 'children', 'class', 'className', 'classList', 'style', 'slot', 'innerHTML', 'textContent']);
      for (const name of [...ownMembers(element).keys(), ...properties.map(([property]) => property)]) {
        const isOurs = !['constructor', 'connectedCallback', 'disconnectedCallback', 'willUpdate', 'updated', 'firstUpdated', 'render', 'createRenderRoot', 'performUpdate', 'getUpdateComplete'].includes(name);
        if (isOurs) expect(name in HTMLElement.prototype || name in DrawnElement.prototype || taken.has(name), name).to.be.false;
      }
    });

    it(`${element.name}: null, undefined and empty text take a value back, and throw nothing`, async () => {
      for (const [name] of properties) {
        for (const value of [null, undefined, '']) {
          const made = new element();
          Object.assign(made, 'snapshot' in made ? {snapshot: document2024()} : {}, {[name]: value});
          await quietly(async () => {
            document.body.append(made);
            await settled(made);
          });
          made.remove();
        }
      }
    });
  }
});

describe('a number that is given as text', () => {
  const cases = [
    ['kpu-recap', 'refresh', '30'], ['kpu-recap', 'headingLevel', '4'], ['kpu-recap', 'decimals', '2'], ['kpu-recap', 'limit', '2'], ['kpu-recap', 'hideBelow', '50'],
    ['seat-chart', 'seats', '580'], ['seat-chart', 'majority', '400'], ...VIEWS.map(([tag]) => [tag, 'refresh', '30'] as const),
  ] as const;
  for (const [tag, name, text] of cases) {
    it(`${tag}.${name} = "${text}" is that number, and "many" is told`, async () => {
      const make = async (value: unknown): Promise<{warnings: string[]; markup: string}> => {
        const element = document.createElement(tag);
        Object.assign(element, {snapshot: document2024(), [name]: value});
        document.body.append(element);
        const {warnings} = await quietly(() => settled(element));
        const markup = element.shadowRoot!.innerHTML;
        element.remove();
        return {warnings, markup: markup.replace(/lit\$\d+\$/g, '')};
      };
      const [asText, asNumber, bad] = [await make(text), await make(Number(text)), await make('many')];
      expect(asText).to.deep.equal(asNumber);
      expect(asText.warnings.join()).not.to.contain('attribute-invalid');
      expect(bad.warnings.join()).to.match(/attribute-invalid: [\w-]+: is not/);
    });
  }
});

describe('reload()', () => {
  const parties = {candidates: [{name: 'Partai Satu', votes: 60, seats: 3}, {name: 'Partai Dua', votes: 40, seats: 2}], areas: [{id: '11', name: 'Aceh', votes: {'#1': 60, '#2': 40}}], source: {name: 'Panitia'}};
  let feed: ScriptedFeed;
  beforeEach(() => {
    feed = new ScriptedFeed();
    feed.says(parties);
  });
  afterEach(() => feed.restore());

  for (const tag of ['kpu-recap', ...VIEWS.map(([view]) => view)] as const) {
    it(`of <${tag}> settles when the answer is on screen, also right after the address was set`, async () => {
      const element = document.createElement(tag);
      document.body.append(element);
      element.src = feed.address;
      await element.reload();
      expect(element.shadowRoot!.textContent).to.contain('Panitia');
      element.remove();
    });

    it(`of <${tag}> does nothing without an address, and on an element that is on no page`, async () => {
      const element = document.createElement(tag);
      await element.reload();
      element.src = feed.address;
      await element.reload();
    });
  }
});
