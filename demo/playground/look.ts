import {RACE_STATES} from '../../src/core.js';
import type {Tag} from '../../src/tags.js';

/** What a person may say of a candidate beside the data. A missing field leaves it as the data has it. */
export interface Correction {
  readonly name?: string;
  readonly party?: string;
  readonly color?: string;
  readonly ballot?: number;
  /** Address, or the picture itself as a `data:` address. */
  readonly photo?: string;
}

/** The data of a look: a sample by its name, or text that somebody brought. */
export type Data = {readonly sample: string} | {readonly text: string; readonly name: string | null};

export type Value = string | number | true;

/** Everything that a link of the playground shares. Plain data, so that it can be kept, compared and sent. */
export interface Look {
  readonly tag: Tag;
  readonly data: Data;
  /** By candidate id. */
  readonly corrections: Readonly<Record<string, Correction>>;
  /** What is set of the element, by attribute name. */
  readonly attributes: Readonly<Record<string, Value>>;
  /** Tokens of the theme by name. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly lang: string;
  /** Ground of the preview. `auto` is that of the page. */
  readonly ground: 'auto' | 'light' | 'dark';
  /** Width of the preview in CSS pixels. `null` is all the room that there is. */
  readonly width: number | null;
}

export const FIRST_LOOK: Look = {
  tag: 'kpu-recap', data: {sample: 'president-2024.json'}, corrections: {}, attributes: {}, tokens: {}, lang: 'id', ground: 'auto', width: 480,
};

/** A look with a value of a record set, or taken away with `null`. */
export function withEntry<Kept>(record: Readonly<Record<string, Kept>>, name: string, value: Kept | null): Readonly<Record<string, Kept>> {
  const {[name]: _, ...others} = record;
  return value === null ? others : {...record, [name]: value};
}

/** Words that an attribute takes which its type and description do not list. */
export const KNOWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'state': RACE_STATES,
  'format': ['auto', 'rekap/1', 'sirekap', 'csv', 'civics'],
  'number-locale': ['id', 'en', 'de', 'fr', 'nl', 'ar'],
  'time-zone': ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin', 'Europe/Amsterdam', 'America/New_York', 'UTC'],
};
