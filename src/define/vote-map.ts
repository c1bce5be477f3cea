import {VoteMap} from '../elements/vote-map/vote-map.js';
import {register} from './register.js';

export type {} from '../events.js';

register('vote-map', VoteMap);

declare global {
  interface HTMLElementTagNameMap {
    'vote-map': VoteMap;
  }
}
