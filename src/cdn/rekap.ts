/** The entry of `rekap.js`: the card and its parts, in Indonesian and English. */
import '../define/kpu-recap.js';
import '../define/candidate-bar.js';
import '../define/count-progress.js';
import '../define/race-status.js';
import '../define/theme-toggle.js';
import '../i18n/en.js';
import {addAdapter} from '../feed/registry.js';
import {addMessages} from '../i18n/registry.js';
import {takeAdditions} from './page.js';

takeAdditions({addAdapter, addMessages});

export {addAdapter, addMessages};
