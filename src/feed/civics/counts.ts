import type {Finding} from '../../domain/types.js';
import {figureOf, flagOf, referred, type Report} from './report.js';
import {childOf, placeOf, textOf, type XmlNode} from './xml.js';

/** A figure for each unit that has one; `null` where it is withheld or cannot be known. */
export type ByUnit = ReadonlyMap<string, number | null>;

/** Figures of one class of votes in one unit: as a whole, and by device. */
interface Class {
  readonly whole: (number | null)[];
  readonly parts: (number | null)[];
}

const TOTAL = 'total';

/** Classes that `absentee` holds all of, by the standard's own definition of it. */
const ABSENTEE = /^(absentee-.*|uocava)$/;

/**
 * One figure of counts, by unit. A unit's total is the one that is given; only
 * where none is given it is the sum of the classes (absentee, early, election day …).
 * Never both: the classes are parts of the total, and devices parts of a class.
 */
export function countsByUnit(report: Report, counts: readonly XmlNode[], name: string, district: string): ByUnit {
  const units = new Map<string, {readonly node: XmlNode; readonly classes: Map<string, Class>}>();
  for (const node of counts) {
    const unit = referred(report, childOf(node, 'GpUnitId'), 'GpUnit')[0]?.id ?? district;
    const type = textOf(node, 'Type') ?? TOTAL;
    const key = type === 'other' ? `other ${textOf(node, 'OtherType')}` : type;
    const value = figureOf(node, name, report.reading);
    if (!units.has(unit)) units.set(unit, {node, classes: new Map()});
    const {classes} = units.get(unit)!;
    if (!classes.has(key)) classes.set(key, {whole: [], parts: []});
    classes.get(key)![childOf(node, 'Device') ? 'parts' : 'whole'].push(flagOf(node, 'IsSuppressedForPrivacy', report.reading) ? null : value);
  }
  return new Map([...units].map(([unit, {node, classes}]) => [unit, totalOf(classes, placeOf(node), report.reading.findings)]));
}

function totalOf(classes: ReadonlyMap<string, Class>, path: string, findings: Finding[]): number | null {
  const figures = new Map([...classes].map(([key, {whole, parts}]) => {
    const known = whole.filter((value) => value !== null);
    if (known.length > 1) findings.push({code: 'counts-duplicate', path, message: `${known.length} figures of ${key}; none of them counts`});
    return [key, whole.length === 0 ? sumOf(parts) : known.length === 1 ? known[0]! : null];
  }));
  const parts = sumOf([...figures].filter(([key]) => key !== TOTAL && !(figures.has('absentee') && ABSENTEE.test(key))).map(([, value]) => value));
  const total = figures.get(TOTAL);
  if (total === undefined) return parts;
  if (total !== null && parts !== null && total !== parts) findings.push({code: 'parts-mismatch', path, message: `${total} declared, ${parts} in its parts`});
  return total;
}

/** `null` while a summand is missing, and where there is none. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** How the units that have counts lie in each other. */
export interface Scope {
  /** Figure of the whole contest. */
  readonly total: (figures: ByUnit) => number | null;
  /** Counted units that lie in no other counted one, the whole itself left out. */
  readonly tops: readonly string[];
  /** Counted units in a counted one, and in none between. */
  readonly within: (unit: string) => readonly string[];
}

/**
 * Finds what the figure of the whole contest is. Counts of its district are; else
 * those of a unit around it; else the sum of the outermost units, if they are of one
 * kind: state house districts and counties cover the same ground twice.
 */
export function scopeOf(report: Report, district: string, counted: ReadonlySet<string>): Scope {
  const inside = new Map<string, readonly string[]>();
  const around = new Map<string, string[]>(); // The same, the other way round.
  for (const [id, node] of report.ids) {
    if (node.name !== 'GpUnit') continue;
    const parts = referred(report, childOf(node, 'ComposingGpUnitIds'), 'GpUnit').map((part) => part.id).filter((part) => part !== id);
    inside.set(id, parts);
    for (const part of parts) if (!around.get(part)?.push(id)) around.set(part, [id]);
  }
  // Sets that grow while they are walked; a circle of units ends by itself.
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
  if (types.size > 1) report.reading.findings.push({code: 'units-mixed', path: units ? placeOf(units) : '', message: `counts of ${[...types].join(' and ')} may cover the same ground`});
  return {
    tops,
    within: (unit) => within.get(unit) ?? [],
    total(figures) {
      const own = whole ?? [...outward].find((unit) => figures.has(unit));
      return own !== undefined ? figures.get(own) ?? null : types.size === 1 ? sumOf(tops.map((unit) => figures.get(unit) ?? null)) : null;
    },
  };
}
