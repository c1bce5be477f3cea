import {CHART_TYPES} from '../../charts/bars/parts.js';
import {or, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** Reads the attributes of a chart. A bad value is reported, and its default is used. */
export const readChartOptions = optionsOf({
  type: or(word(CHART_TYPES), 'bar'),
  by: or(word(['total', 'area']), 'total'),
  values: or(word(['share', 'votes']), 'share'),
});

export type ChartOptions = ReturnType<typeof readChartOptions>;
