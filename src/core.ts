/** The public functions that work without a page: figures, rules and formats. They use neither Lit nor the DOM. */
export {areaResult, areaShare, type AreaResult} from './domain/area-result.js';
export {checkSnapshot} from './domain/check-snapshot.js';
export {checkChange} from './domain/check-change.js';
export {checkStation, type Station, type StationOptions} from './domain/check-station.js';
export {compareSnapshots, isOlder, type Change, type Comparison, type Correction, type Loss, type RankChange} from './domain/compare.js';
export {curtainOf, type Curtain} from './domain/curtain.js';
export {deriveResults, type DeriveOptions, type Results, type Row} from './domain/derive.js';
export {withOverride} from './domain/override.js';
export {countProgress, type CountProgress} from './domain/progress.js';
export {mergeOthers, type MergeOptions, type Order} from './domain/ranking.js';
export {printShare, printShares, type PrintedShare, type PrintedShares, type RoundingMode} from './domain/rounding.js';
export {allocateSeats, SEAT_METHODS, type AllocateOptions, type Allocation, type SeatMethod, type SeatTie} from './domain/seats/allocate.js';
export {RACE_STATES} from './domain/types.js';
export type {
  Area, Ballots, Base, Boundaries, Call, Candidate, CandidateKind, CandidateStatus, Finding, Freshness, Hold, Moment, Override, Person, Previous, Problem, Progress, RaceState, Snapshot, Source, Tally,
} from './domain/types.js';
export type {FeedAdapter, ParseOptions, ParseResult} from './feed/adapter.js';
export {addAdapter} from './feed/registry.js';
export {parseFeed, type ParseFeedOptions} from './feed/parse-feed.js';
export {rekap1} from './feed/rekap1.js';
export type {RekapArea, RekapCall, RekapCandidate, RekapDocument, RekapPrevious, RekapProgress, RekapTally} from './feed/rekap-document.js';
export {sirekap} from './feed/sirekap.js';
