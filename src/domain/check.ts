import type {Candidate, Finding, Snapshot} from './types.js';
import {colourKey} from './colour.js';
import {compareProducts} from './share.js';
import {leaders} from './state.js';
import {ruleNamed} from './rules/known.js';
import {denominator, sumVotes} from './tally.js';

/** Ballot papers are printed for the roll and two percent more (Indonesia, Law 7/2017, article 344). */
const ROLL_PERCENT = 102;

/** Half a step of a percent printed without decimals, with room for other ways of rounding. */
const PERCENT_TOLERANCE = 0.51;

/**
 * Coded findings on one snapshot: what is odd, and where. Nothing is repaired;
 * the figures stay as the source gave them.
 */
export function checkSnapshot(snapshot: Snapshot): Finding[] {
  const findings: Finding[] = [];
  const find = (code: string, path: string, message: string): void => void findings.push({code, path, message});
  const {candidates, ballots, progress, calls} = snapshot;

  if (candidates.length === 0) find('candidates-empty', 'candidates', 'there is no candidate');
  const ids = new Set<string>();
  const colors = new Map<string, Candidate>();
  candidates.forEach((candidate, i) => {
    const at = `candidates[${i}]`;
    const {id, name, votes, color, kind} = candidate;
    if (ids.has(id)) find('id-duplicate', `${at}.id`, `"${id}" stands twice; both rows are shown and counted`);
    ids.add(id);
    if (name.trim() === '') find('name-blank', `${at}.name`, 'the name is blank');
    if (isShouted(name)) find('name-shouted', `${at}.name`, 'the name is in capitals throughout');
    if (votes === null && candidates.some((other) => other.votes !== null)) {
      find('votes-missing', `${at}.votes`, `candidate "${id}" has no figure, so nobody has a share`);
    }
    const key = colourKey(color);
    const same = colors.get(key);
    if (same !== undefined) find('color-duplicate', `${at}.color`, `same colour as candidate "${same.id}"`);
    else if (key !== '') colors.set(key, candidate);
    if (kind === 'other' && votes !== null && votes > 0 && candidates.every((other) => other === candidate || (other.votes ?? 0) <= votes)) {
      find('other-leads', at, 'Other has the most votes; show its members by name');
    }
  });

  const sum = sumVotes(candidates);
  const total = denominator(candidates, ballots, snapshot.base)?.total ?? 0;
  candidates.forEach(({votes, percent}, i) => {
    if (total > 0 && votes !== null && percent !== null && Math.abs((votes * 100) / total - percent) > PERCENT_TOLERANCE) {
      find('percent-mismatch', `candidates[${i}].percent`, `${percent} % declared; what is shown is computed from votes`);
    }
  });
  if (sum !== null) {
    if (!Number.isSafeInteger(sum)) find('sum-unsafe', 'candidates', 'the sum of the votes is beyond 2^53 - 1');
    if (ballots.valid !== null && ballots.valid !== sum) find('sum-mismatch', 'ballots.valid', `${ballots.valid} declared, ${sum} counted; shares are of the counted ones`);
    if (ballots.registered !== null && compareProducts(sum, 100, ballots.registered, ROLL_PERCENT) > 0) find('over-roll', 'ballots.registered', `${sum} votes, ${ballots.registered} voters on the roll`);
    if (ballots.cast !== null && sum + (ballots.invalid ?? 0) > ballots.cast) find('over-cast', 'ballots.cast', `more votes than the ${ballots.cast} cast`);
    if (snapshot.base === 'cast' && ballots.cast === null && ballots.invalid === null) find('base-unknown', 'base', 'votes cast are not known; shares are of valid votes');
  }
  if (progress?.reported != null && progress.expected != null && progress.reported > progress.expected) {
    find('progress-over', 'progress.reported', `${progress.reported} reported of ${progress.expected}`);
  }
  if (snapshot.rule !== null && ruleNamed(snapshot.rule) === null) find('rule-unknown', 'rule', `"${snapshot.rule}" is not known; plurality is assumed`);
  checkWinners(snapshot, find);
  calls.forEach(({candidate}, i) => {
    if (!ids.has(candidate)) find('call-unknown', `calls[${i}].candidate`, `there is no candidate "${candidate}"`);
  });
  return findings;
}

function checkWinners({candidates, calls, seats}: Snapshot, find: (code: string, path: string, message: string) => void): void {
  const winners = new Set([
    ...candidates.filter(({status}) => status === 'called' || status === 'elected').map(({id}) => id),
    ...calls.filter(({kind, withdrawnAt}) => kind !== 'runoff' && withdrawnAt === null).map(({candidate}) => candidate),
  ]);
  if (winners.size > seats) find('winners-over-seats', 'seats', `${winners.size} winners for ${seats} ${seats === 1 ? 'seat' : 'seats'}`);
  const ahead = leaders(candidates);
  if (seats === 1 && winners.size === 1 && ahead.length > 0 && !ahead.some(({id}) => winners.has(id))) {
    find('winner-behind', 'candidates', 'the winner named by the source is not the one with most votes');
  }
}

/** Several letters, all of them capitals. Initials such as "A.B." are not shouting. */
function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase();
}
