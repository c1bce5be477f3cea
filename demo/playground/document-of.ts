import type {Moment, RekapDocument, Snapshot} from '../../src/core.js';

const isMoment = (value: object): value is Moment => 'at' in value && 'dateOnly' in value;

/** Whether a field says nothing that a document without it does not say. */
const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0) || (value instanceof Map && value.size === 0);

/**
 * Part of a snapshot as a document has it, whatever its fields: a field that the model
 * gets one day is written as well. Votes that are not known stay `null`, because who is
 * named stood there.
 */
function plain(value: unknown, timeZone: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, timeZone));
  if (value instanceof Map) return Object.fromEntries([...value as ReadonlyMap<string, unknown>].map(([key, item]) => [key, plain(item, timeZone)]));
  // A day has no zone, and is kept as the day that it is in the zone of the data.
  if (isMoment(value)) return value.dateOnly ? new Date(value.at).toLocaleDateString('sv', {timeZone}) : new Date(value.at).toISOString();
  return Object.fromEntries(Object.entries(value).filter(([, item]) => !saysNothing(item)).map(([name, item]) => [name, plain(item, timeZone)]));
}

/**
 * A snapshot as a document of the format `rekap/1`, whatever format it came from.
 * @param timeZone - Where the data's days are days.
 */
export function documentOf(snapshot: Snapshot, timeZone = 'Asia/Jakarta'): RekapDocument {
  const {id, title, subtitle, candidates, ballots, base, seats, rule, threshold, areas, previous, history, ...others} = snapshot;
  const written = (part: object): object => plain(part, timeZone) as object;
  return {
    format: 'rekap/1',
    ...written({
      id, title, subtitle, ...others,
      // What is usual goes without saying.
      base: base === 'valid' ? null : base, seats: seats === 1 ? null : seats,
      ballots: Object.values(ballots).every((one) => one === null) ? null : ballots,
      rule: rule === null && threshold === undefined ? null : {name: rule, threshold},
    }),
    candidates: plain(candidates.map(({kind, ...candidate}) => ({...candidate, kind: kind === 'candidate' ? null : kind})), timeZone) as RekapDocument['candidates'],
    ...written({areas, previous, history}),
  };
}
