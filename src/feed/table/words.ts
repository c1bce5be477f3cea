import type {CandidateKind} from '../../domain/types.js';
import {beginsOtherwise, hasTotal, meaningOf, type Meaning, type Word} from './lexicon.js';

/** Figures of a whole area or contest, beside the votes of its candidates. */
export const FIGURES = ['valid', 'invalid', 'cast', 'registered', 'reported', 'expected'] as const;
export type FigureRole = (typeof FIGURES)[number];

export const ROLES = ['name', 'votes', 'party', 'ballot', 'color', 'id', 'area', 'area-name', 'contest', ...FIGURES] as const;
export type Role = (typeof ROLES)[number];
export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** The meanings of a text, with a function to test for them. */
interface Reading extends Meaning {
  readonly has: (...some: readonly Word[]) => boolean;
}

function read(text: string): Reading {
  const {words, isWhole, texts} = meaningOf(text);
  return {words, isWhole, texts, has: (...some) => some.some((word) => words.has(word))};
}

/** Words that are also names of parties or families. A name of only such words needs a second sign to be a label. */
const WEAK: ReadonlySet<string> = new Set('all blanc blanco cast combined ensemble final general grand lead majority national nasional over overall roll sah semua semuanya som soma somma stem stimme sum suma times under valid void'.split(' '));

/** The meaning of the name of a row that is not a candidate. */
export interface Label {
  /** `total` is the sum of candidates. `none` is a figure that the model does not have, such as a margin or a turnout. */
  readonly kind: 'total' | 'valid' | 'invalid' | 'cast' | 'registered' | 'none';
  /** Whether the name alone does not decide it. */
  readonly isWeak: boolean;
}

/** The figure that the words name, the more exact meaning first. `null` for none. */
function figureNamed({has, texts}: Reading): Label['kind'] | null {
  if (has('percent', 'seats', 'margin', 'change', 'turnout', 'abstention', 'threshold', 'remaining')) return 'none';
  // "Did not vote", "Surat suara tidak digunakan".
  if (has('not') && has('cast', 'voters', 'votes') && !has('valid')) return 'none';
  if (has('registered') && !has('cast')) return 'registered';
  // All papers: "Gültige und ungültige", "Suara sah dan tidak sah".
  if (has('valid') && (has('invalid') || (has('not') && new Set(texts).size < texts.length))) return 'cast';
  if (has('invalid', 'blank', 'overvotes') || (has('not') && has('valid'))) return 'invalid';
  if (has('valid')) return 'valid';
  if (has('cast')) return 'cast';
  if (has('ballots')) return has('votes') ? 'total' : 'cast';
  if (has('total', 'votes')) return 'total';
  // "TPS 12" is one station, not a number of stations.
  return has('voters') || (has('units') && (has('arrived', 'expected') || !texts.some((text) => /\d/.test(text)))) ? 'none' : null;
}

/**
 * The label for a name, or `null` where it may be a person or a party. All words of the
 * name must be known: "ENSEMBLE ! (MAJORITÉ PRÉSIDENTIELLE)" begins with a word for a
 * total, but is a party.
 */
export function labelOf(name: string): Label | null {
  if (beginsOtherwise(name)) return null;
  let label = known.get(name);
  if (label === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(name, label = readLabel(name));
  }
  return label;
}

/** Labels by name. The same names are in each area of a table, and are looked up many times. */
const known = new Map<string, Label | null>();
const MOST_KNOWN = 10_000;

function readLabel(name: string): Label | null {
  if (kindOf(name) !== 'candidate' || !/\p{L}/u.test(name)) return null;
  const reading = read(name);
  const {texts, isWhole, has} = reading;
  // "Davon Briefwahl", "of which postal": the row above already includes these votes.
  if (texts.length > 1 && read(texts.find((text) => !read(text).has('filler')) ?? '').has('part')) return {kind: 'none', isWeak: false};
  const strong = texts.filter((text) => !WEAK.has(text));
  // "National Party" and "Total Change Party" are parties. "Total party votes" is a total. "Machine Total" is the total of a part.
  if (!isWhole || has('mode', 'area') || (has('party', 'candidate') && !has('votes', 'ballots', 'seats'))) return null;
  const kind = figureNamed(reading);
  return kind && {kind, isWeak: strong.length === 0};
}

/** Whether a whole name means a sum of candidates. */
export function isTotal(name: string): boolean {
  const label = labelOf(name);
  return label !== null && (label.kind === 'total' || label.kind === 'valid') && (!label.isWeak || /^na[ts]ional$/i.test(name.trim()));
}

/** Whether a name has a word for a total among others, such as "TOTAL JAWA" and "Machine Total". */
export const soundsLikeTotal = (name: string): boolean => {
  if (!hasTotal(name)) return false;
  const {texts} = read(name);
  const {has} = read(texts.filter((text) => !WEAK.has(text)).join(' '));
  return has('total');
};

/** Whether a name begins with a word for a figure and goes on with other words, such as "Votes contested". It may also be a person's name. */
export function soundsLikeFigure(name: string): boolean {
  if (beginsOtherwise(name) || labelOf(name)) return false;
  const {texts: [first = '', second], has, isWhole} = read(name);
  return second !== undefined && !WEAK.has(first) && first !== 'vote' && !has('party') && ((isWhole && has('votes', 'ballots')) || figureNamed(read(first)) !== null);
}

