/** What one script tag loads: the card and its parts, in Indonesian and English. */
import '../define.js';
import '../i18n/en.js';

export {addAdapter} from '../feed/registry.js';
export {addMessages} from '../i18n/registry.js';
