import {SEATINGS} from '../domain/seats/house.js';
import type {Finding} from '../domain/types.js';
import {attributesOf, or, startReading, whole, word} from '../feed/proof.js';

const readOptions = attributesOf({
  seats: whole(0, 100_000),
  majority: whole(1, 100_000),
  order: or(word(SEATINGS), 'data'),
  interval: whole(0, 3600),
}, {interval: 'refresh'});

export type SeatOptions = ReturnType<typeof readOptions> & {readonly problems: readonly Finding[]};

/** Proves the attributes of a house; a bad one counts as its default and is told. */
export function readSeatOptions(element: Parameters<typeof readOptions>[0]): SeatOptions {
  const reading = startReading({}, 'attribute-invalid');
  return {...readOptions(element, reading), problems: [...reading.problems, ...reading.findings]};
}
