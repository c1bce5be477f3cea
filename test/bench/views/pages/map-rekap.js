import '../../../../dist/define/vote-map.js';
import {shapes} from '../documents.js';
import {given} from './given.js';
import {viewOf} from './view.js';

export const draw = viewOf('vote-map', {shapes: shapes()});
draw(document.querySelector('main'), given);
