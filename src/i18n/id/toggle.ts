import type {Messages} from '../messages.js';

/** Words of the switch of the theme. */
export type ToggleWord = 'darkMode' | 'toDark' | 'toLight';

/** Indonesian, for the switch of the theme. */
export const toggle: Pick<Messages, ToggleWord> = {
  darkMode: 'Mode Gelap',
  toDark: 'Ganti ke Mode Gelap',
  toLight: 'Ganti ke Mode Terang',
};
