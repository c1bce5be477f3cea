import type {Coalition} from '../../domain/coalition.js';
import {printShare} from '../../domain/rounding.js';
import {largestFirst, type Bench, type House} from '../../domain/seats/house.js';
import {formatChange, formatCount} from '../../format/figures.js';
import {addIndonesian} from '../../i18n/view-registry.js';
import {seats} from '../../i18n/views/id/seats.js';
import {namesOf, shareWords, type Writing} from '../shared/writing.js';

addIndonesian({seats});

/** The inputs of the words of a house. */
export interface SeatWriting extends Writing {
  readonly house: House;
}

/** "110 seats". */
const seatsText = ({words, language: {locale}}: SeatWriting, count: number): string => words.seats.seats(formatCount(count, locale), count);

/** The word "seats" alone, in the form that goes with a count. */
export const seatUnit = ({words}: SeatWriting, count: number): string => words.seats.seats('', count).trim();

/** "of 580 seats". */
export const ofAllSeats = ({words, house: {size}, language: {locale}}: SeatWriting): string => words.seats.ofSeats(formatCount(size, locale), size);

/** The share of all seats. */
export const seatShare = ({house: {size}, results: {decimals}, language}: SeatWriting, seats: number): string =>
  shareWords(size === 0 ? null : printShare(seats, size, decimals), language);

/** The number of seats that a majority needs, in words. */
export function neededText({house: {needed, isSimple}, words, language: {locale}}: SeatWriting): string {
  const figure = formatCount(needed, locale);
  return isSimple ? words.majority(figure) : words.seats.needed(figure);
}

/** The difference to the contest before. `null` where it is not known. */
export function seatChange({words, language: {locale}}: SeatWriting, {before, isNew, seats}: Bench): string | null {
  if (isNew) return words.new;
  return before === null ? null : formatChange(seats - before, locale);
}

/** Whether the data has the seats of the contest before. */
export const hasPreviousSeats = ({results}: SeatWriting): boolean => (results.snapshot.previous?.seats.size ?? 0) > 0;

const partyNames = (benches: readonly Bench[], {language}: SeatWriting): string => namesOf(benches.map(({candidate}) => candidate), language);

export function summaryOf(writing: SeatWriting): string {
  const {house: {size, benches, open, needed}, words: {seats: words}} = writing;
  const most = largestFirst(benches)[0]?.seats ?? 0;
  const largest = benches.filter(({seats}) => seats === most);
  const verdict = largest.length === 1 ? verdictOf(writing, Math.max(0, needed - most), Math.max(0, most - needed), most * 2 === size) : '';
  const parts = [
    `${seatsText(writing, size)}. ${size > 0 ? `${neededText(writing)}.` : ''}`,
    largest.length === 0 ? '' : `${words.most([partyNames(largest, writing), seatsText(writing, most), verdict].filter(Boolean).join(words.comma))}.`,
    open > 0 ? `${words.open}: ${seatsText(writing, open)}.` : '',
  ];
  return parts.filter(Boolean).join(' ').trim();
}

/** The seats of a coalition, and whether they are a majority. Without a coalition: how to choose one. */
export function coalitionSentence(writing: SeatWriting, {benches, seats, short, spare, isHalf}: Coalition): string {
  const {words: {seats: words}, language: {locale}} = writing;
  if (benches.length === 0) return words.choose;
  return `${partyNames(benches, writing)}: ${formatCount(seats, locale)} ${ofAllSeats(writing)}${words.comma}${verdictOf(writing, short, spare, isHalf)}.`;
}

function verdictOf({house: {isSimple}, words: {seats: words}, language: {locale}}: SeatWriting, short: number, spare: number, isHalf: boolean): string {
  if (short === 0) return words.enough(formatCount(spare, locale), spare, isSimple);
  return `${isHalf ? words.half + words.comma : ''}${words.short(formatCount(short, locale), short, isSimple)}`;
}

export const withoutSentence = (writing: SeatWriting): string => writing.words.seats.without(partyNames(writing.house.without, writing));

/** How many lines the tooltip of a party, or of the open seats, has under its title. */
export const tipLines = (bench?: Bench): number => (bench && (bench.isNew || bench.before !== null) ? 3 : 2);
