import type {Area, Moment, Progress, RekapArea, RekapDocument, RekapProgress, Snapshot, Tally} from '../../src/core.js';

/** A record without its fields that say nothing. */
const given = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0))) as Fields;

/** A day has no zone, and is kept as the day that it is in the zone of the data. */
const timeOf = (moment: Moment | null, timeZone: string): string | null =>
  (moment === null ? null : moment.dateOnly ? new Date(moment.at).toLocaleDateString('sv', {timeZone}) : new Date(moment.at).toISOString());

const record = <Value>(map: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> | null => (map.size === 0 ? null : Object.fromEntries(map));

const progressOf = (progress: Progress | null): RekapProgress | null => (progress === null ? null : given({...progress}));

const areasOf = (areas: readonly Area[]): readonly RekapArea[] =>
  areas.map(({id, name, votes, progress, areas: parts}) => given({id, name, votes: record(votes), progress: progressOf(progress), areas: areasOf(parts)}));

/**
 * A snapshot as a document of the format `rekap/1`, whatever format it came from.
 * @param timeZone - Where the data's days are days.
 */
export function documentOf(snapshot: Snapshot, timeZone = 'Asia/Jakarta'): RekapDocument {
  const {id, title, subtitle, candidates, ballots, base, seats, progress, state, calls, asOf, seq, refresh, test, hold, embargo, final, override, source, rule, threshold, areas, previous, history} = snapshot;
  const time = (moment: Moment | null): string | null => timeOf(moment, timeZone);
  const tally = ({asOf: at, votes, progress: counted}: Tally) => given({asOf: time(at), votes: record(votes), progress: progressOf(counted)});
  // Candidates are there even where there are none.
  const list = candidates.map(({people, kind, ...candidate}) => given({...candidate, name: candidate.name, people: people.map((one) => given({...one})), kind: kind === 'candidate' ? null : kind}));
  return {...given<Partial<RekapDocument>>({
    format: 'rekap/1', id, title, subtitle, state, asOf: time(asOf),
    base: base === 'valid' ? null : base,
    seats: seats === 1 ? null : seats,
    rule: rule === null && threshold === undefined ? null : given({name: rule, threshold}),
    source: source === null ? null : given({...source}),
    progress: progressOf(progress),
    ballots: Object.values(ballots).every((one) => one === null) ? null : given({...ballots}),
    candidates: list,
    calls: calls.map((call) => given({...call, at: time(call.at), withdrawnAt: time(call.withdrawnAt)})),
    seq, refresh, test, final,
    hold: hold === null ? null : {message: hold.message},
    embargo: embargo === null ? null : new Date(embargo.at).toISOString(),
    override: override === null ? null : given({state: override.state, statuses: record(override.statuses), against: record(override.against)}),
    areas: areasOf(areas),
    previous: previous === null ? null : given({...previous, votes: record(previous.votes), seats: record(previous.seats), areas: areasOf(previous.areas)}),
    history: history.map(tally),
  }), candidates: list};
}
