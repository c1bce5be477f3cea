import {or, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** Reads the attributes of a table. A bad value is reported, and its default is used. */
export const readTableOptions = optionsOf({
  // `null` lets the data decide.
  by: word(['area', 'candidate']),
  values: or(word(['share', 'votes']), 'share'),
});

export type TableOptions = ReturnType<typeof readTableOptions>;
