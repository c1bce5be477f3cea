import type {Candidate, Finding, Snapshot} from './types.js';
import {checkAreas, checkProgress, checkText, type Find} from './check-areas.js';
import {colourKey} from './colour.js';
import {overrideHolds} from './override.js';
import {compareProducts} from './share.js';
import {leadersOf} from './state.js';
import {ruleNamed} from './rules/known.js';
import {denominatorOf, sumVotes} from './tally.js';

/** Ballot papers are printed for the roll and two percent more (Indonesia, Law 7/2017, article 344). */
const ROLL_PERCENT = 102;

/** Percent of invalid votes from which they are reported (Dutch Abacus, W.202). */
const INVALID_PERCENT = 3;

/** Half a step of a percent without decimals, with room for other ways of rounding. */
const PERCENT_TOLERANCE = 0.51;

/** Coded findings on one snapshot alone. Nothing is repaired. The figures stay as the source gave them. */
export function checkAlone(snapshot: Snapshot): Finding[] {
  const {candidates, ballots, base, seats, progress, rule, calls, areas, override} = snapshot;
  const findings: Finding[] = [];
  const find: Find = (code, path, message) => void findings.push({code, path, message});
  const {valid, invalid, cast, registered} = ballots;
  const sum = sumVotes(candidates);
  const total = denominatorOf(candidates, ballots, base)?.total ?? 0;
  const most = candidates.reduce((top, {votes}) => Math.max(top, votes ?? 0), 0);
  const isCounted = candidates.some(({votes}) => votes !== null);
  const votesOf = new Map<string, number | null>();
  const colors = new Map<string, Candidate>();
  const people = new Set<string>();
  let percents: number | null = 0;
  // Paths and messages are made only for findings: a contest may have a thousand candidates.
  const at = (i: number, field: string): string => `candidates[${i}]${field}`;
  const isAgain = (name: string): boolean => name !== '' && people.size === people.add(name).size;
  const unknown = (id: string): string => `no candidate "${id}"`;

  checkText(snapshot.title, () => 'title', find);
  checkText(snapshot.subtitle, () => 'subtitle', find);
  if (candidates.length === 0) find('candidates-empty', 'candidates', 'nobody stands');
  candidates.forEach((candidate, i) => {
    const {id, name, votes, percent, color, kind} = candidate;
    const isTwice = votesOf.has(id);
    if (isTwice) find('id-duplicate', at(i, '.id'), `"${id}" again`);
    votesOf.set(id, isTwice ? null : votes);
    if (name.trim() === '' && (name !== '' || kind === 'candidate')) find('name-blank', at(i, '.name'), 'blank');
    checkText(name, () => at(i, '.name'), find);
    checkText(candidate.party, () => at(i, '.party'), find);
    if (isShouted(name)) find('name-shouted', at(i, '.name'), 'all capitals');
    if (candidate.people.length === 0 && kind === 'candidate' && isAgain(name)) find('person-duplicate', at(i, '.name'), 'stands twice');
    candidate.people.forEach((person, j) => {
      checkText(person.name, () => at(i, `.people[${j}].name`), find);
      if (isAgain(person.name)) find('person-duplicate', at(i, `.people[${j}].name`), 'stands twice');
    });
    if (votes === null && isCounted) find('votes-missing', at(i, '.votes'), 'missing, so nobody has a share');
    const key = color === null ? '' : colourKey(color);
    if (key !== '') {
      const same = colors.get(key);
      if (same) find('color-duplicate', at(i, '.color'), `as candidate "${same.id}"`);
      else colors.set(key, candidate);
    }
    if (kind === 'other' && votes !== null && votes > 0 && votes === most) find('other-leads', at(i, ''), 'has most votes');
    percents = percents === null || percent === null ? null : percents + percent;
    if (percent === null) return;
    if (votes === null) find('percent-only', at(i, '.percent'), `${percent} declared without votes`);
    else if (total > 0 && Math.abs((votes * 100) / total - percent) > PERCENT_TOLERANCE) find('percent-mismatch', at(i, '.percent'), `${percent} declared; shares are computed`);
  });
  // Shares of votes cast do not add up to 100, because invalid votes have a part.
  if (percents && base !== 'cast' && Math.abs(percents - 100) > PERCENT_TOLERANCE * candidates.length) find('percent-sum', 'candidates', `${percents} percent in all`);
  if (sum !== null) {
    if (!Number.isSafeInteger(sum)) find('sum-unsafe', 'candidates', 'sum beyond 2^53 - 1');
    if (valid !== null && valid !== sum) find('sum-mismatch', 'ballots.valid', `${valid} declared, ${sum} counted`);
    // Many sources write zero for a missing figure.
    for (const [field, figure] of [['registered', registered], ['cast', cast]] as const) {
      if (figure === 0 && sum > 0) find('figure-zero', `ballots.${field}`, `0 beside ${sum} votes; what is not known is left out`);
    }
    if (registered && compareProducts(sum, 100, registered, ROLL_PERCENT) > 0) find('over-roll', 'ballots.registered', `${registered} on the roll, ${sum} counted`);
    if (cast && sum + (invalid ?? 0) > cast) find('over-cast', 'ballots.cast', `${cast} cast, ${sum} counted`);
    if (base === 'cast' && cast === null && invalid === null) find('base-unknown', 'base', 'votes cast missing, so shares are of valid votes');
  }
  if (invalid !== null) {
    const counted = valid ?? sum;
    const whole = cast ?? (counted === null ? null : counted + invalid);
    if (valid !== null && cast !== null && valid + invalid !== cast) find('whole-mismatch', 'ballots.cast', `${cast} declared, ${valid} valid and ${invalid} invalid`);
    if (invalid > 0 && whole !== null && compareProducts(invalid, 100, whole, INVALID_PERCENT) >= 0) find('invalid-high', 'ballots.invalid', `${invalid} of ${whole}`);
  }
  checkProgress(progress, '', find);
  const isFinal = snapshot.final || snapshot.state === 'final' || snapshot.state === 'certified';
  if (isFinal && progress?.reported != null && progress.expected !== null && progress.reported < progress.expected) {
    find('final-incomplete', 'progress.reported', `final with ${progress.reported} of ${progress.expected}`);
  }
  if (rule !== null && ruleNamed(rule) === null) find('rule-unknown', 'rule', `"${rule}" is not known`);

  const winners = new Set([
    ...candidates.filter(({status}) => status === 'called' || status === 'elected').map(({id}) => id),
    ...calls.filter(({kind, withdrawnAt, candidate}) => kind !== 'runoff' && withdrawnAt === null && votesOf.has(candidate)).map(({candidate}) => candidate),
  ]);
  const elected = new Set(calls.filter(({kind, withdrawnAt}) => kind === 'elected' && withdrawnAt === null).map(({candidate}) => candidate));
  candidates.forEach(({id, status, votes}, i) => {
    if (votes === 0 && (status === 'elected' || elected.has(id)) && snapshot.state !== 'uncontested') find('elected-without-votes', at(i, '.votes'), 'elected with 0 votes');
  });
  if (winners.size > seats) find('winners-over-seats', 'seats', `${winners.size} winners for ${seats}`);
  const won = candidates.reduce((all, candidate) => all + (candidate.seats ?? 0), 0);
  // 1 is also the default where the data has no number of seats.
  if (seats > 1 && won > seats) find('seats-exceed', 'seats', `${won} won of ${seats}`);
  const ahead = leadersOf(candidates);
  if (seats === 1 && winners.size === 1 && ahead.length > 0 && !ahead.some(({id}) => winners.has(id))) find('winner-behind', 'candidates', 'others have more votes than the winner');
  calls.forEach(({candidate}, i) => {
    if (!votesOf.has(candidate)) find('call-unknown', `calls[${i}].candidate`, unknown(candidate));
  });
  if (override) {
    for (const field of ['statuses', 'against'] as const) for (const id of override[field].keys()) if (!votesOf.has(id)) find('override-unknown', `override.${field}.${id}`, unknown(id));
    if (!overrideHolds(snapshot)) find('override-lapsed', 'override.against', 'these are no longer the figures');
  }
  if (areas.length > 0) {
    let places: Map<string, number> | null = null;
    const pathOf = (id: string): string => at((places ??= new Map(candidates.map((candidate, i) => [candidate.id, i] as const).reverse())).get(id)!, '.votes');
    checkAreas(areas, votesOf, votesOf, '', pathOf, find);
  }
  return findings;
}

/** Several letters, all of them capitals. Initials such as "A.B." are not shouting. */
function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase();
}
