/** The entry of `rekap-all.js`: every element with Chart.js, in Indonesian, English and Arabic. */
import '../define.js';
import '../i18n/ar.js';
import '../i18n/en.js';
import '../i18n/views/ar.js';
import '../i18n/views/en.js';
import {addAdapter} from '../feed/registry.js';
import {addMessages} from '../i18n/registry.js';
import {addViewMessages} from '../i18n/view-registry.js';

export {addAdapter, addMessages, addViewMessages};
