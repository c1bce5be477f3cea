import {CandidateBar} from '../elements/candidate-bar/candidate-bar.js';
import {KpuRecap} from '../elements/kpu-recap/kpu-recap.js';
import {ThemeToggle} from '../elements/theme-toggle/theme-toggle.js';
import {register} from './register.js';

// An import of this entry alone also brings the types of the events and of the other tags that it registers.
export type {} from '../events.js';
export type {} from './candidate-bar.js';
export type {} from './theme-toggle.js';

// The card is registered first, so that it replaces its children before they draw anything.
register('kpu-recap', KpuRecap);
register('candidate-bar', CandidateBar);
register('theme-toggle', ThemeToggle);

declare global {
  interface HTMLElementTagNameMap {
    'kpu-recap': KpuRecap;
  }
}
