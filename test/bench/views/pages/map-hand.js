import {geoMercator, geoPath} from 'd3-geo';
import {leaderOf, shapes} from '../documents.js';
import {given} from './given.js';

const NS = 'http://www.w3.org/2000/svg';
const world = shapes();
/** The rings of d3 run the other way round. */
const features = world.features.map((feature) => ({...feature, geometry: {type: 'Polygon', coordinates: feature.geometry.coordinates.map((ring) => [...ring].reverse())}}));

/** Paths and colours as somebody would write them with d3-geo alone. */
export function draw(parent, data) {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', '0 0 640 300');
  const path = geoPath(geoMercator().fitSize([640, 300], {type: 'FeatureCollection', features}));
  const paths = new Map(features.map((feature) => {
    const element = document.createElementNS(NS, 'path');
    element.setAttribute('d', path(feature));
    element.setAttribute('stroke', '#ffffff');
    return [feature.id, element];
  }));
  svg.append(...paths.values());
  parent.append(svg);
  const fill = ({areas, candidates}) => {
    const colours = new Map(candidates.map(({id, color}) => [id, color]));
    for (const area of areas) {
      const {id, share} = leaderOf(area);
      const element = paths.get(area.id);
      element.setAttribute('fill', colours.get(id));
      element.setAttribute('fill-opacity', String(0.4 + 0.6 * share));
    }
  };
  fill(data);
  return {update: fill, remove: () => svg.remove()};
}

draw(document.querySelector('main'), given);
