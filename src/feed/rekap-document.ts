import type {Base, Boundaries, CandidateKind, CandidateStatus, RaceState} from '../domain/types.js';

/**
 * A document of the format `rekap/1`, for makers of feeds in TypeScript. Elements and
 * `parseFeed` take any value and prove it. Every field may be missing or null, which means
 * "not known" and never zero. Only `candidates`, the name of a candidate and the candidate
 * of a call are required. The meaning of each field is in `rekap-1.schema.json`.
 */
export interface RekapDocument {
  readonly format?: 'rekap/1';
  readonly id?: Id | null;
  readonly title?: string | null;
  readonly subtitle?: string | null;
  readonly candidates: readonly RekapCandidate[];
  readonly ballots?: RekapBallots | null;
  readonly base?: Base | null;
  /** How many candidates are elected. */
  readonly seats?: Count;
  readonly progress?: RekapProgress | null;
  readonly state?: RaceState | null;
  readonly calls?: readonly RekapCall[] | null;
  readonly asOf?: Time | null;
  readonly seq?: Count;
  /** Seconds until readers ask again. */
  readonly refresh?: number | null;
  readonly test?: boolean | null;
  readonly hold?: {readonly message?: string | null} | null;
  /** Date and time with its zone, such as `2024-02-14T15:00:00+07:00`. */
  readonly embargo?: string | null;
  readonly final?: boolean | null;
  readonly override?: {readonly state?: RaceState | null; readonly statuses?: ById<CandidateStatus | null> | null; readonly against?: ById<Count> | null} | null;
  readonly source?: {readonly name?: string | null; readonly url?: string | null; readonly authority?: string | null} | null;
  /** `plurality` or `majority`, and the percent that a list needs to have seats. */
  readonly rule?: {readonly name?: string | null; readonly threshold?: number | null} | null;
  readonly areas?: readonly RekapArea[] | null;
  readonly previous?: RekapPrevious | null;
  /** Oldest first. */
  readonly history?: readonly RekapTally[] | null;
}

export interface RekapCandidate {
  readonly id?: Id | null;
  /** Number on the ballot paper (Indonesia: nomor urut). */
  readonly ballot?: Count;
  readonly name: string;
  readonly party?: string | null;
  /** Any plain CSS colour. */
  readonly color?: string | null;
  /** Address of a picture. */
  readonly photo?: string | null;
  readonly people?: readonly {readonly name?: string | null; readonly photo?: string | null}[] | null;
  readonly votes?: Count;
  /** Percent that the source declares. Shares are computed from votes. */
  readonly percent?: number | null;
  readonly kind?: CandidateKind | null;
  readonly status?: CandidateStatus | null;
  readonly incumbent?: boolean | null;
  readonly keep?: boolean | null;
  readonly seats?: Count;
}

/** A part of the contest. Parts may be nested, at most 12 levels deep. */
export interface RekapArea {
  readonly id?: Id | null;
  readonly name?: string | null;
  readonly votes?: ById<Count> | null;
  readonly progress?: RekapProgress | null;
  /** Its ballot papers, from which its turnout is known. */
  readonly ballots?: RekapBallots | null;
  readonly areas?: readonly RekapArea[] | null;
}

export interface RekapBallots {
  readonly valid?: Count;
  readonly invalid?: Count;
  /** Valid and invalid ballots together. */
  readonly cast?: Count;
  /** Voters on the roll. */
  readonly registered?: Count;
}

export interface RekapProgress {
  readonly reported?: Count;
  readonly expected?: Count;
  readonly unit?: string | null;
  /** Part that is counted, 0 to 100, where there are no counts. */
  readonly percent?: number | null;
}

export interface RekapCall {
  readonly candidate: Id;
  readonly kind?: CandidateStatus | null;
  readonly by?: string | null;
  readonly at?: Time | null;
  readonly withdrawnAt?: Time | null;
  readonly method?: string | null;
}

export interface RekapTally {
  readonly asOf?: Time | null;
  readonly votes?: ById<Count> | null;
  readonly progress?: RekapProgress | null;
}

export interface RekapPrevious {
  readonly title?: string | null;
  readonly boundaries?: Boundaries | null;
  readonly votes?: ById<Count> | null;
  readonly seats?: ById<Count> | null;
  readonly areas?: readonly RekapArea[] | null;
}

/** Text, or a whole number that counts as its digits. */
type Id = string | number;
/** A whole number from 0 to 2^53 - 1. */
type Count = number | null;
/** ISO 8601. */
type Time = string;
/** By the id of a candidate. */
type ById<Value> = Readonly<Record<string, Value>>;
