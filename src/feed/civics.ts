import {checkAlone} from '../domain/check.js';
import type {Area, Candidate, CandidateStatus, Moment, Progress, RaceState, Snapshot} from '../domain/types.js';
import {guarded, refused, tooMany, type FeedAdapter, type ParseOptions, type ParseResult, type Refusal} from './adapter.js';
import {countsByUnit, measuredByUnit, measureOf, scopeOf, sumOf, type ByUnit, type Scope} from './civics/counts.js';
import {figureOf, flagOf, idOf, referred, reportOf, stableIdOf, wordsOf, type Report} from './civics/report.js';
import {moment, photo, startReading} from '../proof/proof.js';
import {candidateOf, NO_BALLOTS, snapshotOf} from './snapshot.js';
import type {Steps} from './steps.js';
import {childOf, childrenOf, placeOf, readXml, rootName, textOf, type XmlNode} from './civics/xml.js';

/** Contests that a refusal lists. */
const NAMED = 10;

/** Most pairs of candidate and unit. Each pair is looked at. */
const MOST_FIGURES = 500_000;

/** Areas inside areas, as in the project's own format. */
const DEEPEST = 12;

/** States by the words of a report's status, of a contest's stage and of its date. `correction` is not among them: it describes an earlier file, not the count. */
const STATES: ReadonlyMap<string | null, RaceState> = new Map([
  ['pre-election', 'scheduled'], ['unofficial-partial', 'counting'], ['unofficial-complete', 'complete-unofficial'], ['certified', 'certified'], ['recount', 'recount'],
  ['no-results', 'awaiting-first'], ['exit-polls', 'estimate'], ['estimates', 'estimate'], ['projections', 'estimate'], ['official', 'final'],
  ['canceled', 'cancelled'], ['postponed', 'postponed'],
]);

const STATUSES: ReadonlyMap<string | null, CandidateStatus> = new Map([['winner', 'called'], ['projected-winner', 'called'], ['advanced-to-runoff', 'runoff']]);

/** Kinds of ballot marks that say how a ballot is filled in, not who wins. */
const MARKS = /^(1-of-m|n-of-m|other)$/;

/**
 * NIST SP 1500-100 (Election Results Reporting), in the XML form of the Civics Common Data
 * Format. A document holds many contests: `contest` selects one, by its `objectId` or its
 * stable id.
 */
export const civics: FeedAdapter = {
  format: 'civics',
  detect: (data) => typeof data === 'string' && rootName(data) === 'ElectionReport',
  ...guarded(read),
};

function* read(data: unknown, options: ParseOptions): Steps<ParseResult> {
  if (typeof data !== 'string') return refused('not-data', '', 'is not the text of a document');
  const xml = readXml(data);
  if (!xml.ok) return xml;
  if (xml.root.name !== 'ElectionReport') return refused('format-unknown', placeOf(xml.root), 'is not an ElectionReport');
  const reading = startReading(options);
  const chosen = chosenContest(xml.root, options.contest || null);
  if (!chosen.ok) return chosen;
  yield;
  const snapshot = snapshotOfContest(reportOf(xml.root, reading), chosen.election, chosen.contest);
  if (reading.problems.length > 0) return {ok: false, problems: reading.problems};
  yield;
  return {ok: true, snapshot, findings: [...reading.findings, ...checkAlone(snapshot)]};
}

const titleOf = (contest: XmlNode): string | null => wordsOf(childOf(contest, 'BallotTitle')) ?? wordsOf(childOf(contest, 'Name'));

function chosenContest(root: XmlNode, wanted: string | null): {readonly ok: true; readonly election: XmlNode; readonly contest: XmlNode} | Refusal {
  const known = childrenOf(root, 'Election').flatMap((election) => childrenOf(childOf(election, 'ContestCollection'), 'Contest').map((contest) => ({ok: true, election, contest} as const)));
  const found = wanted === null ? known : known.filter(({contest}) => idOf(contest) === wanted || stableIdOf(contest) === wanted);
  if (found.length === 1) return found[0]!;
  if (known.length === 0) return refused('contest-missing', placeOf(root), 'has no contest');
  const names = known.slice(0, NAMED).map(({contest}) => `${idOf(contest)} (${titleOf(contest) ?? ''})`).join(', ') + (known.length > NAMED ? ` and ${known.length - NAMED} more` : '');
  return wanted === null
    ? refused('contest-needed', 'contest', `must say which of ${known.length} contests: ${names}`)
    : refused('contest-unknown', 'contest', `"${wanted}" is ${found.length > 0 ? 'more than one' : 'none'} of ${names}`);
}

