import {or, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** Reads the attributes of a trend. A bad value is reported, and its default is used. */
export const readTrendOptions = optionsOf({
  values: or(word(['share', 'votes']), 'share'),
  over: or(word(['time', 'counted']), 'time'),
});

export type TrendChoices = ReturnType<typeof readTrendOptions>;
