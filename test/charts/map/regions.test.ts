import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Place, Tile} from '../../../src/charts/map/drawing.js';
import {namesOfPlaces} from '../../../src/charts/map/place-names.js';
import {namesOfRegions, regionsOf} from '../../../src/charts/map/regions.js';
import {INDONESIA, tileDrawing} from '../../../src/charts/map/tiles.js';

const tile = (id: string, column: number, row: number, region: string | null): Tile => ({id, label: id, name: null, column, row, region});

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const isApart = (a: Rect, b: Rect): boolean => a.x + a.width <= b.x + 1e-6 || b.x + b.width <= a.x + 1e-6 || a.y + a.height <= b.y + 1e-6 || b.y + b.height <= a.y + 1e-6;
/** The box that letters of half an em take. */
const inkOf = (font: number) => ({text, x, y}: {text: string; x: number; y: number}): Rect => ({x, y: y - font * 0.75, width: text.length * font * 0.5, height: font * 0.95});
const boxOf = ({centre, width, height}: Place): Rect => ({x: centre.x - width / 2, y: centre.y - height / 2, width, height});

describe('regions of a map', () => {
  it('have the box around their places, in the order in which these come', () => {
    const {places} = tileDrawing([tile('a', 0, 0, 'north'), tile('b', 2, 0, 'south'), tile('c', 1, 0, 'north'), tile('d', 5, 5, null)]);
    expect(regionsOf(places).map(({name, width, height}) => [name, width, height])).to.deep.equal([['north', 77, 37], ['south', 37, 37]]);
  });

  it('are the islands of Indonesia, each named at 12 columns of a phone', () => {
    const {places, width} = tileDrawing(INDONESIA);
    const font = (11 * width) / 318;
    const words: Readonly<Record<string, string>> = {sumatra: 'Sumatera', java: 'Jawa', nusa: 'Bali & Nusra', kalimantan: 'Kalimantan', sulawesi: 'Sulawesi', maluku: 'Maluku', papua: 'Papua', abroad: 'Luar negeri'};
    expect(namesOfRegions(places, width, font, (region) => words[region]!).map(({text}) => text)).to.have.members(Object.values(words));
  });

  for (const [where, column, names] of [['over', 2, ['South']], ['beside', 8, ['North', 'South']]] as const) {
    it(`have no name ${where === 'over' ? 'over another region, whose name it would seem' : 'left out where it stands beside all others'}`, () => {
      const {places, width} = tileDrawing([tile('a', 0, 0, 'North'), tile('b', column, 2, 'South'), tile('c', 11, 4, null)]);
      expect(namesOfRegions(places, width, 26, (region) => region).map(({text}) => text)).to.deep.equal(names);
    });
  }

  it('have names that lie on no tile and on no other name, and inside of the drawing', () => {
    const tiles = fc.uniqueArray(fc.record({column: fc.nat(11), row: fc.nat(9), region: fc.constantFrom('A', 'North', 'The long islands', null)}), {minLength: 1, maxLength: 60, selector: ({column, row}) => `${column} ${row}`});
    fc.assert(fc.property(tiles, fc.double({min: 4, max: 40, noNaN: true}), (list, font) => {
      const {places, width} = tileDrawing(list.map(({column, row, region}, i) => tile(String(i), column, row, region)));
      const names = namesOfRegions(places, width, font, (region) => region).map(inkOf(font));
      const others = places.map(boxOf);
      return names.every((name, i) => name.x >= 0 && name.y >= 0 && name.x + name.width <= width && others.every((other) => isApart(name, other)) && names.slice(i + 1).every((other) => isApart(name, other)));
    }));
  });
});

describe('names of places', () => {
  const place = (x: number, y: number, width: number, height: number): Place => ({id: '', name: null, label: null, region: null, path: '', centre: {x, y}, width, height});

  it('stand where the largest part of a place has room for them', () => {
    const sea = {...place(50, 50, 100, 40), land: {width: 10, height: 10}};
    expect(namesOfPlaces({places: [place(50, 50, 100, 40), place(200, 50, 20, 40), sea]}, 10, ['Jambi', 'Jambi', 'Maluku']).map(({text, x}) => [text, x])).to.deep.equal([['Jambi', 50]]);
  });

  it('lie on no other', () => {
    const places = fc.array(fc.record({x: fc.nat(900), y: fc.nat(400), width: fc.nat(300), height: fc.nat(200), name: fc.string({minLength: 1, maxLength: 20})}), {maxLength: 40});
    fc.assert(fc.property(places, fc.double({min: 5, max: 30, noNaN: true}), (list, font) => {
      const names = namesOfPlaces({places: list.map(({x, y, width, height}) => place(x, y, width, height))}, font, list.map(({name}) => name))
        .map((one) => inkOf(font)({...one, x: one.x - (one.text.length * font * 0.5) / 2}));
      return names.every((name, i) => names.slice(i + 1).every((other) => isApart(name, other)));
    }));
  });
});
