import {CountProgressElement} from '../elements/count-progress/count-progress.js';
import {register} from './register.js';

register('count-progress', CountProgressElement);

declare global {
  interface HTMLElementTagNameMap {
    'count-progress': CountProgressElement;
  }
}
