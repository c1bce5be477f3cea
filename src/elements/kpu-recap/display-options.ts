import {ruleNamed} from '../../domain/rules/known.js';
import {RACE_STATES} from '../../domain/types.js';
import {filled, kind, numeric, or, usable, whole, word} from '../../proof/proof.js';
import {feedKinds} from '../shared/feed-element.js';
import {optionsOf} from '../shared/options.js';
import {FORMS} from './card-form.js';

/** Proves the attributes that say how a result is shown. An invalid one is reported, and its default is used. */
export const readDisplayOptions = optionsOf({
  state: filled(word(RACE_STATES)),
  rule: usable('rule-unknown', 'is not known', (name) => ruleNamed(name) && name),
  refresh: feedKinds.refresh,
  headingLevel: or(numeric(whole(2, 6)), 2),
  decimals: or(numeric(whole(0, 2)), 1),
  rounding: or(word(['true', 'sum100']), 'true'),
  form: word(FORMS),
  order: word(['ballot', 'votes']),
  limit: or(numeric(whole(1, 1_000_000)), 6),
  hideBelow: or(numeric(kind('a percentage from 0 to 100', (value): value is number => typeof value === 'number' && value >= 0 && value <= 100)), 0),
  theme: word(['auto', 'light', 'dark']),
  timeZone: or(feedKinds.timeZone, 'Asia/Jakarta'),
});

export type DisplayOptions = ReturnType<typeof readDisplayOptions>;
