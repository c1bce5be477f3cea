import {axisY, barX, plot} from '@observablehq/plot';
import {box} from './canvas-box.js';
import {given} from './given.js';

/** Plot has no update: each picture is a new one. */
function picture({candidates}) {
  return plot({
    marginLeft: 130, width: 600, height: Math.max(220, candidates.length * 24), x: {tickFormat: (votes) => votes.toLocaleString('id')},
    marks: [axisY({label: null}), barX(candidates, {x: 'votes', y: 'name', fill: '#2b74c4', sort: {y: null}})],
  });
}

export function draw(parent, contest) {
  const space = box(parent, contest);
  space.append(picture(contest));
  return {update: (next) => space.replaceChildren(picture(next)), text: () => null};
}

draw(document.querySelector('main'), given);
