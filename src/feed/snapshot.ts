import type {Candidate, Snapshot} from '../domain/types.js';

export const NO_BALLOTS: Snapshot['ballots'] = {valid: null, invalid: null, cast: null, registered: null};

/** One literal, because spreading a constant first costs forty times as much. */
export const candidateOf = (given: Partial<Candidate> & Pick<Candidate, 'id' | 'name'>): Candidate => ({
  ballot: null, party: null, color: null, photo: null, people: [], votes: null, percent: null, kind: 'candidate', status: null, incumbent: false, keep: false, seats: null, ...given,
});

export const snapshotOf = (given: Partial<Snapshot> & Pick<Snapshot, 'candidates'>): Snapshot => ({
  id: null, title: null, subtitle: null, ballots: NO_BALLOTS, base: 'valid', seats: 1, progress: null, state: null, calls: [], asOf: null, seq: null, refresh: null,
  test: false, hold: null, embargo: null, final: false, override: null, source: null, rule: null, areas: [], previous: null, history: [], ...given,
});
