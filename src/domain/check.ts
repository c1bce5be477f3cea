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
export function checkSnapshot({candidates, ballots, base, seats, progress, rule, calls}: Snapshot): Finding[] {
  const findings: Finding[] = [];
  const find = (isOdd: boolean | null | undefined, code: string, path: string, message: string): void => {
    if (isOdd) findings.push({code, path, message});
  };
  const {valid, invalid, cast, registered} = ballots;
  const sum = sumVotes(candidates);
  const total = denominator(candidates, ballots, base)?.total ?? 0;
  const most = candidates.reduce((top, {votes}) => Math.max(top, votes ?? 0), 0);
  const isCounted = candidates.some(({votes}) => votes !== null);
  const ids = new Set<string>();
  const colors = new Map<string, Candidate>();

  find(candidates.length === 0, 'candidates-empty', 'candidates', 'nobody stands');
  candidates.forEach((candidate, i) => {
    const at = `candidates[${i}]`;
    const {id, name, votes, color, kind} = candidate;
    find(ids.has(id), 'id-duplicate', `${at}.id`, `"${id}" again`);
    ids.add(id);
    find(name.trim() === '', 'name-blank', `${at}.name`, 'blank');
    find(isShouted(name), 'name-shouted', `${at}.name`, 'all capitals');
    find(votes === null && isCounted, 'votes-missing', `${at}.votes`, 'missing, so nobody has a share');
    const key = colourKey(color);
    const same = colors.get(key);
    find(same !== undefined, 'color-duplicate', `${at}.color`, `as candidate "${same?.id}"`);
    if (key !== '') colors.set(key, same ?? candidate);
    find(kind === 'other' && votes !== null && votes > 0 && votes === most, 'other-leads', at, 'has most votes');
  });
  candidates.forEach(({votes, percent}, i) => {
    find(total > 0 && votes !== null && percent !== null && Math.abs((votes * 100) / total - percent) > PERCENT_TOLERANCE,
      'percent-mismatch', `candidates[${i}].percent`, `${percent} declared; shares are computed`);
  });
  if (sum !== null) {
    find(!Number.isSafeInteger(sum), 'sum-unsafe', 'candidates', 'sum beyond 2^53 - 1');
    find(valid !== null && valid !== sum, 'sum-mismatch', 'ballots.valid', `${valid} declared, ${sum} counted`);
    find(registered !== null && compareProducts(sum, 100, registered, ROLL_PERCENT) > 0, 'over-roll', 'ballots.registered', `${registered} on the roll, ${sum} counted`);
    find(cast !== null && sum + (invalid ?? 0) > cast, 'over-cast', 'ballots.cast', `${cast} cast, ${sum} counted`);
    find(base === 'cast' && cast === null && invalid === null, 'base-unknown', 'base', 'votes cast missing, so shares are of valid votes');
  }
  find(progress?.reported != null && progress.expected != null && progress.reported > progress.expected,
    'progress-over', 'progress.reported', `${progress?.reported} of ${progress?.expected}`);
  find(rule !== null && ruleNamed(rule) === null, 'rule-unknown', 'rule', `"${rule}" is not known`);

  const winners = new Set([
    ...candidates.filter(({status}) => status === 'called' || status === 'elected').map(({id}) => id),
    ...calls.filter(({kind, withdrawnAt}) => kind !== 'runoff' && withdrawnAt === null).map(({candidate}) => candidate),
  ]);
  find(winners.size > seats, 'winners-over-seats', 'seats', `${winners.size} winners for ${seats}`);
  const ahead = leaders(candidates);
  find(seats === 1 && winners.size === 1 && ahead.length > 0 && !ahead.some(({id}) => winners.has(id)), 'winner-behind', 'candidates', 'others have more votes than the winner');
  calls.forEach(({candidate}, i) => find(!ids.has(candidate), 'call-unknown', `calls[${i}].candidate`, `no candidate "${candidate}"`));
  return findings;
}

/** Several letters, all of them capitals. Initials such as "A.B." are not shouting. */
function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase();
}
