import {CHART_TYPES} from '../../charts/bars/chart-types.js';
import {or, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** The chart that a card adds to its rows. It shows what the rows do not: the change, or all in one bar. */
export const BESIDE_ROWS = 'beside-rows';

/** Reads the attributes of a chart. A bad value is reported, and its default is used. */
export const readChartOptions = optionsOf({
  type: or(word([...CHART_TYPES, BESIDE_ROWS] as const), 'bar'),
  by: or(word(['total', 'area']), 'total'),
  values: or(word(['share', 'votes']), 'share'),
});

export type ChartOptions = ReturnType<typeof readChartOptions>;
