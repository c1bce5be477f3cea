import '../../../../dist/define/vote-trend.js';
import {given} from './given.js';
import {viewOf} from './view.js';

export const draw = viewOf('vote-trend');
draw(document.querySelector('main'), given);
