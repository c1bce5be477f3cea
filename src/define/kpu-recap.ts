import {CandidateBar} from '../elements/candidate-bar/candidate-bar.js';
import {KpuRecap} from '../elements/kpu-recap/kpu-recap.js';
import {ThemeToggle} from '../elements/theme-toggle/theme-toggle.js';
import {register} from './register.js';

// Who imports this entry alone knows the events, and the tags that it registers.
export type {} from '../events.js';
export type {} from './candidate-bar.js';
export type {} from './theme-toggle.js';

// The card first: it takes its children's place before they have drawn themselves.
register('kpu-recap', KpuRecap);
register('candidate-bar', CandidateBar);
register('theme-toggle', ThemeToggle);

declare global {
  interface HTMLElementTagNameMap {
    'kpu-recap': KpuRecap;
  }
}
