import {RaceStatus} from '../elements/race-status/race-status.js';
import {register} from './register.js';

export type {} from '../events.js';

register('race-status', RaceStatus);

declare global {
  interface HTMLElementTagNameMap {
    'race-status': RaceStatus;
  }
}
