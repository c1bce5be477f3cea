import type {Finding, Problem} from '../domain/types.js';
import {isLocale, parseFigure} from './figure.js';
import {parseMoment} from './moment.js';

/** Notation of figures and times, where the data does not say it. */
export interface Notation {
  /** IANA zone for times without a zone. Default `Asia/Jakarta`. */
  readonly timeZone?: string;
  /** BCP 47 locale of figures that are written as text. Default: none, so that ambiguous figures are refused. */
  readonly numberLocale?: string | null;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Images that may be part of the address itself. Only photos may be. */
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif)[;,]/i;

/** Whether an address leads to http or https from any page. The base stands for the page. A relative address stays as it was written. */
export function isWebAddress(text: string): boolean {
  try {
    const {protocol, username, password} = new URL(text, 'https://page.invalid/');
    return text.trim() !== '' && /^https?:$/.test(protocol) && username === '' && password === '';
  } catch {
    return false;
  }
}

export const isPhotoAddress = (text: string): boolean => PICTURE.test(text) || isWebAddress(text);

/** The state of reading a document or attributes: options, and what was found so far. */
export interface Reading {
  readonly timeZone: string;
  readonly numberLocale: string | null;
  /** Code of a value of a wrong type. */
  readonly code: string;
  readonly problems: Problem[];
  readonly findings: Finding[];
  /** Called with each unknown field, for formats that report them. */
  readonly onUnknown?: (path: string, field: string, value: unknown, known: Spec) => void;
}

export const startReading = ({timeZone = 'Asia/Jakarta', numberLocale = null}: Notation, code = 'field-invalid'): Reading => {
  const isKnown = !numberLocale || isLocale(numberLocale);
  const findings = isKnown ? [] : [{code: 'attribute-invalid', path: 'number-locale', message: `"${numberLocale}" is not the tag of a known locale, such as id or en-US`}];
  return {timeZone, numberLocale: isKnown ? numberLocale : null, code, problems: [], findings};
};

/**
 * Proves the type of one value. `null` means not known. A value of a wrong type is a
 * problem with its path. The result is a copy, so that no object of the document is kept.
 */
export type Kind<Value> = (value: unknown, path: string, reading: Reading) => Value;

/** A kind whose values pass a test. `expected` names them in the problem. */
export const kind = <Value>(expected: string, test: (value: unknown) => value is Value): Kind<Value | null> => (value, path, reading) => {
  if (value === null || test(value)) return value;
  reading.problems.push({code: reading.code, path, message: `is not ${expected}`});
  return null;
};

/** Replaces a missing value by another one. */
export const or = <Value, const Other>(one: Kind<Value | null>, other: Other): Kind<Value | Other> => (value, path, reading) => one(value, path, reading) ?? other;

/** Empty text counts as missing. */
export const filled = <Value>(one: Kind<Value>): Kind<Value> => (value, path, reading) => one(value === '' ? null : value, path, reading);

/** A missing value is a problem. */
export const given = <Value>(one: Kind<Value>): Kind<Value> => (value, path, reading) => one(value ?? undefined, path, reading);

export const text = kind('text', (value) => typeof value === 'string');
export const number = kind('a number', (value): value is number => Number.isFinite(value));
export const flag = or(kind('true or false', (value) => typeof value === 'boolean'), false);
export const word = <const Word>(words: readonly Word[]): Kind<Word | null> =>
  kind(`one of ${words.join(', ')}`, (value): value is Word => (words as readonly unknown[]).includes(value));
/** A number of an attribute. Frameworks may set a property to the text of the markup: `refresh="30"`. */
export const numeric = <Value>(one: Kind<Value>): Kind<Value> => (value, path, reading) => one(typeof value === 'string' ? Number(value) : value, path, reading);
export const whole = (least: number, most: number): Kind<number | null> =>
  kind(`a whole number from ${least} to ${most}`, (value): value is number => Number.isInteger(value) && (value as number) >= least && (value as number) <= most);

/** An id may be written as a number. */
export const name: Kind<string | null> = (value, path, reading) => text(Number.isSafeInteger(value) ? String(value) : value, path, reading);

const count = whole(0, Number.MAX_SAFE_INTEGER);

