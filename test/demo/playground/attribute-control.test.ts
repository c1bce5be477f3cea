import {expect} from '@open-wc/testing';
import {controlOf, groupOf} from '../../../demo/playground/attribute-control.js';
import {elementsIn, type ElementEntry} from '../../../demo/playground/manifest.js';
import {CHART_TYPES} from '../../../src/charts/bars/chart-types.js';
import {PROJECTIONS} from '../../../src/charts/map/shape-request.js';
import {RACE_STATES} from '../../../src/domain/types.js';
import {FORMS} from '../../../src/elements/vote-map/options.js';

const entry = (name: string, type: string, description: string) => ({name, type: {text: type}, description});

const controls: readonly {what: string; given: ReturnType<typeof entry>; expected: unknown}[] = [
  {what: 'a boolean is a flag', given: entry('with-new', 'boolean', 'Adds it.'), expected: {kind: 'flag'}},
  {what: 'a number has the range of its description', given: entry('n', 'number | null', 'Seconds, 5 to 3,600.'), expected: {kind: 'number', min: 5, max: 3600}},
  {what: 'a power is no range', given: entry('n', 'number', 'From 0 to 2^53.'), expected: {kind: 'number', min: null, max: null}},
  {what: 'a union is a choice', given: entry('t', "'a' | 'b' | null", ''), expected: {kind: 'choice', values: ['a', 'b']}},
  {what: 'words of a description are a choice', given: entry('t', 'string', '`share` or `votes`.'), expected: {kind: 'choice', values: ['share', 'votes']}},
  {what: 'examples are none', given: entry('t', 'string | null', 'What is counted, such as `tps`. Default: `word`.'), expected: {kind: 'text', likely: []}},
  {what: 'an address is text', given: entry('t', 'string | null', 'Address of a document, with `id` or `path` in it.'), expected: {kind: 'text', likely: []}},
  {what: 'a word or an id is text with a likely word', given: entry('t', 'string', 'What it says: `leader`, or the id of the candidate.'), expected: {kind: 'text', likely: ['leader']}},
];

describe('controlOf', () => {
  for (const {what, given, expected} of controls) it(what, () => expect(controlOf(given)).to.deep.equal(expected));
});

describe('the words that a control offers are those that the element takes', () => {
  /** Types and descriptions as the sources have them: what the analyzer writes into the manifest. */
  const described = {
    'type of a chart': [entry('type', 'string', '`bar`, `column` (bars where columns would be too narrow for names), `stacked`, `doughnut`, `half-doughnut`, or `grouped`: beside the contest before this one.'), CHART_TYPES],
    'form of a map': [entry('form', 'MapForm | null', '`tiles`, `shapes` or `bubbles`. Default: shapes where they are given.'), FORMS],
    'projection of a map': [entry('projection', "MapOptions['projection']", '`mercator`, `equirectangular`, `equal-earth`, or `identity` for shapes that are flat already.'), PROJECTIONS],
    'state of a race': [entry('state', 'string | null', 'State of the race, given by the editor.'), RACE_STATES],
  } as const;
  for (const [what, [given, words]] of Object.entries(described)) {
    it(what, () => {
      const control = controlOf(given);
      expect(control.kind === 'choice' ? control.values : null).to.have.members([...words]);
    });
  }
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
