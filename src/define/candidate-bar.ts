import {CandidateBar} from '../elements/candidate-bar/candidate-bar.js';
import {register} from './register.js';

export type {} from '../events.js';

register('candidate-bar', CandidateBar);

declare global {
  interface HTMLElementTagNameMap {
    'candidate-bar': CandidateBar;
  }
}
