import {or, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** Proves the attributes of a table; a bad one counts as its default and is told. */
export const readTableOptions = optionsOf({
  // `null` leaves it to the data.
  by: word(['area', 'candidate']),
  values: or(word(['share', 'votes']), 'share'),
});

export type TableOptions = ReturnType<typeof readTableOptions>;
