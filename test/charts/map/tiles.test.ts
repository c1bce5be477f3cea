import {expect} from '@open-wc/testing';
import {nearestInDirection} from '../../../src/charts/map/nearest.js';
import {withInsets} from '../../../src/charts/map/insets.js';
import {INDONESIA, areProvinces, tileDrawing} from '../../../src/charts/map/tiles.js';
import {fixtureJson} from '../../helpers/fixture-json.js';

describe('tiles of Indonesia', () => {
  it('have every province of KPU, and the vote abroad, once', async () => {
    const {provinces} = await fixtureJson<{provinces: {code: string}[]}>('kpu-2024-provinces.json');
    expect(INDONESIA.map(({id}) => id).sort()).to.deep.equal(provinces.map(({code}) => code).sort());
  });

  it('have letters of their own, two each, and a name', () => {
    expect(new Set(INDONESIA.map(({label}) => label)).size).to.equal(39);
    for (const {label, name} of INDONESIA) {
      expect(label).to.match(/^[A-Z]{2}$/);
      expect(name).to.be.a('string').that.is.not.empty;
    }
  });

  it('lie on no other', () => {
    expect(new Set(INDONESIA.map(({column, row}) => `${column} ${row}`)).size).to.equal(39);
  });

  it('lie as the country does: Aceh west of Papua, Sulawesi Utara north of Sulawesi Selatan, Java south of Kalimantan', () => {
    const at = (id: string): {column: number; row: number} => INDONESIA.find((tile) => tile.id === id)!;
    expect(at('11').column).to.be.below(at('91').column);
    expect(at('71').row).to.be.below(at('73').row);
    expect(at('33').row).to.be.above(at('62').row);
  });

  it('are for these ids, or some of them, and no others', () => {
    expect(areProvinces(['11', '99'])).to.equal(true);
    expect(areProvinces(['11', '1101'])).to.equal(false);
    expect(areProvinces([])).to.equal(false);
  });

  it('are reached by arrow keys from their neighbours', () => {
    const {places} = tileDrawing(INDONESIA);
    const centres = places.map(({centre}) => centre);
    const index = (id: string): number => places.findIndex((place) => place.id === id);
    const next = (id: string, key: Parameters<typeof nearestInDirection>[2]): string => places[nearestInDirection(centres, index(id), key)]!.id;
    expect(next('36', 'ArrowRight')).to.equal('32');
    expect(next('32', 'ArrowUp')).to.equal('31');
    expect(next('31', 'ArrowDown')).to.equal('32');
    expect(next('95', 'ArrowUp')).to.equal('91');
    expect(next('91', 'ArrowRight')).to.equal('91');
    expect(places[0]!.id).to.equal('11');
    expect(places.at(-1)!.id).to.equal('53');
  });

  it('every tile can be reached by arrow keys', () => {
    const centres = tileDrawing(INDONESIA).places.map(({centre}) => centre);
    const reached = new Set([0]);
    for (const from of reached) for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) reached.add(nearestInDirection(centres, from, key));
    expect(reached.size).to.equal(39);
  });

  it('stand in a corner for what has no shape', () => {
    const drawing = tileDrawing(INDONESIA);
    const whole = withInsets({...drawing, width: 1000, places: []}, [{id: '99', name: null}, {id: 'x', name: 'Luar'}]);
    expect(whole.places.map(({label}) => label)).to.deep.equal(['LN', 'LU']);
    expect(withInsets(drawing, [])).to.equal(drawing);
  });
});
