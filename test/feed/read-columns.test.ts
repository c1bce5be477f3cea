import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readColumns} from '../../src/feed/read-columns.js';

describe('readColumns', () => {
  const cases = [
    {text: null, columns: null},
    {text: '{"name":"Partai","votes":"Suara"}', columns: {name: 'Partai', votes: 'Suara'}},
    {text: '{"votes":["A","B"]}', columns: {votes: ['A', 'B']}},
    {text: 'name=Partai votes=Suara', columns: {name: 'Partai', votes: 'Suara'}},
    {text: '  area-name=Nama wilayah\n votes=Suara sah ', columns: {'area-name': 'Nama wilayah', votes: 'Suara sah'}},
    {text: 'votes=A votes=B votes=C', columns: {votes: ['A', 'B', 'C']}},
    {text: 'votes=paslon_* separator=;', columns: {votes: 'paslon_*', separator: ';'}},
    {text: 'votes=1 + 1 = 2', columns: {votes: '1 + 1 = 2'}},
    {text: 'Partai', columns: 'Partai'},
    {text: 'name= votes=Suara', columns: 'name= votes=Suara'},
    {text: '=Partai', columns: '=Partai'},
    {text: '', columns: ''},
  ];
  for (const {text, columns} of cases) it(`reads ${JSON.stringify(text)}`, () => expect(readColumns(text)).to.deep.equal(columns));

  it('reads any heads without blanks before an equals sign', () => {
    const head = fc.string({minLength: 1}).map((text) => text.replace(/[=\s]+/g, ' ').trim()).filter((text) => text !== '');
    const roles = fc.uniqueArray(fc.constantFrom('name', 'votes', 'party', 'area', 'area-name', 'contest'), {minLength: 1});
    fc.assert(fc.property(roles.chain((names) => fc.tuple(fc.constant(names), fc.array(head, {minLength: names.length, maxLength: names.length}))), ([names, heads]) => {
      const text = names.map((name, i) => `${name}=${heads[i]}`).join(' ');
      expect(readColumns(text)).to.deep.equal(Object.fromEntries(names.map((name, i) => [name, heads[i]])));
    }));
  });
});
