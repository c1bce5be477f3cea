/** Lets the page's `rekap.js` read CSV and TSV. */
import {csv} from '../feed/csv.js';
import {addAdapter} from '../feed/registry.js';

addAdapter(csv);
