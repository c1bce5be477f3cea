import {BASES, CANDIDATE_KINDS, CANDIDATE_STATUSES, RACE_STATES, type Area, type Call, type Candidate, type Progress, type Snapshot} from '../domain/types.js';
import {checkSnapshot} from '../domain/check.js';
import {refused, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {Proof, isObject, isPhotoAddress, isWebAddress, type Fields} from './proof.js';

/** Areas inside areas: country, province, regency, district, village, station, and room to spare. */
const DEEPEST = 12;

/** The project's own format. A malformed figure refuses the whole document; a missing one is "no figure". */
export const rekap1: FeedAdapter = {
  format: 'rekap/1',
  detect: (data) => isObject(data) && (Object.hasOwn(data, 'format') ? /^rekap\//.test(String(data['format'])) : Array.isArray(data['candidates'])),
  parse,
};

function parse(data: unknown, {timeZone = 'Asia/Jakarta'}: ParseOptions = {}): ParseResult {
  if (!isObject(data)) return refused('not-data', '', 'the document is not an object');
  if (Object.hasOwn(data, 'format') && data['format'] !== 'rekap/1') return refused('format-unknown', 'format', 'this version reads rekap/1 only; update the script');
  if (!Array.isArray(data['candidates'])) return refused('candidates-missing', 'candidates', 'there is no list of candidates');

  const proof = new Proof(timeZone);
  const ballots = proof.object(data, 'ballots', '') ?? {};
  const rule = proof.object(data, 'rule', '') ?? {};
  const snapshot: Snapshot = {
    id: proof.name(data, 'id', ''),
    title: proof.text(data, 'title', ''),
    subtitle: proof.text(data, 'subtitle', ''),
    candidates: proof.list(data, 'candidates', '', (fields, path, i) => candidate(proof, fields, path, i)),
    ballots: {
      valid: proof.figure(ballots, 'valid', 'ballots.'),
      invalid: proof.figure(ballots, 'invalid', 'ballots.'),
      cast: proof.figure(ballots, 'cast', 'ballots.'),
      registered: proof.figure(ballots, 'registered', 'ballots.'),
    },
    base: proof.word(data, 'base', '', BASES) ?? 'valid',
    seats: proof.figure(data, 'seats', '') ?? 1,
    progress: progress(proof, data, ''),
    state: proof.word(data, 'state', '', RACE_STATES),
    calls: proof.list(data, 'calls', '', (fields, path) => call(proof, fields, path)),
    asOf: proof.moment(data, 'asOf', ''),
    seq: proof.figure(data, 'seq', ''),
    refresh: proof.number(data, 'refresh', ''),
    test: proof.flag(data, 'test', ''),
    source: source(proof, data),
    rule: proof.text(rule, 'name', 'rule.'),
    areas: areas(proof, data, '', 1),
  };
  if (proof.problems.length > 0) return {ok: false, problems: proof.problems};
  return {ok: true, snapshot, findings: [...proof.findings, ...checkSnapshot(snapshot)]};
}

function candidate(proof: Proof, fields: Fields, path: string, index: number): Candidate {
  return {
    id: proof.name(fields, 'id', path) ?? `#${index + 1}`,
    ballot: proof.figure(fields, 'ballot', path),
    name: proof.text(fields, 'name', path) ?? proof.refuse(`${path}name`, 'given') ?? '',
    party: proof.text(fields, 'party', path),
    color: proof.text(fields, 'color', path),
    photo: proof.address(fields, 'photo', path, isPhotoAddress),
    people: proof.list(fields, 'people', path, (person, at) => ({
      name: proof.text(person, 'name', at) ?? '',
      photo: proof.address(person, 'photo', at, isPhotoAddress),
    })),
    votes: proof.figure(fields, 'votes', path),
    percent: proof.number(fields, 'percent', path),
    kind: proof.word(fields, 'kind', path, CANDIDATE_KINDS) ?? 'candidate',
    status: proof.word(fields, 'status', path, CANDIDATE_STATUSES),
    incumbent: proof.flag(fields, 'incumbent', path),
    keep: proof.flag(fields, 'keep', path),
  };
}

function progress(proof: Proof, fields: Fields, path: string): Progress | null {
  const given = proof.object(fields, 'progress', path);
  if (given === null) return null;
  const at = `${path}progress.`;
  return {reported: proof.figure(given, 'reported', at), expected: proof.figure(given, 'expected', at), unit: proof.text(given, 'unit', at)};
}

function call(proof: Proof, fields: Fields, path: string): Call {
  return {
    candidate: proof.name(fields, 'candidate', path) ?? proof.refuse(`${path}candidate`, 'given') ?? '',
    kind: proof.word(fields, 'kind', path, CANDIDATE_STATUSES) ?? 'called',
    by: proof.text(fields, 'by', path),
    at: proof.moment(fields, 'at', path),
    withdrawnAt: proof.moment(fields, 'withdrawnAt', path),
    method: proof.text(fields, 'method', path),
  };
}

function source(proof: Proof, fields: Fields): Snapshot['source'] {
  const given = proof.object(fields, 'source', '');
  if (given === null) return null;
  return {
    name: proof.text(given, 'name', 'source.'),
    url: proof.address(given, 'url', 'source.', isWebAddress),
    authority: proof.text(given, 'authority', 'source.'),
  };
}

function areas(proof: Proof, fields: Fields, path: string, depth: number): Area[] {
  if (depth > DEEPEST) {
    proof.refuse(`${path}areas`, `at most ${DEEPEST} levels deep`);
    return [];
  }
  return proof.list(fields, 'areas', path, (area, at, i) => {
    const votes = proof.object(area, 'votes', at) ?? {};
    return {
      id: proof.name(area, 'id', at) ?? `#${i + 1}`,
      name: proof.text(area, 'name', at),
      votes: new Map(Object.keys(votes).map((id) => [id, proof.figure(votes, id, `${at}votes.`)])),
      progress: progress(proof, area, at),
      areas: areas(proof, area, at, depth + 1),
    };
  });
}
