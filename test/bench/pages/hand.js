import {given} from './given.js';
import {draw} from './hand-card.js';

draw(document.querySelector('main'), given);

export {draw};
