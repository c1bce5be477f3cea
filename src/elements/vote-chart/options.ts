import {CHART_TYPES} from '../../charts/bars/parts.js';
import {or, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** Proves the attributes of a chart; a bad one counts as its default and is told. */
export const readChartOptions = optionsOf({
  type: or(word(CHART_TYPES), 'bar'),
  by: or(word(['total', 'area']), 'total'),
  values: or(word(['share', 'votes']), 'share'),
});

export type ChartOptions = ReturnType<typeof readChartOptions>;
