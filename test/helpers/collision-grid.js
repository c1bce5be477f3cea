/** The grid in which collisions of texts are looked for: widths of phones and columns, sizes of text, fonts and languages. */
import {NEUTRAL} from './fonts.js';

/** Every tenth pixel. */
export const WIDTHS = Array.from({length: 51}, (_, i) => 200 + 10 * i);
/** Pixels of a text at 100, 150 and 200 %. */
export const SIZES = [16, 24, 32];
export const GRID = SIZES.flatMap((size) => WIDTHS.map((width) => ({size, width})));
/** Fonts by the name that a report gives them. */
export const FAMILIES = {'a neutral font': NEUTRAL, 'DejaVu Sans': 'DejaVu Sans', 'a serif': 'Tinos'};
export const LANGUAGES = ['id', 'en', 'ar'];
