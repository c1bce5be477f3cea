import {VoteTrend} from '../elements/vote-trend/vote-trend.js';
import {register} from './register.js';

export type {} from '../events.js';

register('vote-trend', VoteTrend);

declare global {
  interface HTMLElementTagNameMap {
    'vote-trend': VoteTrend;
  }
}
