import type {DeriveOptions} from '../../domain/derive.js';
import {ruleNamed} from '../../domain/rules/known.js';
import type {Finding} from '../../domain/types.js';

/** Attributes that say how a result is shown. */
export interface DisplayInputs {
  readonly headingLevel: number;
  readonly decimals: number;
  readonly rounding: string;
  readonly order: string;
  readonly limit: number;
  readonly hideBelow: number;
  readonly rule: string | null;
  readonly theme: string;
  readonly timeZone: string;
}

export interface DisplayOptions extends DeriveOptions {
  readonly headingLevel: number;
  readonly timeZone: string;
  readonly problems: readonly Finding[];
}

/** Proves the attributes; a bad one counts as its default and is told. */
export function readDisplayOptions({headingLevel, decimals, rounding, order, limit, hideBelow, rule, theme, timeZone}: DisplayInputs): DisplayOptions {
  const problems: Finding[] = [];
  const bad = (path: string, value: unknown, expected: string): void => {
    problems.push({code: 'attribute-invalid', path, message: `"${String(value)}" is not ${expected}`});
  };
  const whole = (path: string, value: number, least: number, most: number, standard: number): number => {
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    bad(path, value, `a whole number from ${least} to ${most}`);
    return standard;
  };
  /** The first of the words is the default. */
  const word = <const Words extends readonly [string, ...string[]]>(path: string, value: string, words: Words): Words[number] => {
    const known = words.find((one) => one === value);
    if (known === undefined) bad(path, value, `one of ${words.join(', ')}`);
    return known ?? words[0];
  };
  word('theme', theme, ['auto', 'light', 'dark']);
  const ruleOk = rule === null || ruleNamed(rule) !== null;
  if (!ruleOk) problems.push({code: 'rule-unknown', path: 'rule', message: `"${rule}" is not known; the rule of the data counts`});
  const percentOk = hideBelow >= 0 && hideBelow <= 100;
  if (!percentOk) bad('hide-below', hideBelow, 'a percentage from 0 to 100');
  const zoneOk = isZone(timeZone);
  if (!zoneOk) bad('time-zone', timeZone, 'an IANA time zone');
  return {
    rule: ruleOk ? rule : null,
    headingLevel: whole('heading-level', headingLevel, 2, 6, 2),
    decimals: whole('decimals', decimals, 0, 2, 1),
    rounding: word('rounding', rounding, ['true', 'sum100']),
    order: word('order', order, ['ballot', 'votes']),
    limit: whole('limit', limit, 1, 1_000_000, 20),
    hideBelow: percentOk ? hideBelow : 0,
    timeZone: zoneOk ? timeZone : 'Asia/Jakarta',
    problems,
  };
}

const zones = new Map<string, boolean>([['Asia/Jakarta', true]]);

function isZone(timeZone: string): boolean {
  let known = zones.get(timeZone);
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone !== '';
    } catch {
      known = false;
    }
    zones.set(timeZone, known);
  }
  return known;
}
