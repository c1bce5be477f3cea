import {SEATINGS, type House} from '../../domain/seats/house.js';
import type {Finding} from '../../domain/types.js';
import {numeric, or, whole, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

/** Reads the attributes of a house. A bad value is reported, and its default is used. */
export const readSeatOptions = optionsOf({
  seats: numeric(whole(0, 100_000)),
  majority: numeric(whole(1, 100_000)),
  order: or(word(SEATINGS), 'data'),
});

export type SeatOptions = ReturnType<typeof readSeatOptions>;

/** Findings where an author asks for something that the house cannot have. */
export function oddities({size, taken}: House, {seats, majority}: {readonly seats: number | null; readonly majority: number | null}): Finding[] {
  return [
    ...(seats !== null && taken > seats ? [{code: 'seats-exceed', path: 'seats', message: `${taken} won of ${seats}`}] : []),
    ...(majority !== null && majority > size ? [{code: 'attribute-invalid', path: 'majority', message: `is more than the ${size} seats`}] : []),
  ];
}
