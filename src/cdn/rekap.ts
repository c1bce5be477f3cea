/** What one script tag loads: the card, its parts, and every language. */
import '../define.js';
import '../i18n/ar.js';
import '../i18n/en.js';

export {addMessages} from '../i18n/registry.js';
