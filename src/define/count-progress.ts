import {CountProgressElement} from '../elements/count-progress/count-progress.js';
import {register} from './register.js';

export type {} from '../events.js';

register('count-progress', CountProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'count-progress': CountProgressElement;
  }
}
