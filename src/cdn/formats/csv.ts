/** The entry of `csv.js`: adds CSV and TSV to the library on the page. */
import {csv} from '../../feed/csv.js';
import {addAdapter} from '../../feed/registry.js';

addAdapter(csv);
