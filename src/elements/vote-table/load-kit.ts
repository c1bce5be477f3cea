import type {sortAreas, testOf, VirtualRows} from './table-kit.js';
import {Late} from '../../domain/late.js';

interface TableKit {
  readonly testOf: typeof testOf;
  readonly sortAreas: typeof sortAreas;
  readonly VirtualRows: typeof VirtualRows;
}

/** It is fetched with the first long table, whose first rows are drawn without it, and when a reader comes to any table. */
export const tableKit = new Late<TableKit>(async () => {
  const {testOf, sortAreas, VirtualRows} = await import('./table-kit.js');
  return {testOf, sortAreas, VirtualRows};
});
