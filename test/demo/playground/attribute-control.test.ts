import {expect} from '@open-wc/testing';
import {controlOf, groupOf} from '../../../demo/playground/attribute-control.js';
import {elementsIn, type ElementEntry} from '../../../demo/playground/manifest.js';
import {RACE_STATES} from '../../../src/domain/types.js';

const entry = (name: string, type: string, description: string) => ({name, type: {text: type}, description});

const controls: readonly {what: string; given: ReturnType<typeof entry>; expected: unknown}[] = [
  {what: 'a boolean is a flag', given: entry('with-new', 'boolean', 'Adds it.'), expected: {kind: 'flag'}},
  {what: 'a number has the range of its description', given: entry('n', 'number | null', 'Seconds, 5 to 3,600.'), expected: {kind: 'number', min: 5, max: 3600}},
  {what: 'a power is no range', given: entry('n', 'number', 'From 0 to 2^53.'), expected: {kind: 'number', min: null, max: null}},
  {what: 'a union is a choice', given: entry('t', "'a' | 'b' | null", ''), expected: {kind: 'choice', values: ['a', 'b']}},
  {what: 'words of a description are a choice', given: entry('t', 'string', '`share` or `votes`.'), expected: {kind: 'choice', values: ['share', 'votes']}},
  {what: 'another attribute is no word', given: entry('t', 'string', '`a` or `b`, which a card adds `with-chart`.'), expected: {kind: 'choice', values: ['a', 'b']}},
  {what: 'examples are none', given: entry('t', 'string | null', 'What is counted, such as `tps`. Default: `word`.'), expected: {kind: 'text', likely: []}},
  {what: 'an address is text', given: entry('t', 'string | null', 'Address of a document, with `id` or `path` in it.'), expected: {kind: 'text', likely: []}},
  {what: 'a word or an id is text with a likely word', given: entry('t', 'string', 'What it says: `leader`, or the id of the candidate.'), expected: {kind: 'text', likely: ['leader']}},
];

describe('controlOf', () => {
  for (const {what, given, expected} of controls) it(what, () => expect(controlOf(given)).to.deep.equal(expected));
});

describe('the state of a race', () => {
  it('is one of those that the library knows', () => expect(controlOf(entry('state', 'RaceState | null', 'The state to show, such as `counting`.'))).to.deep.equal({kind: 'choice', values: RACE_STATES}));
});

describe('a new attribute has a control and a group by itself', () => {
  it('in the look, where no other group names it', () => expect(groupOf({name: 'with-new'})).to.equal('Look'));
  it('and elements that take a document come before those that do not', () => {
    const found: readonly ElementEntry[] = elementsIn({modules: [{declarations: [
      {tagName: 'x-a'}, {tagName: 'x-b', members: [{name: 'snapshot'}]}, {tagName: 'kpu-recap', members: [{name: 'snapshot'}], attributes: [{name: 'with-new'}]}, {},
    ]}]});
    expect(found.map(({tagName}) => tagName)).to.deep.equal(['kpu-recap', 'x-b', 'x-a']);
    expect(found[0]!.attributes.map(({name}) => name)).to.deep.equal(['with-new']);
  });
});
