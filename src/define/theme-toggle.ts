import {ThemeToggle} from '../elements/theme-toggle/theme-toggle.js';
import {register} from './register.js';

export type {} from '../events.js';

register('theme-toggle', ThemeToggle);

declare global {
  interface HTMLElementTagNameMap {
    'theme-toggle': ThemeToggle;
  }
}
