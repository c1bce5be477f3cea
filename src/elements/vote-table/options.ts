import type {TableValues} from '../../charts/table/parts.js';
import type {Finding} from '../../domain/types.js';
import {attributesOf, or, startReading, word} from '../../proof/proof.js';

const readOptions = attributesOf({
  by: word(['area', 'candidate']),
  values: or(word(['share', 'votes']), 'share'),
});

export interface TableOptions {
  /** `null` leaves it to the data. */
  readonly by: 'area' | 'candidate' | null;
  readonly values: TableValues;
  readonly problems: readonly Finding[];
}

/** Proves the attributes of a table; a bad one counts as its default and is told. */
export function readTableOptions(element: Parameters<typeof readOptions>[0]): TableOptions {
  const reading = startReading({}, 'attribute-invalid');
  const {by, values} = readOptions(element, reading);
  return {by, values, problems: [...reading.problems, ...reading.findings]};
}
