import {CHART_TYPES, type ChartType} from '../../charts/bars/parts.js';
import type {Finding} from '../../domain/types.js';
import {attributesOf, or, startReading, word} from '../../proof/proof.js';

const readOptions = attributesOf({
  type: or(word(CHART_TYPES), 'bar'),
  by: or(word(['total', 'area']), 'total'),
  values: or(word(['share', 'votes']), 'share'),
});

export interface ChartOptions {
  readonly type: ChartType;
  readonly by: 'total' | 'area';
  readonly values: 'share' | 'votes';
  readonly problems: readonly Finding[];
}

/** Proves the attributes of a chart; a bad one counts as its default and is told. */
export function readChartOptions(element: Parameters<typeof readOptions>[0]): ChartOptions {
  const reading = startReading({}, 'attribute-invalid');
  const {type, by, values} = readOptions(element, reading);
  return {type, by, values, problems: [...reading.problems, ...reading.findings]};
}
