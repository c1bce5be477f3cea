import type {Problem} from '../../domain/types.js';
import type {Reading} from '../../proof/proof.js';
import {figureOf, flagOf, referred, type Report} from './report.js';
import {childOf, placeOf, textOf, type XmlNode} from './xml.js';

/** The figure of each unit that has one. `null` means that it is withheld or cannot be known. */
export type ByUnit = ReadonlyMap<string, number | null>;

/** Votes of one class in one unit: the whole, and the parts by device. */
interface Class {
  readonly whole: (number | null)[];
  readonly parts: (number | null)[];
}

/** Votes of one unit by class, and votes whose class is not known. */
interface UnitCounts {
  readonly node: XmlNode;
  readonly classes: Map<string, Class>;
  readonly unknown: Problem[];
}

const TOTAL = 'total';

/** Classes of votes by the standard's `CountItemType`. */
const CLASSES: ReadonlySet<string> = new Set([
  TOTAL, 'absentee', 'absentee-fwab', 'absentee-in-person', 'absentee-mail', 'early', 'election-day', 'provisional', 'uocava', 'write-in',
]);

/** Classes for all votes of a party or candidate, where the two have votes of their own. */
const ALL_VOTES = /^(party|candidate)-votes$/;

/** Measures other than votes, by the words of Google's feeds. Seats in which a party only leads, and changes of seats, are left out. */
const OTHERS: ReadonlyMap<string, Measure> = new Map([
  ['seats', 'seats'], ['seats-won', 'seats'], ['seats-total', 'all-seats'], ['total-percent', 'percent'],
]);
const LEFT_OUT = /^seats-(leading|no-election|delta.*)$/;

/** The measure of a count. `unknown` may be votes, and is never added to others. */
export type Measure = 'votes' | 'seats' | 'all-seats' | 'percent' | 'left-out' | 'unknown';

const typeOf = (count: XmlNode): string => {
  const type = textOf(count, 'Type') ?? TOTAL;
  return type === 'other' ? textOf(count, 'OtherType') ?? type : type;
};

export function measureOf(count: XmlNode): Measure {
  const type = typeOf(count);
  if (CLASSES.has(type) || ALL_VOTES.test(type)) return 'votes';
  return OTHERS.get(type) ?? (LEFT_OUT.test(type) ? 'left-out' : 'unknown');
}

/** Classes that the standard defines as parts of `absentee`. */
const ABSENTEE = /^(absentee-.*|uocava)$/;

/**
 * One figure of counts, by unit. The total that a unit gives is used. Without one, the
 * classes (absentee, early, election day …) are added. Never both: classes are parts of
 * the total, and devices are parts of a class.
 * @param isNeeded - Whether the document is refused where an unknown class of votes makes
 * the sum unknown.
 */
export function countsByUnit(report: Report, counts: readonly XmlNode[], name: string, district: string, isNeeded = true): ByUnit {
  const units = new Map<string, UnitCounts>();
  for (const node of counts) {
    const unit = unitOf(report, node, district);
    if (!units.has(unit)) units.set(unit, {node, classes: new Map(), unknown: []});
    const {classes, unknown} = units.get(unit)!;
    const key = typeOf(node);
    if (measureOf(node) === 'unknown') {
      unknown.push({code: 'count-type-unknown', path: placeOf(node), message: `"${key}" is not a known class of votes and is not added`});
      continue;
    }
    const value = figureOf(node, name, report.reading);
    if (!classes.has(key)) classes.set(key, {whole: [], parts: []});
    classes.get(key)![childOf(node, 'Device') ? 'parts' : 'whole'].push(flagOf(node, 'IsSuppressedForPrivacy', report.reading) ? null : value);
  }
  return new Map([...units].map(([unit, one]) => [unit, totalOf(one, isNeeded, report.reading)]));
}

export const unitOf = (report: Report, count: XmlNode, district: string): string => referred(report, childOf(count, 'GpUnitId'), 'GpUnit')[0]?.id ?? district;

