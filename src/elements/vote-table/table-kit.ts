/** What only long tables have, and what a reader does with one: rows that are drawn where they are in sight, filter and sort. */
export {testOf} from '../../charts/table/filter.js';
export {sortAreas} from '../../charts/table/sort.js';
export {VirtualRows} from './virtual-rows.js';
