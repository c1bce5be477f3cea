/** The entry of `civics.js`: adds the format NIST SP 1500-100, in the XML of Google's Civics feeds, to the library on the page. */
import {civics} from '../../feed/civics.js';
import {addAdapter} from '../../feed/registry.js';

addAdapter(civics);
