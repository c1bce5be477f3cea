import type {Finding, Moment, Problem} from '../domain/types.js';
import {parseMoment} from './moment.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own fields only, so that nothing is read from a prototype that a document brought along. */
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/** Photos may be pictures in the address itself; nothing else may. */
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif)[;,]/i;

/**
 * Whether an address leads to http or https from any page. The base stands in for
 * the page: a relative address stays as it was written.
 */
export function isWebAddress(text: string): boolean {
  try {
    const {protocol, username, password} = new URL(text, 'https://page.invalid/');
    return text.trim() !== '' && /^https?:$/.test(protocol) && username === '' && password === '';
  } catch {
    return false;
  }
}

export const isPhotoAddress = (text: string): boolean => PICTURE.test(text) || isWebAddress(text);

/**
 * Proves the types of one document's fields. A field that is missing or `null` is
 * `null`; one of a wrong type is a problem with its path. It copies, field by
 * field; nothing of the document itself is kept.
 */
export class Proof {
  readonly problems: Problem[] = [];
  readonly findings: Finding[] = [];

  constructor(readonly timeZone: string) {}

  refuse(path: string, expected: string): null {
    this.problems.push({code: 'field-invalid', path, message: `is not ${expected}`});
    return null;
  }

  text(fields: Fields, key: string, path: string): string | null {
    const value = own(fields, key) ?? null;
    return value === null || typeof value === 'string' ? value : this.refuse(path + key, 'text');
  }

  /** An id may be written as a number. */
  name(fields: Fields, key: string, path: string): string | null {
    const value = own(fields, key);
    return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : this.text(fields, key, path);
  }

  figure(fields: Fields, key: string, path: string): number | null {
    const value = own(fields, key) ?? null;
    if (value === null) return null;
    // Adding zero turns -0 into 0.
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value + 0 : this.refuse(path + key, 'a whole number from 0 to 2^53 - 1');
  }

  number(fields: Fields, key: string, path: string): number | null {
    const value = own(fields, key) ?? null;
    return value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : this.refuse(path + key, 'a number');
  }

  flag(fields: Fields, key: string, path: string): boolean {
    const value = own(fields, key) ?? false;
    if (typeof value === 'boolean') return value;
    this.refuse(path + key, 'true or false');
    return false;
  }

  word<Word extends string>(fields: Fields, key: string, path: string, words: readonly Word[]): Word | null {
    const value = this.text(fields, key, path);
    if (value === null) return null;
    return words.find((word) => word === value) ?? this.refuse(path + key, `one of ${words.join(', ')}`);
  }

  object(fields: Fields, key: string, path: string): Fields | null {
    const value = own(fields, key) ?? null;
    return value === null || isObject(value) ? value : this.refuse(path + key, 'an object');
  }

  list<Item>(fields: Fields, key: string, path: string, item: (fields: Fields, path: string, index: number) => Item): Item[] {
    const value = own(fields, key) ?? [];
    if (!Array.isArray(value)) {
      this.refuse(path + key, 'a list');
      return [];
    }
    return value.flatMap((entry: unknown, i) => {
      const at = `${path}${key}[${i}]`;
      if (isObject(entry)) return [item(entry, `${at}.`, i)];
      this.refuse(at, 'an object');
      return [];
    });
  }

  /** An address that could do harm, or lead nowhere, is left out and told. */
  address(fields: Fields, key: string, path: string, allowed: (text: string) => boolean): string | null {
    const value = this.text(fields, key, path);
    if (value === null || value === '' || allowed(value)) return value || null;
    this.findings.push({code: 'address-refused', path: path + key, message: 'is not an http or https address'});
    return null;
  }

  moment(fields: Fields, key: string, path: string): Moment | null {
    const value = this.text(fields, key, path);
    if (value === null) return null;
    const moment = parseMoment(value, this.timeZone);
    if (moment === null) this.findings.push({code: 'time-unknown', path: path + key, message: 'is not an ISO 8601 time'});
    return moment;
  }
}
