import {expect} from '@open-wc/testing';
import {roleOf, withRole} from '../../../demo/playground/columns-panel.js';

describe('withRole declares what a column holds', () => {
  const steps: readonly {what: string; before: Record<string, string | string[]>; head: string; role: string; after: unknown}[] = [
    {what: 'a first one', before: {}, head: 'Suara 2024', role: 'votes', after: {votes: 'Suara 2024'}},
    {what: 'a second one of the same role', before: {votes: 'A'}, head: 'B', role: 'votes', after: {votes: ['A', 'B']}},
    {what: 'another role in place of one', before: {votes: ['A', 'B']}, head: 'B', role: 'area', after: {votes: 'A', area: 'B'}},
    {what: 'none', before: {votes: 'A', name: 'N'}, head: 'A', role: '', after: {name: 'N'}},
  ];
  for (const {what, before, head, role, after} of steps) it(what, () => expect(withRole(before, head, role)).to.deep.equal(after));
  it('and roleOf finds it again', () => expect([roleOf({votes: ['A', 'B']}, 'B'), roleOf({}, 'B')]).to.deep.equal(['votes', '']));
});
