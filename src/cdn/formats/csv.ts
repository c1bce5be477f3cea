/** Lets the page's script of the library read CSV and TSV. */
import {csv} from '../../feed/csv.js';
import {addAdapter} from '../../feed/registry.js';

addAdapter(csv);
