import type {TrendAxis, TrendValues} from '../../charts/trend/model.js';
import type {Finding} from '../../domain/types.js';
import {attributesOf, or, startReading, word} from '../../proof/proof.js';

const readOptions = attributesOf({
  values: or(word(['share', 'votes']), 'share'),
  over: or(word(['time', 'counted']), 'time'),
});

export interface TrendChoices {
  readonly values: TrendValues;
  readonly over: TrendAxis;
  readonly problems: readonly Finding[];
}

/** Proves the attributes of a trend; a bad one counts as its default and is told. */
export function readTrendOptions(element: Parameters<typeof readOptions>[0]): TrendChoices {
  const reading = startReading({}, 'attribute-invalid');
  const {values, over} = readOptions(element, reading);
  return {values, over, problems: [...reading.problems, ...reading.findings]};
}
