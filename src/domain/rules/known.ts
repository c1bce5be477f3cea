import {majority} from './majority.js';
import {plurality} from './plurality.js';
import type {Rule} from './rule.js';

const rules: ReadonlyMap<string, Rule> = new Map([plurality, majority].map((rule) => [rule.name, rule]));

/** The rule with a name, or `null`. Callers then use {@link plurality} and report it. */
export const ruleNamed = (name: string): Rule | null => rules.get(name) ?? null;
export {plurality};
