import {given} from './given.js';
import {draw} from './hand-card.js';
import './hand.css';

draw(document.querySelector('main'), given);

export {draw};
