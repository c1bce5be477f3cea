import {CandidateBar} from '../elements/candidate-bar/candidate-bar.js';
import {register} from './register.js';

register('candidate-bar', CandidateBar);

declare global {
  interface HTMLElementTagNameMap {
    'candidate-bar': CandidateBar;
  }
}
