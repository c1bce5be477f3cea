import {HEADS, asCsv, figure, guarded, timeOf} from '../../charts/table/csv.js';
import type {Results, Row} from '../../domain/derive.js';
import type {Moment} from '../../domain/types.js';
import type {Language} from '../../i18n/registry.js';
import {nameOf} from '../shared/candidate-row.js';
import {saveFile} from '../shared/take-along.js';
import type {CardWriting} from '../shared/writing.js';

/** The share as it is printed, in digits: `24.9`, `<0.1`. */
const percentOf = ({share}: Row): string => (share === null ? '' : share.sign + (share.units / 10 ** share.decimals).toFixed(share.decimals));

/** What a card shows as CSV: a row for each candidate, whole votes, and names that no spreadsheet runs. */
export function csvOf({rows, snapshot: {source, asOf, progress, test}}: Results, {messages}: Language, timeZone: string): string {
  const said = [figure(progress?.reported ?? null), figure(progress?.expected ?? null), guarded(source?.name ?? source?.url ?? null), asOf === null ? '' : timeOf(asOf, timeZone), ...(test ? ['TEST'] : [])];
  return asCsv([
    ['ballot', 'id', 'name', 'party', 'votes', 'percent', 'status', HEADS.reported, HEADS.expected, HEADS.source, HEADS.asOf, ...(test ? [HEADS.test] : [])],
    ...rows.map((row) => {
      const {candidate, mark} = row;
      return [figure(candidate.ballot), guarded(candidate.id), guarded(nameOf(candidate, messages)), guarded(candidate.party), figure(candidate.votes), percentOf(row), mark?.kind ?? '', ...said];
    }),
  ]);
}

/** What a card shows as a document of the format `rekap/1`. */
export function jsonOf({rows, rule, state, snapshot}: Results, timeZone: string): string {
  const time = (moment: Moment | null): string | null => moment && timeOf(moment, timeZone);
  const {id, title, subtitle, ballots, base, seats, progress, calls, asOf, seq, test, source, threshold} = snapshot;
  return JSON.stringify({
    format: 'rekap/1', id, title, subtitle, state, test, base, seats, ballots, progress, source, seq,
    asOf: time(asOf),
    rule: {name: rule.name, threshold: threshold ?? null},
    calls: calls.map((call) => ({...call, at: time(call.at), withdrawnAt: time(call.withdrawnAt)})),
    // A named caller stands in the calls.
    candidates: rows.map(({candidate, mark}) => ({...candidate, status: mark?.by === null ? mark.kind : null})),
  }, (_, value: unknown) => value ?? undefined, 2);
}

/** Saves what a card shows on the reader's device. */
export function saveData(kind: 'csv' | 'json', {results, language}: CardWriting, timeZone: string): void {
  const name = `${(results.snapshot.id ?? results.snapshot.title ?? 'rekap').replace(/[^\w.-]+/g, '-')}.${kind}`;
  if (kind === 'csv') saveFile(csvOf(results, language, timeZone), name);
  else saveFile(jsonOf(results, timeZone), name, 'application/json');
}
