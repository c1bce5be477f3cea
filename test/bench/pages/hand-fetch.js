/** What a careful developer writes for one card whose figures come from an address: the question goes out with the first line. */
const answer = fetch('feed.json').then((response) => response.json());
import {draw} from './hand-card.js';
import './hand.css';

const {source, ...contest} = await answer;
draw(document.querySelector('main'), {...contest, source: source.name});
