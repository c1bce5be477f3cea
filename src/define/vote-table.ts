import {VoteTable} from '../elements/vote-table/vote-table.js';
import {register} from './register.js';

export type {} from '../events.js';

register('vote-table', VoteTable);

declare global {
  interface HTMLElementTagNameMap {
    'vote-table': VoteTable;
  }
}
