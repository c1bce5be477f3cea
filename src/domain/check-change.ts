import type {Finding, Snapshot} from './types.js';
import {isEarlier, matched} from './compare.js';

/** States that a race does not leave normally, in ascending order. */
const FIRM: readonly Snapshot['state'][] = ['final', 'certified'];

/** Coded findings on a snapshot, compared with the one before it by candidate id. `checkSnapshot` includes them when it gets the snapshot before. */
export function checkChange({candidates, progress, state, asOf, seq}: Snapshot, previous: Snapshot): Finding[] {
  const findings: Finding[] = [];
  const find = (code: string, path: string, message: string): void => void findings.push({code, path, message});
  const {counterparts, rest} = matched(candidates, previous.candidates);
  for (const {id} of rest) find('candidate-missing', 'candidates', `"${id}" is gone`);
  candidates.forEach(({id, name, votes}, i) => {
    const before = counterparts[i];
    const at = (field: string): string => `candidates[${i}]${field}`;
    if (before === undefined) return find('candidate-added', at(''), `"${id}" is new`);
    if (before.name !== name) find('name-changed', at('.name'), `"${before.name}" -> "${name}"`);
    if (before.votes === null) return;
    if (votes === null) find('figure-lost', at('.votes'), `${before.votes} -> none`);
    else if (votes < before.votes) find('votes-fell', at('.votes'), `${before.votes} -> ${votes}`);
  });
  if (isEarlier(asOf, previous.asOf)) find('time-back', 'asOf', 'earlier than the one before');
  if (seq !== null && previous.seq !== null && seq < previous.seq) find('time-back', 'seq', `${previous.seq} -> ${seq}`);
  const was = previous.progress;
  if (progress?.reported != null && was?.reported != null && progress.reported < was.reported && progress.expected === was.expected) find('progress-fell', 'progress.reported', `${was.reported} -> ${progress.reported}`);
  if (FIRM.indexOf(state) < FIRM.indexOf(previous.state)) find('state-back', 'state', `${previous.state} -> ${state}`);
  return findings;
}
