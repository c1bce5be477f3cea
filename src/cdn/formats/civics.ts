/** Lets the page's script of the library read NIST SP 1500-100 in the XML of Google's Civics feeds. */
import {civics} from '../../feed/civics.js';
import {addAdapter} from '../../feed/registry.js';

addAdapter(civics);
