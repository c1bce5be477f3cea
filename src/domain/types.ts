/**
 * The model of one contest's result at one moment. Everything is readonly and
 * plain data. A figure that is not known is `null`; zero is a counted zero.
 */

/** States of a race, from before the count to the certified result. */
export const RACE_STATES = [
  'scheduled', 'awaiting-first', 'counting', 'paused', 'too-early', 'too-close', 'unable', 'will-not-call',
  'estimate', 'called', 'winner-not-leading', 'withdrawn', 'runoff', 'rcv-pending', 'uncontested', 'tied',
  'complete-unofficial', 'recount', 'disputed', 'final', 'certified', 'cancelled', 'postponed',
] as const;
export type RaceState = (typeof RACE_STATES)[number];

/** Whether the figures on screen are the newest. It is independent of the state of the race. `idle` without a feed. */
export type Freshness = 'idle' | 'loading' | 'live' | 'late' | 'stale' | 'offline' | 'paused' | 'error';

/** The base of shares: valid votes, all votes cast, or the ballots active in this round. */
export const BASES = ['valid', 'cast', 'round'] as const;
export type Base = (typeof BASES)[number];

/** `empty-box` is *kotak kosong*, the option against a single ticket on an Indonesian ballot. */
export const CANDIDATE_KINDS = ['candidate', 'write-in', 'other', 'empty-box'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** A source's statement on one candidate. It is shown, never computed. */
export const CANDIDATE_STATUSES = ['called', 'elected', 'runoff'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

export interface Person {
  readonly name: string;
  readonly photo: string | null;
}

export interface Candidate {
  /** The same in every document. Without one in the data: `#` and the position, counted from 1. */
  readonly id: string;
  /** Number on the ballot paper (Indonesia: nomor urut). */
  readonly ballot: number | null;
  readonly name: string;
  readonly party: string | null;
  /** As written by the source. It is checked and repaired only where it is drawn. */
  readonly color: string | null;
  readonly photo: string | null;
  readonly people: readonly Person[];
  readonly votes: number | null;
  /** Percent that the source declares, kept for comparison. Printed shares are computed from votes. */
  readonly percent: number | null;
  readonly kind: CandidateKind;
  readonly status: CandidateStatus | null;
  readonly incumbent: boolean;
  /** Whether the editor wants this candidate shown, whatever the rank. */
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
  /** The unit that is counted, in the source's word: TPS (an Indonesian polling station), precincts, expected votes. */
  readonly unit: string | null;
  /** Percent counted, 0 to 100, where the source has no counts. Default: not known. */
  readonly percent?: number;
}

/** A point in time. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether only the day is known. Then no time may be printed. */
  readonly dateOnly: boolean;
}

/** A statement by a named source that a race is decided. */
export interface Call {
  readonly candidate: string;
  readonly kind: CandidateStatus;
  readonly by: string | null;
  readonly at: Moment | null;
  readonly withdrawnAt: Moment | null;
  /** Way of decision where votes did not decide: by lot, by coin. */
  readonly method: string | null;
}

export interface Source {
  readonly name: string | null;
  readonly url: string | null;
  readonly authority: string | null;
}

/** A request of the source to keep figures behind a curtain. */
export interface Hold {
  /** The reason, in the source's words. */
  readonly message: string | null;
}

/** An editor's statement that replaces the source's. It applies only while the source still has the figures that it was written against. */
export interface Override {
  readonly state: RaceState | null;
  /** By candidate id. */
  readonly statuses: ReadonlyMap<string, CandidateStatus>;
  /** Votes by candidate id, at the time of writing. */
  readonly against: ReadonlyMap<string, number | null>;
}

/** Votes of one part of the contest, by candidate id. */
export interface Area {
  readonly id: string;
  readonly name: string | null;
  readonly votes: ReadonlyMap<string, number | null>;
  readonly progress: Progress | null;
  /** Its ballot papers, where the data has them. */
  readonly ballots?: Ballots | undefined;
  readonly areas: readonly Area[];
}

/** Votes by candidate id at one moment of the count. */
export interface Tally {
  readonly asOf: Moment | null;
  readonly votes: ReadonlyMap<string, number | null>;
  readonly progress: Progress | null;
}

/** How an earlier contest can be compared: on the same boundaries, with figures recomputed for the new ones (`notional`), or only as a whole. */
export const BOUNDARIES = ['same', 'notional', 'other'] as const;
export type Boundaries = (typeof BOUNDARIES)[number];

/** The contest before this one, by the candidate ids of this one. A candidate who is missing in it stood for the first time. */
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
  /** Number of candidates to elect. 1 unless the data says more. */
  readonly seats: number;
  readonly progress: Progress | null;
  /** State that the source gives. `null` where it gives none. */
  readonly state: RaceState | null;
  readonly calls: readonly Call[];
  readonly asOf: Moment | null;
  readonly seq: number | null;
  /** Seconds between two requests, as the source asks. */
  readonly refresh: number | null;
  readonly test: boolean;
  /** Hides figures behind a curtain while it is set. */
  readonly hold: Hold | null;
  /** Hides figures behind a curtain until this time. */
  readonly embargo: Moment | null;
  /** Whether the source expects no more changes. It is then polled less often. */
  readonly final: boolean;
  readonly override: Override | null;
  readonly source: Source | null;
  /** Name of the rule that decides the contest, such as `plurality` or `majority`. */
  readonly rule: string | null;
  /** Percent of the base of shares that a list needs to have seats, above 0 and below 100. It is drawn, and decides nothing. Default: none. */
  readonly threshold?: number;
  readonly areas: readonly Area[];
  readonly previous: Previous | null;
  /** The tallies of the count so far, oldest first. */
  readonly history: readonly Tally[];
}

/** Something odd in data that is still shown. */
export interface Finding {
  /** Stable code in kebab-case. */
  readonly code: string;
  /** Place in the data, such as `candidates[2].votes`. Empty for the whole. */
  readonly path: string;
  /** In English, for developers. */
  readonly message: string;
}

/** A reason why data was refused. It has the shape of a finding, but the data is not shown. */
export type Problem = Finding;
