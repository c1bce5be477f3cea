import '../../../../dist/define/vote-chart.js';
import {given} from './given.js';
import {viewOf} from './view.js';

export const draw = viewOf('vote-chart');
draw(document.querySelector('main'), given);