/** A candidate before the votes are read. */
interface Row {
  readonly candidate: Candidate;
  /** The id that the source uses in every document. */
  readonly stableId: string | null;
}

interface Standing extends Row {
  readonly votes: ByUnit;
  readonly seats: ByUnit;
  /** Percents that the source declares. */
  readonly percents: ByUnit;
}

function snapshotOfContest(report: Report, election: XmlNode, contest: XmlNode): Snapshot {
  const {root, reading} = report;
  const [district] = referred(report, childOf(contest, 'ElectoralDistrictId'), 'GpUnit');
  const inDistrict = district?.id ?? '';
  const countsOf = (selection: XmlNode): Pick<Standing, 'votes' | 'seats' | 'percents'> => {
    const nodes = childrenOf(childOf(selection, 'VoteCountsCollection'), 'VoteCounts');
    const seatsOf = (measure: 'seats' | 'all-seats'): ByUnit => measuredByUnit(report, nodes, measure, inDistrict, (count) => figureOf(count, 'Count', reading));
    const won = seatsOf('seats');
    return {
      votes: countsByUnit(report, nodes.filter((count) => ['votes', 'unknown'].includes(measureOf(count))), 'Count', inDistrict),
      seats: won.size > 0 ? won : seatsOf('all-seats'),
      percents: measuredByUnit(report, nodes, 'percent', inDistrict, (count) => percentOf(count)),
    };
  };
  const summary = (name: string): ByUnit => countsByUnit(report, childrenOf(contest, 'SummaryCounts'), name, inDistrict, false);

  // An aggregate stands for several other rows. Until there is one, these rows are shown themselves.
  const [aggregate] = childrenOf(contest, 'AggregateBallotSelection').filter((selection) => childOf(selection, 'VoteCountsCollection'));
  const leftOut = (selection: XmlNode, why: string): [] => {
    reading.findings.push({code: 'selection-left-out', path: placeOf(selection), message: why});
    return [];
  };
  const named = inOrder(childrenOf(contest, 'BallotSelection')).flatMap((selection): Standing[] => {
    const counts = countsOf(selection);
    const people = referred(report, childOf(selection, 'CandidateIds'), 'Candidate').map(({node}) => node);
    if (aggregate && flagOf(selection, 'IncludedInAggregation', reading)) return leftOut(selection, 'is counted among the others');
    if (counts.votes.size === 0 && people.length > 0 && people.every(isWithdrawn)) return leftOut(selection, 'has withdrawn');
    return [{...rowOf(report, selection), ...counts}];
  });
  // Blank papers are candidates where the source counts them in the total, which is the default. Otherwise they are votes for nobody.
  const special = ['NoneOfTheAboveBallotSelection', 'BlankBallotSelection', 'NullBallotSelection'].flatMap((name) => childrenOf(contest, name));
  const uncounted = special.filter((selection) => !flagOf(selection, 'CountedInTotal', reading, true)).map((selection) => countsOf(selection).votes);
  const others = [...special.filter((selection) => flagOf(selection, 'CountedInTotal', reading, true)), ...(aggregate ? [aggregate] : [])].map((selection): Standing =>
    ({...rowOf(report, selection, 'other'), ...countsOf(selection)}));
  const standings = withLastingIds([...named, ...others]);

  const unitsOf = (of: (standing: Standing) => ByUnit): Set<string> => new Set(standings.flatMap((standing) => [...of(standing).keys()]));
  const counted = unitsOf(({votes}) => votes);
  const excess = tooMany(standings.length, counted.size, placeOf(contest), MOST_FIGURES);
  if (excess) {
    reading.problems.push(...excess.problems);
    return snapshotOf({candidates: []});
  }
  const scope = scopeOf(report, inDistrict, counted.size > 0 ? counted : unitsOf(({seats, percents}) => new Map([...seats, ...percents])));
  const writeIns = summary('WriteIns');
  // Write-in votes that no row holds yet.
  if (!aggregate && (scope.total(writeIns) ?? 0) > 0 && !named.some(({candidate}) => candidate.kind === 'write-in')) {
    standings.push({candidate: candidateOf({id: 'write-in', name: '', kind: 'write-in'}), stableId: null, votes: writeIns, seats: NONE, percents: NONE});
  }

  const invalid = uncounted.length > 0 ? sumOf(uncounted.map(scope.total)) : special.length > 0 ? null : sumOf([summary('Overvotes'), summary('Undervotes')].map(scope.total));
  const ofUnit = district?.node ?? null;
  // A paper with several votes makes numbers of papers and numbers of votes incomparable.
  const ballots = (figureOf(contest, 'VotesAllowed', reading) ?? 1) > 1 ? NO_BALLOTS
    : {...NO_BALLOTS, invalid, cast: scope.total(summary('BallotsCast')), registered: figureOf(ofUnit, 'VotersRegistered', reading)};
  const variation = textOf(contest, 'VoteVariation');
  const [person] = referred(report, childOf(contest, 'CandidateId'), 'Candidate');
  const issuer = textOf(root, 'Issuer');
  const generated = childOf(root, 'GeneratedDate');
  return snapshotOf({
    id: (stableIdOf(contest) ?? idOf(contest)) || null,
    title: titleOf(contest),
    subtitle: wordsOf(childOf(contest, 'BallotSubTitle')) ?? (person ? nameOf(report, person.node) : null) ?? wordsOf(childOf(election, 'Name')),
    candidates: standings.map(({candidate, votes, seats, percents}) => ({...candidate, votes: scope.total(votes), seats: scope.total(seats), percent: scope.whole(percents)})),
    ballots,
    seats: figureOf(contest, 'NumberElected', reading) ?? 1,
    progress: progressOf(report, contest) ?? progressOf(report, ofUnit),
    state: stateOf(report, contest),
    asOf: generated && moment(generated.text, placeOf(generated), reading),
    embargo: embargoOf(report, contest),
    test: flagOf(root, 'IsTest', reading) || textOf(root, 'TestType') !== null,
    source: issuer === null ? null : {name: issuer, url: null, authority: null},
    rule: variation === null || MARKS.test(variation) ? null : variation,
    areas: areasOf(report, standings, scope, scope.tops, 1),
  });
}

