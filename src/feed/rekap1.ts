import {BASES, CANDIDATE_KINDS, CANDIDATE_STATUSES, RACE_STATES, type Area, type Snapshot} from '../domain/types.js';
import {checkSnapshot} from '../domain/check.js';
import {refused, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {fieldsOf, figure, flag, given, isObject, link, listOf, mapOf, moment, name, number, objectOf, or, photo, startReading, text, whole, word, type Kind} from './proof.js';

/** Areas inside areas: country, province, regency, district, village, station, and room to spare. */
const DEEPEST = 12;

/** The project's own format. A malformed figure refuses the whole document; a missing one is "no figure". */
export const rekap1: FeedAdapter = {
  format: 'rekap/1',
  detect: (data) => isObject(data) && (Object.hasOwn(data, 'format') ? /^rekap\//.test(String(data['format'])) : Array.isArray(data['candidates'])),
  parse,
};

/** The position stands in for an id. */
const numbered = <Item extends {readonly id: string | null}>(list: Kind<readonly Item[]>): Kind<(Item & {readonly id: string})[]> => (...args) =>
  list(...args).map((item, i) => ({...item, id: item.id ?? `#${i + 1}`}));

const required = <Value>(one: Kind<Value | null>, other: Value): Kind<Value> => or(given(one), other);

const progress = objectOf({reported: figure, expected: figure, unit: text});

const areas: Kind<readonly Area[]> = (value, path, reading) =>
  path.split('.').length > DEEPEST ? (tooDeep(value, path, reading), []) : areaList(value, path, reading);
