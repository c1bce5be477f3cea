import {or, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** Proves the attributes of a trend; a bad one counts as its default and is told. */
export const readTrendOptions = optionsOf({
  values: or(word(['share', 'votes']), 'share'),
  over: or(word(['time', 'counted']), 'time'),
});

export type TrendChoices = ReturnType<typeof readTrendOptions>;
