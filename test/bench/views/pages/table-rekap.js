import '../../../../dist/define/vote-table.js';
import {given} from './given.js';
import {viewOf} from './view.js';

export const draw = viewOf('vote-table');
draw(document.querySelector('main'), given);