/** Whether a row is a remark, such as "Source: KPU". */
export const isRemark = (name: string): boolean => /^(sumber|source|quelle|fuente|fonte|bron|catatan|keterangan|notes?|hinweis|nota|المصدر|ملاحظة)\s*:/i.test(name.trim());

/** The meaning of the head of a column. */
export interface Head {
  /** `total` and `result` may be votes where no other column has votes. `left-out` is known and not used. `null` is not known. */
  readonly role: Role | 'percent' | 'total' | 'result' | 'left-out' | null;
  /** Whether its votes are those of another time, of one round, or of one way of voting. */
  readonly isPart: boolean;
}

/** The word "Ballot" alone means ballot numbers, not the papers. */
const isBallotNumber = ({texts, has, isWhole}: Reading): boolean => (texts.length === 1 && texts[0] === 'ballot') || (has('number') && (isWhole || has('candidate')));

/** Roles by the words of a head. The first that fits counts, so that "Suara (%)" is a percent and "No. urut paslon" a ballot number. */
const HEADS: readonly (readonly [Exclude<Head['role'], null>, (reading: Reading) => boolean])[] = [
  ['percent', ({has}) => has('percent')],
  ['left-out', ({has}) => has('seats', 'age', 'gender', 'change', 'margin', 'turnout', 'abstention', 'threshold', 'remaining', 'photo', 'scale')],
  ['left-out', ({has}) => has('previous') && !has('name')],
  ['left-out', ({has}) => has('rank') && !has('number')],
  ['left-out', ({has, isWhole}) => (isWhole && has('mode') && !has('votes')) || has('part')],
  ['invalid', (reading) => reading.isWhole && figureNamed(reading) === 'invalid'],
  ['valid', (reading) => reading.isWhole && figureNamed(reading) === 'valid'],
  ['registered', (reading) => reading.isWhole && figureNamed(reading) === 'registered'],
  ['reported', ({has, isWhole}) => isWhole && has('arrived') && !has('votes')],
  ['expected', ({has, isWhole, texts}) => isWhole && has('units', 'expected') && !has('votes') && !/\d/.test(texts.join(''))],
  ['left-out', (reading) => reading.isWhole && figureNamed(reading) === 'none'],
  ['cast', (reading) => reading.isWhole && figureNamed(reading) === 'cast' && !isBallotNumber(reading)],
  ['votes', ({has}) => has('votes')],
  ['result', ({has, isWhole}) => isWhole && has('round', 'election') && !has('party', 'candidate', 'name')],
  ['left-out', ({has, isWhole}) => isWhole && has('time')],
  ['contest', ({has, isWhole}) => isWhole && has('contest')],
  ['ballot', isBallotNumber],
  ['color', ({has, isWhole}) => isWhole && has('color')],
  ['party', ({has, isWhole}) => isWhole && has('party') && !has('round')],
  ['area', ({has, isWhole}) => has('code') || (isWhole && has('id') && has('area'))],
  ['area-name', ({has, isWhole}) => isWhole && has('area')],
  ['id', ({has, isWhole}) => isWhole && has('id')],
  ['name', ({has, isWhole}) => has('candidate') || (isWhole && has('name'))],
  ['total', ({has, isWhole}) => isWhole && has('total')],
  ['result', ({has}) => has('result')],
];

/** Whether a head names a candidate's place, such as "Paslon 1" or "paslon_2". */
export function isCandidateHead(header: string): boolean {
  const {has, texts, isWhole} = read(header);
  return isWhole && has('candidate') && !has('number', 'rank') && texts.some((text) => /^\d+$/.test(text));
}

/** Whether a column may separate the elections of a table: by year, date or round. */
export const separatesElections = (header: string): boolean => {
  const {has, isWhole} = read(header);
  return isWhole && has('time', 'round') && !has('votes', 'total', 'name');
};

/** Reads the head of a column. */
export function headOf(header: string): Head {
  const reading = read(header);
  const years = reading.texts.filter((text) => /^(19|20)\d\d$/.test(text));
  const isPart = reading.has('round', 'previous', 'mode') || years.length > 0;
  if (isCandidateHead(header) || kindOf(header) !== 'candidate') return {role: null, isPart: false};
  const role = HEADS.find(([, test]) => test(reading))?.[0] ?? null;
  // A head of only a year means the result of that year.
  return {role: role ?? (years.length > 0 && years.length === reading.texts.length ? 'result' : null), isPart};
}

const KINDS: readonly (readonly [CandidateKind, RegExp])[] = [
  ['empty-box', /^(kotak|kolom) kosong$/i],
  ['write-in', /^write-?ins?( votes)?$/i],
  ['other', /^((all |semua )?others?( candidates| parties)?|lain-?lain|(calon |partai )?lainnya|sonstige|übrige|andere|autres|otros|outros|altri|overigen?|آخرون|أخرى)$/i],
];

/** The kind of an entry on the ballot. People and parties are `candidate`. */
export const kindOf = (name: string, party: string | null = null): CandidateKind =>
  KINDS.find(([kind, test]) => test.test(name.trim()) || (kind === 'write-in' && test.test(party ?? '')))?.[0] ?? 'candidate';
