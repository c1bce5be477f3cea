import {given} from './given.js';

const NS = 'http://www.w3.org/2000/svg';
const ROWS = 12;

/** Places in a half circle, row by row, sorted by angle. */
function places(count) {
  const radii = Array.from({length: ROWS}, (_, row) => 0.4 + (0.6 * row) / (ROWS - 1));
  const sum = radii.reduce((total, radius) => total + radius, 0);
  const list = [];
  radii.forEach((radius, row) => {
    const inRow = row === ROWS - 1 ? count - list.length : Math.round((count * radius) / sum);
    for (let i = 0; i < inRow; i++) list.push({radius, angle: Math.PI * (1 - i / Math.max(1, inRow - 1))});
  });
  return list.sort((a, b) => b.angle - a.angle);
}

/** A circle for each seat, as somebody would write them. */
export function draw(parent, data) {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', '-1.05 -1.05 2.1 1.1');
  const circles = places(data.seats).map(({radius, angle}) => {
    const circle = document.createElementNS(NS, 'circle');
    circle.setAttribute('cx', (radius * Math.cos(angle)).toFixed(4));
    circle.setAttribute('cy', (-radius * Math.sin(angle)).toFixed(4));
    circle.setAttribute('r', '0.022');
    return circle;
  });
  svg.append(...circles);
  const legend = document.createElement('ul');
  parent.append(svg, legend);
  const fill = ({candidates}) => {
    let at = 0;
    for (const {seats, color} of candidates) for (let i = 0; i < seats; i++) circles[at++].setAttribute('fill', color);
    legend.replaceChildren(...candidates.map(({name, seats}) => {
      const item = document.createElement('li');
      item.textContent = `${name} ${seats}`;
      return item;
    }));
  };
  fill(data);
  return {
    update: fill,
    remove: () => {
      svg.remove();
      legend.remove();
    },
  };
}

draw(document.querySelector('main'), given);
