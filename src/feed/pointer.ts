import {parseMoment} from '../proof/moment.js';
import {fieldsOf, given, isObject, isWebAddress, listOf, moment, number, or, startReading, text, type Kind} from '../proof/proof.js';

/**
 * A small file with the address of the newest document. The documents it names never
 * change, so that every cache may keep them. Documents of the past stay. For makers of
 * feeds it is described in `rekap-pointer-1.schema.json`.
 */
export interface Pointer {
  /** Absolute. */
  readonly latest: string;
  readonly refresh: number | null;
  /** Milliseconds since 1970 and absolute addresses, oldest first. */
  readonly history: readonly {readonly at: number; readonly src: string}[];
}

const FORMAT = 'rekap-pointer/1';

const required: Kind<string> = or(given(text), '');
const SHAPE = {latest: required, refresh: number, history: listOf({asOf: given(moment), src: required})};

export const isPointer = (data: unknown): boolean => isObject(data) && Object.hasOwn(data, 'format') && data['format'] === FORMAT;

/** Reads a pointer. `null` where the data is none, or has no usable address. Addresses in it are relative to its own. */
export function readPointer(data: unknown, base: string): Pointer | null {
  if (!isObject(data)) return null;
  const reading = startReading({});
  const {latest, refresh, history} = fieldsOf(SHAPE, data, '', reading);
  const addresses = [latest, ...history.map(({src}) => src)];
  if (reading.problems.length > 0 || reading.findings.length > 0 || !addresses.every(isWebAddress)) return null;
  const absolute = (address: string): string => new URL(address, base).href;
  return {
    latest: absolute(latest), refresh,
    history: history.map(({asOf, src}) => ({at: asOf!.at, src: absolute(src)})).sort((one, other) => one.at - other.at),
  };
}

/** Address of the document that was newest at a time. `null` where the history does not reach back so far, or the time is not valid. */
export function documentAt({history}: Pointer, at: string, timeZone: string): string | null {
  const time = parseMoment(at, timeZone)?.at ?? -Infinity;
  return history.findLast((one) => one.at <= time)?.src ?? null;
}
