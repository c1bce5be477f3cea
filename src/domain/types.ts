/**
 * The model of one contest's result at one moment. Everything is readonly and
 * plain data. A figure that is not known is `null`; zero is a counted zero.
 */

/** Names that a race state may have, from before the count to after the law has spoken. */
export const RACE_STATES = [
  'scheduled', 'awaiting-first', 'counting', 'paused', 'too-early', 'too-close', 'unable', 'will-not-call',
  'estimate', 'called', 'winner-not-leading', 'withdrawn', 'runoff', 'rcv-pending', 'uncontested', 'tied',
  'complete-unofficial', 'recount', 'disputed', 'final', 'certified', 'cancelled', 'postponed',
] as const;
export type RaceState = (typeof RACE_STATES)[number];

/** Whether what is on screen is the newest there is, beside the state of the race; `idle` without a feed. */
export type Freshness = 'idle' | 'loading' | 'live' | 'late' | 'stale' | 'offline' | 'paused' | 'error';

/** What the denominator of a share is: valid votes, all votes cast, or the ballots active in this round. */
export const BASES = ['valid', 'cast', 'round'] as const;
export type Base = (typeof BASES)[number];

/** `empty-box` is *kotak kosong*, the column that a single Indonesian ticket runs against. */
export const CANDIDATE_KINDS = ['candidate', 'write-in', 'other', 'empty-box'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** What a source says of one candidate. It is shown, never computed. */
export const CANDIDATE_STATUSES = ['called', 'elected', 'runoff'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

export interface Person {
  readonly name: string;
  readonly photo: string | null;
}

export interface Candidate {
  /** Stable across documents. Without one in the data: `#` and the position, counted from 1. */
  readonly id: string;
  /** Number on the ballot paper (Indonesia: nomor urut). */
  readonly ballot: number | null;
  readonly name: string;
  readonly party: string | null;
  /** As written by the source; proved and repaired only where it is drawn. */
  readonly color: string | null;
  readonly photo: string | null;
  readonly people: readonly Person[];
  readonly votes: number | null;
  /** Percent as the source declares it, kept for comparison; what is printed is computed from votes. */
  readonly percent: number | null;
  readonly kind: CandidateKind;
  readonly status: CandidateStatus | null;
  readonly incumbent: boolean;
  /** The editor wants this one shown, whatever its rank. */
  readonly keep: boolean;
  /** Seats won, where a party or list wins several. */
  readonly seats: number | null;
}

export interface Ballots {
  readonly valid: number | null;
  readonly invalid: number | null;
  readonly cast: number | null;
  /** Voters on the roll. */
  readonly registered: number | null;
}

export interface Progress {
  readonly reported: number | null;
  readonly expected: number | null;
  /** What is counted, in the source's word: TPS (an Indonesian polling station), precincts, expected votes. */
  readonly unit: string | null;
  /** Part that is counted, 0 to 100, where the source has no counts. Default: not known. */
  readonly percent?: number;
}

/** A point in time. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Only the day is known; no hour may be printed. */
  readonly dateOnly: boolean;
}

/** A statement by somebody with a name that a race is decided. */
export interface Call {
  readonly candidate: string;
  readonly kind: CandidateStatus;
  readonly by: string | null;
  readonly at: Moment | null;
  readonly withdrawnAt: Moment | null;
  /** How it was settled where votes did not settle it: by lot, by coin. */
  readonly method: string | null;
}

export interface Source {
  readonly name: string | null;
  readonly url: string | null;
  readonly authority: string | null;
}

/** The source asks that figures be kept behind a curtain. */
export interface Hold {
  /** Why, in the source's words. */
  readonly message: string | null;
}

/**
 * What an editor states over the figures of a source. It holds only while the
 * figures it was written against are still those of the source.
 */
export interface Override {
  readonly state: RaceState | null;
  /** By candidate id. */
  readonly statuses: ReadonlyMap<string, CandidateStatus>;
  /** Votes by candidate id, as they were when this was written. */
  readonly against: ReadonlyMap<string, number | null>;
}

/** Votes of one part of the contest, by candidate id. */
export interface Area {
  readonly id: string;
  readonly name: string | null;
  readonly votes: ReadonlyMap<string, number | null>;
  readonly progress: Progress | null;
  readonly areas: readonly Area[];
}

/** Votes by candidate id at one moment of the count. */
export interface Tally {
  readonly asOf: Moment | null;
  readonly votes: ReadonlyMap<string, number | null>;
  readonly progress: Progress | null;
}

/** Whether an earlier contest can be held against this one: on the same boundaries, recomputed for them, or not at all below the whole. */
export const BOUNDARIES = ['same', 'notional', 'other'] as const;
export type Boundaries = (typeof BOUNDARIES)[number];

/** The contest before this one, by the candidate ids of this one. Who has none stood for the first time. */
export interface Previous {
  /** Such as "Pemilu 2019". */
  readonly title: string | null;
  readonly boundaries: Boundaries;
  readonly votes: ReadonlyMap<string, number | null>;
  readonly seats: ReadonlyMap<string, number | null>;
  readonly areas: readonly Area[];
}

export interface Snapshot {
  readonly id: string | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly candidates: readonly Candidate[];
  readonly ballots: Ballots;
  readonly base: Base;
  /** How many are elected; 1 unless the data says more. */
  readonly seats: number;
  readonly progress: Progress | null;
  /** As the source states it; `null` where it states nothing. */
  readonly state: RaceState | null;
  readonly calls: readonly Call[];
  readonly asOf: Moment | null;
  readonly seq: number | null;
  /** Seconds the source asks its readers to wait before they ask again. */
  readonly refresh: number | null;
  readonly test: boolean;
  /** Figures are kept behind a curtain while this stands. */
  readonly hold: Hold | null;
  /** Figures are kept behind a curtain until then. */
  readonly embargo: Moment | null;
  /** The source does not expect to change these figures; it is asked less often, not never. */
  readonly final: boolean;
  readonly override: Override | null;
  readonly source: Source | null;
  /** Name of the rule that decides the contest, such as `plurality` or `majority`. */
  readonly rule: string | null;
  readonly areas: readonly Area[];
  readonly previous: Previous | null;
  /** How the count came here, oldest first. */
  readonly history: readonly Tally[];
}

/** Something odd in data that is shown all the same. */
export interface Finding {
  /** Stable, kebab-case. */
  readonly code: string;
  /** Where in the data, such as `candidates[2].votes`; empty for the whole. */
  readonly path: string;
  /** In English, for developers. */
  readonly message: string;
}

/** A reason why data was refused. The same shape as a finding, another consequence. */
export type Problem = Finding;
