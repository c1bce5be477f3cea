import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {fitOf, joined, shapeGaps} from '../../../src/charts/map/shape-join.js';
import type {Drawing, Place} from '../../../src/charts/map/drawing.js';

const place = (id: string, name: string | null = null): Place => ({id, name, label: null, region: null, path: '', centre: {x: 0, y: 0}, width: 1, height: 1});
const drawing = (...places: Place[]): Drawing => ({width: 1, height: 1, places, borders: null, cell: 0, isTiles: false});

describe('shapes and areas', () => {
  const cases = [
    {what: 'the same as written', shapes: ['a', 'b', 'x'], areas: ['a', 'b'], found: ['a', 'b', 'x']},
    {what: 'zeros that the areas lost', shapes: ['01001', '01003'], areas: ['1001', '1003'], found: ['1001', '1003']},
    {what: 'zeros that the shapes lost', shapes: ['1001', '1003'], areas: ['01001', '01003'], found: ['01001', '01003']},
    {what: 'zero itself', shapes: ['0'], areas: ['000'], found: ['000']},
    {what: 'what is written the same before the same number', shapes: ['1', '01'], areas: ['1'], found: ['1', '01']},
    {what: 'two shapes of one number', shapes: ['01', '001'], areas: ['1'], found: ['01', '001']},
    {what: 'two areas of one number', shapes: ['1'], areas: ['01', '001'], found: ['1']},
    {what: 'several shapes of one area', shapes: ['01', '01'], areas: ['1'], found: ['1', '1']},
    {what: 'no numbers', shapes: ['0a', '1.0', '-1', '1e3', ''], areas: ['a', '1', '1000', '0'], found: ['0a', '1.0', '-1', '1e3', '']},
    {what: 'numbers beyond what is exact', shapes: ['09007199254740993'], areas: ['9007199254740993', '9007199254740992'], found: ['9007199254740993']},
  ];
  for (const {what, shapes, areas, found} of cases) it(`are joined by ${what}`, () => expect(joined(shapes, new Set(areas))).to.deep.equal(found));

  it('are joined to one area at most, whatever their ids are, and that one is the same number', () => {
    const id = fc.oneof(fc.nat(30).map(String), fc.nat(30).map((number) => `0${number}`), fc.nat(9).map((number) => `00${number}`), fc.constantFrom('a', '', '0'));
    fc.assert(fc.property(fc.array(id), fc.uniqueArray(id), (shapes, list) => {
      const areas = new Set(list);
      const found = joined(shapes, areas);
      const owners = new Map<string, Set<string>>();
      found.forEach((area, i) => {
        if (!areas.has(area)) return expect(area).to.equal(shapes[i]);
        if (area !== shapes[i]) expect(Number(area)).to.equal(Number(shapes[i]));
        owners.set(area, (owners.get(area) ?? new Set()).add(shapes[i]!));
      });
      for (const [, own] of owners) expect(own.size).to.equal(1);
      for (const [i, one] of shapes.entries()) if (areas.has(one)) expect(found[i]).to.equal(one);
    }));
  });

  it('fit better as written than as numbers, which a list counts from one on', () => {
    const areas = new Set(['01', '02', '03']);
    expect([fitOf(['01', '02', 'x'], areas), fitOf(['1', '2', '3'], areas), fitOf(['x'], areas)]).to.deep.equal([4, 3, 0]);
  });

  const gaps = [
    {what: 'all have one', places: [place('a'), place('b')], areas: ['a', 'b'], message: null},
    {what: 'there are more shapes', places: [place('a'), place('b'), place('c')], areas: ['a', 'b'], message: null},
    {what: 'one has none', places: [place('a'), place('b')], areas: ['a', 'b', 'c'], message: '1 of 3 areas has no shape, such as c'},
    {what: 'both are left', places: [place('a'), place('b'), place('x01')], areas: ['a', 'b', '1001'], message: '1 of 3 areas has no shape, such as 1001; shapes without an area: x01'},
    {what: 'many are left', places: [place('a'), ...['p', 'q', 'r', 's'].map((id) => place(id))], areas: ['a', ...'bcdef'], message: '5 of 6 areas have no shape, such as b, c, d …; shapes without an area: p, q, r …'},
    {what: 'shapes have no ids', places: [place('a'), place('', 'Bali'), place('')], areas: ['a', 'b'], message: '1 of 2 areas has no shape, such as b; shapes without an area: Bali, (no id)'},
    {what: 'only the vote abroad has none', places: [place('11'), place('12')], areas: ['11', '12', '99'], message: null},
    {what: 'an area 99 of other places has none', places: [place('a')], areas: ['a', '99'], message: '1 of 2 areas has no shape, such as 99'},
  ];
  for (const {what, places, areas, message} of gaps) {
    it(`${message === null ? 'need no word' : 'are told of'} when ${what}`, () => {
      const findings = shapeGaps(drawing(...places), new Set(areas));
      expect(findings).to.deep.equal(message === null ? [] : [{code: 'shapes-partial', path: 'shapes', message}]);
    });
  }
});
