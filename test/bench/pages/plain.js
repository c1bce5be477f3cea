/** The hand-written page without a stylesheet: what markup and script alone cost. */
import {given} from './given.js';
import {draw} from './hand-card.js';

draw(document.querySelector('main'), given);

export {draw};