function totalOf({node, classes, unknown}: UnitCounts, isNeeded: boolean, {findings, problems}: Reading): number | null {
  const path = placeOf(node);
  const figures = new Map([...classes].map(([key, {whole, parts}]) => {
    const known = whole.filter((value) => value !== null);
    if (known.length > 1) findings.push({code: 'counts-duplicate', path, message: `${known.length} figures of ${key}; none of them is used`});
    return [key, whole.length === 0 ? sumOf(parts) : known.length === 1 ? known[0]! : null];
  }));
  // An unknown class is left out only beside a total. Without a total the sum would be too small.
  const all = [...figures.keys()].find((key) => ALL_VOTES.test(key));
  const total = figures.has(TOTAL) || all === undefined ? figures.get(TOTAL) : figures.get(all);
  if (unknown[0] && total === undefined && isNeeded) problems.push(unknown[0]);
  else if (unknown[0]) findings.push({...unknown[0], code: 'counts-left-out'});
  const parts = sumOf([...figures].filter(([key]) => key !== TOTAL && !ALL_VOTES.test(key) && !(figures.has('absentee') && ABSENTEE.test(key))).map(([, value]) => value));
  if (total === undefined) return unknown.length > 0 ? null : parts;
  if (total !== null && parts !== null && total !== parts) findings.push({code: 'parts-mismatch', path, message: `${total} declared, ${parts} in its parts`});
  return total;
}

/** The sum, or `null` while a figure is missing, and without figures. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** The nesting of units with counts. */
export interface Scope {
  /** Figure of the whole contest. */
  readonly total: (figures: ByUnit) => number | null;
  /** Figure of the unit around all others, never a sum. Percents of parts cannot be added. */
  readonly whole: (figures: ByUnit) => number | null;
  /** Units with counts that lie in no other unit with counts, without the whole itself. */
  readonly tops: readonly string[];
  /** The next units with counts inside a unit. */
  readonly within: (unit: string) => readonly string[];
}

/**
 * Finds the figure of the whole contest: the counts of its district, else of a unit around
 * it, else the sum of the outermost units if all are of one kind. Units of two kinds, such
 * as state house districts and counties, may count the same votes twice.
 */
export function scopeOf(report: Report, district: string, counted: ReadonlySet<string>): Scope {
  const inside = new Map<string, readonly string[]>();
  const around = new Map<string, string[]>(); // The same relation is also written at the other end.
  for (const [id, node] of report.ids) {
    if (node.name !== 'GpUnit') continue;
    const parts = referred(report, childOf(node, 'ComposingGpUnitIds'), 'GpUnit').map((part) => part.id).filter((part) => part !== id);
    inside.set(id, parts);
    for (const part of parts) if (!around.get(part)?.push(id)) around.set(part, [id]);
  }
  // The set grows during the loop. Each unit is added once, so the loop ends even where units form a circle.
  const outward = new Set([district]);
  for (const unit of outward) for (const other of around.get(unit) ?? []) outward.add(other);
  const whole = [...outward].find((unit) => counted.has(unit));

  const placed = new Set(outward);
  const within = new Map<string, readonly string[]>();
  for (const unit of [...counted].filter((one) => !outward.has(one))) {
    const found: string[] = [];
    const open = new Set(inside.get(unit));
    for (const next of open) {
      if (placed.has(next)) continue;
      placed.add(next);
      if (counted.has(next)) found.push(next);
      else for (const part of inside.get(next) ?? []) open.add(part);
    }
    within.set(unit, found);
  }
  const tops = [...within.keys()].filter((unit) => !placed.has(unit));
  const types = new Set(tops.map((unit) => (textOf(report.ids.get(unit) ?? null, 'Type') ?? '').replace(/^(split|combined)-/, '')));
  const units = childOf(report.root, 'GpUnitCollection');
  if (types.size > 1) report.reading.findings.push({code: 'units-mixed', path: units ? placeOf(units) : '', message: `counts of ${[...types].join(' and ')} may count the same votes twice`});
  return {
    tops,
    within: (unit) => within.get(unit) ?? [],
    whole: (figures) => figures.get(whole ?? [...outward].find((unit) => figures.has(unit)) ?? '') ?? null,
    total(figures) {
      const own = whole ?? [...outward].find((unit) => figures.has(unit));
      return own !== undefined ? figures.get(own) ?? null : types.size === 1 ? sumOf(tops.map((unit) => figures.get(unit) ?? null)) : null;
    },
  };
}

/** The figure of each unit, for a measure with one count per unit, such as seats won. */
export function measuredByUnit(report: Report, counts: readonly XmlNode[], measure: Measure, district: string, read: (count: XmlNode) => number | null): ByUnit {
  return new Map(counts.filter((count) => measureOf(count) === measure).map((count) => [unitOf(report, count, district), read(count)]));
}
