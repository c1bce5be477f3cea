import {expect} from '@open-wc/testing';
import {boundsOf, massOf, pathOf, type Flat} from '../../../src/charts/map/flat-path.js';

const square = (x: number, y: number, side: number): GeoJSON.Position[] => [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]];
const polygons = (...coordinates: GeoJSON.Position[][][]): Flat => ({type: 'MultiPolygon', coordinates});

describe('shapes on a plane', () => {
  it('are paths in tenths: rings are closed, lines are not', () => {
    expect(pathOf(polygons([square(0, 0, 2)], [square(5, 5, 1.04)]))).to.equal('M0,0L2,0L2,2L0,2ZM5,5L6,5L6,6L5,6Z');
    expect(pathOf({type: 'MultiLineString', coordinates: [[[0, 0.06], [1, 1]]]})).to.equal('M0,0.1L1,1');
    expect(pathOf(polygons())).to.equal('');
  });

  it('have a box, also several of them', () => {
    expect(boundsOf([polygons([square(1, 2, 3)]), polygons([square(-1, 0, 1)])])).to.deep.equal({x: -1, y: 0, width: 5, height: 5});
    expect(boundsOf([]).width).to.equal(-Infinity);
  });

  it('have a size without their holes, and a centre of mass that a hole moves', () => {
    expect(massOf([square(0, 0, 4)])).to.deep.equal({size: 16, centre: {x: 2, y: 2}});
    const {size, centre} = massOf([square(0, 0, 4), square(2, 1, 2).reverse()]);
    expect(size).to.equal(12);
    expect(centre.x).to.be.closeTo((16 * 2 - 4 * 3) / 12, 1e-9);
    expect(centre.y).to.equal(2);
    expect(massOf([]).centre.x).to.be.NaN;
  });
});
