import {CandidateBar} from '../elements/candidate-bar/candidate-bar.js';
import {KpuRecap} from '../elements/kpu-recap/kpu-recap.js';
import {ThemeToggle} from '../elements/theme-toggle/theme-toggle.js';
import type {} from './candidate-bar.js';
import {register} from './register.js';
import type {} from './theme-toggle.js';

// The card first: it takes its children's place before they have drawn themselves.
register('kpu-recap', KpuRecap);
register('candidate-bar', CandidateBar);
register('theme-toggle', ThemeToggle);

declare global {
  interface HTMLElementTagNameMap {
    'kpu-recap': KpuRecap;
  }
}
