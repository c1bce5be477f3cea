import '../../src/define.js';
import {gallery} from '../gallery/gallery.js';
import {feedStates} from './feed-states.js';
import {raceStates} from './race-states.js';

const ORDER = ['before', 'counting', 'decided', 'trouble', 'feed'];

gallery([...raceStates, ...feedStates].sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group)));
