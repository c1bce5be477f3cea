/** What one script tag loads: every element, Chart.js included, in Indonesian, English and Arabic. */
import '../define.js';
import '../i18n/ar.js';
import '../i18n/en.js';
import '../i18n/views/ar.js';
import '../i18n/views/en.js';

export {addAdapter} from '../feed/registry.js';
export {addMessages} from '../i18n/registry.js';
export {addViewMessages} from '../i18n/view-registry.js';