/** Adding zero turns -0 into 0. */
export const figure: Kind<number | null> = (value, path, reading) => {
  const given = count(value, path, reading);
  return given === null ? null : given + 0;
};

/** A figure as people write it. Empty text is no figure. */
export function writtenFigure(value: string | number | null, path: string, {numberLocale, problems}: Reading): number | null {
  const written = String(value ?? '');
  // A number needs no reading. Only text is written in a locale.
  const result = typeof value === 'number' && !Number.isSafeInteger(value) ? {ok: false, code: 'figure-invalid'} as const : parseFigure(written, numberLocale);
  if (result.ok) return result.value;
  const {code} = result;
  problems.push({code, path, message: `"${written}" ${code === 'figure-ambiguous' ? 'may be thousands or a fraction; say which with number-locale' : 'is not a whole number'}`});
  return null;
}

/** Text that cannot be used is left out and reported. The rest of the document is still used. */
export const usable = <Value>(code: string, message: string, use: (text: string, reading: Reading) => Value | null): Kind<Value | null> => (value, path, reading) => {
  const written = text(value, path, reading);
  if (written === null) return null;
  const used = use(written, reading);
  if (used === null) reading.findings.push({code, path, message});
  return used;
};

export const moment = usable('time-unknown', 'is not an ISO 8601 time', (written, {timeZone}) => parseMoment(written, timeZone));

/** An address that is harmful or not valid is left out and reported. */
const address = (isAllowed: (text: string) => boolean): Kind<string | null> =>
  filled(usable('address-refused', 'is not an http or https address', (written) => (isAllowed(written) ? written : null)));
export const link = address(isWebAddress);
export const photo = address(isPhotoAddress);

export type Spec = Readonly<Record<string, Kind<unknown>>>;
export type Read<Of extends Spec> = {readonly [Name in keyof Of]: ReturnType<Of[Name]>};

/** Reads own fields only, so that fields of a prototype have no effect. A field of which nothing is read is left out. */
export function fieldsOf<Of extends Spec>(spec: Of, fields: Fields, path: string, reading: Reading): Read<Of> {
  // A loop is used for speed: a contest may have a thousand candidates.
  const found: Record<string, unknown> = {};
  for (const field in spec) {
    const value = spec[field]!(Object.hasOwn(fields, field) ? fields[field] ?? null : null, path + field, reading);
    if (value !== undefined) found[field] = value;
  }
  if (reading.onUnknown) for (const field in fields) if (!(field in spec) && Object.hasOwn(fields, field)) reading.onUnknown(path, field, fields[field], spec);
  return found as Read<Of>;
}

/** Makes a reader of an element's attributes. Values are found by their property names and reported by their attribute names, which are made once. */
export function attributesOf<Of extends Spec>(spec: Of): (element: {readonly [Name in keyof Of]: unknown}, reading: Reading) => Read<Of> {
  const attributes = Object.entries(spec).map(([property, read]) => [property, read, property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] as const);
  return (element, reading) => Object.fromEntries(attributes.map(([property, read, path]) => [property, read(element[property] ?? null, path, reading)])) as Read<Of>;
}

const object = kind('an object', isObject);
const array = or(kind('a list', (value): value is unknown[] => Array.isArray(value)), []);

/** An object with a kind for each field. */
export const objectOf = <Of extends Spec>(spec: Of): Kind<Read<Of> | null> => (value, path, reading) => {
  const fields = object(value, path, reading);
  return fields && fieldsOf(spec, fields, `${path}.`, reading);
};

/** An object whose keys the document chooses. */
export const mapOf = <Value>(one: Kind<Value>): Kind<Map<string, Value>> => (value, path, reading) => {
  const map = new Map<string, Value>();
  const fields = object(value, path, reading) ?? {};
  for (const key of Object.keys(fields)) map.set(key, one(fields[key] ?? null, `${path}.${key}`, reading));
  return map;
};

/** A list of such objects. A hole in the list is a problem. */
export const listOf = <Of extends Spec>(spec: Of): Kind<Read<Of>[]> => {
  const item = given(objectOf(spec));
  return (value, path, reading) => {
    const items: Read<Of>[] = [];
    array(value, path, reading).forEach((entry, i) => {
      const one = item(entry, `${path}[${i}]`, reading);
      if (one) items.push(one);
    });
    return items;
  };
};
