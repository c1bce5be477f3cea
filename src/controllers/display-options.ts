import type {DeriveOptions} from '../domain/derive.js';
import {ruleNamed} from '../domain/rules/known.js';
import {RACE_STATES, type Finding} from '../domain/types.js';
import {kind, or, startReading, usable, whole, word} from '../feed/proof.js';
import {cached} from '../format/intl-cache.js';

/** Attributes that say how a result is shown. */
export interface DisplayInputs {
  readonly state: string | null;
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

const STATE = word(RACE_STATES);
const HEADING_LEVEL = or(whole(2, 6), 2);
const DECIMALS = or(whole(0, 2), 1);
const ROUNDING = or(word(['true', 'sum100']), 'true');
const ORDER = or(word(['ballot', 'votes']), 'ballot');
const LIMIT = or(whole(1, 1_000_000), 20);
const HIDE_BELOW = or(kind('a percentage from 0 to 100', (value): value is number => typeof value === 'number' && value >= 0 && value <= 100), 0);
const RULE = usable('rule-unknown', 'is not known', (name) => ruleNamed(name) && name);
const THEME = word(['auto', 'light', 'dark']);
const TIME_ZONE = or(kind('an IANA time zone', (value): value is string => isZone(String(value))), 'Asia/Jakarta');

/** Proves the attributes; a bad one counts as its default and is told. */
export function readDisplayOptions({state, headingLevel, decimals, rounding, order, limit, hideBelow, rule, theme, timeZone}: DisplayInputs): DisplayOptions {
  const reading = startReading({}, 'attribute-invalid');
  THEME(theme, 'theme', reading);
  const options = {
    state: STATE(state || null, 'state', reading),
    rule: RULE(rule, 'rule', reading),
    headingLevel: HEADING_LEVEL(headingLevel, 'heading-level', reading),
    decimals: DECIMALS(decimals, 'decimals', reading),
    rounding: ROUNDING(rounding, 'rounding', reading),
    order: ORDER(order, 'order', reading),
    limit: LIMIT(limit, 'limit', reading),
    hideBelow: HIDE_BELOW(hideBelow, 'hide-below', reading),
    timeZone: TIME_ZONE(timeZone, 'time-zone', reading),
  };
  return {...options, problems: [...reading.problems, ...reading.findings]};
}

const isZone = (timeZone: string): boolean => cached(`zone ${timeZone}`, () => {
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).format(0) !== '';
  } catch {
    return false;
  }
});
