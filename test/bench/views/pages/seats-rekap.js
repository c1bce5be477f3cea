import '../../../../dist/define/seat-chart.js';
import {given} from './given.js';
import {viewOf} from './view.js';

export const draw = viewOf('seat-chart');
draw(document.querySelector('main'), given);
