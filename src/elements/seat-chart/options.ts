import {SEATINGS, type House} from '../../domain/seats/house.js';
import type {Finding} from '../../domain/types.js';
import {attributesOf, numeric, or, startReading, whole, word} from '../../proof/proof.js';

const readOptions = attributesOf({
  seats: numeric(whole(0, 100_000)),
  majority: numeric(whole(1, 100_000)),
  order: or(word(SEATINGS), 'data'),
});

export type SeatOptions = ReturnType<typeof readOptions> & {readonly problems: readonly Finding[]};

/** Proves the attributes of a house; a bad one counts as its default and is told. */
export function readSeatOptions(element: Parameters<typeof readOptions>[0]): SeatOptions {
  const reading = startReading({}, 'attribute-invalid');
  return {...readOptions(element, reading), problems: [...reading.problems, ...reading.findings]};
}

/** What an author asks of a house that it cannot have. */
export function oddities({size, taken}: House, {seats, majority}: {readonly seats: number | null; readonly majority: number | null}): Finding[] {
  return [
    ...(seats !== null && taken > seats ? [{code: 'seats-exceed', path: 'seats', message: `${taken} won of ${seats}`}] : []),
    ...(majority !== null && majority > size ? [{code: 'attribute-invalid', path: 'majority', message: `is more than the ${size} seats`}] : []),
  ];
}
