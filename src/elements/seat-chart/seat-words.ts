import type {DataTable} from '../../charts/shared/data-table.js';
import type {Coalition} from '../../domain/coalition.js';
import type {Results} from '../../domain/derive.js';
import {printShare} from '../../domain/rounding.js';
import {largestFirst, type Bench, type House} from '../../domain/seats/house.js';
import type {Candidate} from '../../domain/types.js';
import {formatChange, formatCount, formatList, formatShare} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {inSentence, nameOf} from '../shared/candidate-row.js';

/** What a reader is told of a house, in one language. */
export class SeatWords {
  readonly #house: House;
  readonly #results: Results;
  readonly #language: Language;
  readonly #words: ViewMessages;

  constructor(house: House, results: Results, language: Language, words: ViewMessages) {
    this.#house = house;
    this.#results = results;
    this.#language = language;
    this.#words = words;
  }

  count(count: number): string {
    return formatCount(count, this.#language.locale);
  }

  name(candidate: Candidate): string {
    return nameOf(candidate, this.#language.messages);
  }

  seats(count: number): string {
    return this.#words.seats.seats(this.count(count), count);
  }

  /** What follows the figure in the same. */
  unit(count: number): string {
    return this.#words.seats.seats('', count).trim();
  }

  ofAll(): string {
    return this.#words.seats.ofSeats(this.count(this.#house.size), this.#house.size);
  }

  share(seats: number): string {
    return formatShare(this.#house.size === 0 ? null : printShare(seats, this.#house.size, this.#results.decimals), this.#language.locale, this.#language.messages.justUnder);
  }

  needed(): string {
    const figure = this.count(this.#house.needed);
    return this.#house.isSimple ? this.#words.majority(figure) : this.#words.seats.needed(figure);
  }

  /** `null` where there is nothing to hold it against. */
  change({before, isNew, seats}: Bench): string | null {
    if (isNew) return this.#words.new;
    return before === null ? null : formatChange(seats - before, this.#language.locale);
  }

  get openName(): string {
    return this.#words.seats.open;
  }

  /** Title of the contest before. */
  get before(): string {
    return this.#results.snapshot.previous?.title || this.#words.previous;
  }

  summary(): string {
    const {size, benches, open, needed} = this.#house;
    const {seats: house} = this.#words;
    const most = largestFirst(benches)[0]?.seats ?? 0;
    const largest = benches.filter(({seats}) => seats === most);
    const verdict = largest.length === 1 ? this.#verdict(Math.max(0, needed - most), Math.max(0, most - needed), most * 2 === size) : '';
    const parts = [
      `${this.seats(size)}. ${size > 0 ? `${this.needed()}.` : ''}`,
      largest.length === 0 ? '' : `${house.most([this.#list(largest), this.seats(most), verdict].filter(Boolean).join(house.comma))}.`,
      open > 0 ? `${house.open}: ${this.seats(open)}.` : '',
    ];
    return parts.filter(Boolean).join(' ').trim();
  }

  /** What a coalition comes to; what to do where there is none. */
  coalition({benches, seats, short, spare, isHalf}: Coalition): string {
    if (benches.length === 0) return this.#words.seats.choose;
    return `${this.#list(benches)}: ${this.count(seats)} ${this.ofAll()}${this.#words.seats.comma}${this.#verdict(short, spare, isHalf)}.`;
  }

  #verdict(short: number, spare: number, isHalf: boolean): string {
    const {seats: house} = this.#words;
    const {isSimple} = this.#house;
    if (short === 0) return house.enough(this.count(spare), spare, isSimple);
    return `${isHalf ? house.half + house.comma : ''}${house.short(this.count(short), short, isSimple)}`;
  }

  #list(benches: readonly Bench[]): string {
    return formatList(benches.map(({candidate}) => inSentence(this.name(candidate))), this.#language.locale);
  }

  without(): string {
    return this.#words.seats.without(this.#list(this.#house.without));
  }

  /** Everybody with seats, the largest first, those without, and what is open. */
  table(caption: string): DataTable {
    const {messages} = this.#language;
    const {seats: house, change, total} = this.#words;
    const {benches, without, open, size} = this.#house;
    const hasBefore = this.hasBefore;
    const row = (bench: Bench): string[] => [
      this.name(bench.candidate), this.count(bench.seats), this.share(bench.seats),
      ...(hasBefore ? [bench.before === null ? '–' : this.count(bench.before), this.change(bench) ?? '–'] : []),
    ];
    const rest = (name: string, seats: number): string[] => [name, this.count(seats), this.share(seats), ...(hasBefore ? ['', ''] : [])];
    const unknown = this.#results.snapshot.candidates.filter(({seats}) => seats === null);
    return {
      caption,
      heads: [house.party, house.head, house.share, ...(hasBefore ? [this.before, change] : [])],
      rows: [
        ...[...largestFirst(benches), ...without].map(row),
        ...unknown.map((candidate) => [this.name(candidate), messages.noFigure, '–', ...(hasBefore ? ['', ''] : [])]),
        ...(open > 0 ? [rest(house.open, open)] : []),
        ...(size > 0 ? [rest(total, size)] : []),
      ],
    };
  }

  get hasBefore(): boolean {
    return (this.#results.snapshot.previous?.seats.size ?? 0) > 0;
  }
}