const NONE: ByUnit = new Map();

/** A declared percent, or `null` where the text is not one. */
function percentOf(count: XmlNode): number | null {
  const text = textOf(count, 'Count') ?? '';
  return /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Sorts by the number that the source gives, if it gives one to all. */
function inOrder(selections: readonly XmlNode[]): readonly XmlNode[] {
  const numbers = new Map(selections.map((selection) => [selection, Number(textOf(selection, 'SequenceOrder') ?? NaN)]));
  return [...numbers.values()].every(Number.isFinite) ? [...selections].sort((a, b) => numbers.get(a)! - numbers.get(b)!) : selections;
}

/** Ids that stay the same from one document to the next, if every row has one. Otherwise the ids of the document, or positions. */
function withLastingIds(rows: readonly Standing[]): Standing[] {
  const lasting = new Set(rows.map(({stableId}) => stableId));
  const holds = lasting.size === rows.length && !lasting.has(null);
  return rows.map((row, i) => ({...row, candidate: {...row.candidate, id: (holds ? row.stableId : row.candidate.id) || `#${i + 1}`}}));
}

const isWithdrawn = (candidate: XmlNode | null): boolean => ['PreElectionStatus', 'PostElectionStatus'].some((name) => textOf(candidate, name) === 'withdrawn');

function rowOf(report: Report, selection: XmlNode, kind?: Candidate['kind']): Row {
  const {reading} = report;
  const id = idOf(selection);
  const ticket = referred(report, childOf(selection, 'CandidateIds'), 'Candidate');
  const nodes = ticket.map(({node}) => node);
  const list = referred(report, childOf(selection, 'PartyIds'), 'Party');
  const parties = list.length > 0 ? list : nodes.flatMap((node) => childrenOf(node, 'PartyId').flatMap((one) => referred(report, one, 'Party')));
  const names = [...new Set(parties.map((party) => wordsOf(childOf(party.node, 'Name')) ?? party.id))].join(', ');
  const people = ticket.map((one) => ({name: nameOf(report, one.node) ?? one.id, photo: photoOf(report, one.node)}));
  const statuses = new Set(nodes.flatMap((node) => STATUSES.get(textOf(node, 'PostElectionStatus')) ?? []));
  const stableIds = (ticket.length > 0 ? nodes : list.length > 0 ? list.map(({node}) => node) : [selection]).map((node) => node && stableIdOf(node));
  return {
    stableId: stableIds.every(Boolean) ? stableIds.join('+') : null,
    candidate: candidateOf({
      id,
      name: people.map(({name}) => name).join(' & ') || (list.length > 0 ? names : wordsOf(childOf(selection, 'Selection')) ?? id),
      party: list.length > 0 ? null : wordsOf(childOf(nodes[0] ?? null, 'PartyLabel')) ?? (names || null),
      color: colourOf(parties.flatMap(({node}) => node ?? [])),
      photo: people.length === 1 ? people[0]!.photo : null,
      people: people.length > 1 ? people : [],
      kind: kind ?? (flagOf(selection, 'IsWriteIn', reading) || nodes.some((node) => textOf(node, 'PreElectionStatus') === 'write-in') ? 'write-in' : 'candidate'),
      status: statuses.size === 1 ? [...statuses][0]! : null,
      incumbent: flagOf(nodes[0] ?? null, 'IsIncumbent', reading),
    }),
  };
}

/** The name of the person, else the name on the ballot. */
function nameOf(report: Report, candidate: XmlNode | null): string | null {
  const [person] = referred(report, childOf(candidate, 'PersonId'), 'Person');
  return wordsOf(childOf(person?.node ?? null, 'FullName'))
    ?? ([textOf(person?.node ?? null, 'FirstName'), textOf(person?.node ?? null, 'LastName')].filter(Boolean).join(' ') || wordsOf(childOf(candidate, 'BallotName')));
}

function photoOf(report: Report, candidate: XmlNode | null): string | null {
  const [person] = referred(report, childOf(candidate, 'PersonId'), 'Person');
  const image = childOf(person?.node ?? null, 'ImageUri');
  return image && photo(image.text, placeOf(image), report.reading);
}

/** The colour of the first party. The format writes six digits without `#`. */
function colourOf(parties: readonly XmlNode[]): string | null {
  const shades = (party: XmlNode): readonly string[] => ['OfficialColor', 'LightThemeColor', 'DarkThemeColor'].flatMap((name) => textOf(childOf(party, 'Colors'), name) ?? []);
  const [colour] = parties.flatMap((party) => textOf(party, 'Color') ?? shades(party));
  return colour === undefined ? null : colour.replace(/^[\da-f]{6}$/i, '#$&');
}

function progressOf({reading}: Report, node: XmlNode | null): Progress | null {
  const [reported, expected] = [figureOf(node, 'SubUnitsReported', reading), figureOf(node, 'TotalSubUnits', reading)] as const;
  return reported === null && expected === null ? null : {reported, expected, unit: null};
}

/** The contest's own date and stage count before the status of the report. But a certified report stays certified, and one that has not begun stays so. */
function stateOf({root, reading}: Report, contest: XmlNode): RaceState | null {
  const status = childOf(root, 'Status');
  const ofReport = STATES.get(status?.text ?? null);
  const stage = ofReport === 'certified' || ofReport === 'scheduled' ? undefined : STATES.get(textOf(contest, 'CurrentResultsReportingStage'));
  if (status && ofReport === undefined) reading.findings.push({code: 'state-unknown', path: placeOf(status), message: `"${status.text}" is not a state of a count`});
  return STATES.get(textOf(contest, 'ContestDateStatus')) ?? stage ?? ofReport ?? null;
}

/** A time without a zone does not say when an embargo ends. Such a document is refused, so that no figure is shown too early. */
function embargoOf({reading}: Report, contest: XmlNode): Moment | null {
  const node = childOf(contest, 'ResultsEmbargoEnd');
  if (!node) return null;
  const until = /T.*(Z|[+-]\d\d:\d\d)$/.test(node.text) ? moment(node.text, placeOf(node), reading) : null;
  if (until === null) reading.problems.push({code: 'field-invalid', path: placeOf(node), message: `"${node.text}" is not a time with its zone`});
  return until;
}

function areasOf(report: Report, standings: readonly Standing[], scope: Scope, units: readonly string[], depth: number): Area[] {
  return units.map((id) => {
    const node = report.ids.get(id) ?? null;
    const inner = scope.within(id);
    if (depth === DEEPEST && inner.length > 0) report.reading.problems.push({code: 'field-invalid', path: node ? placeOf(node) : '', message: `has more than ${DEEPEST} levels of units`});
    return {
      id: (node && stableIdOf(node)) ?? id,
      name: textOf(node, 'Name') ?? wordsOf(childOf(node, 'InternationalizedName')),
      // A candidate without a count in a unit has no figure there.
      votes: new Map(standings.flatMap(({candidate, votes}) => (votes.has(id) ? [[candidate.id, votes.get(id)!] as const] : []))),
      progress: progressOf(report, node),
      areas: depth < DEEPEST ? areasOf(report, standings, scope, inner, depth + 1) : [],
    };
  });
}
