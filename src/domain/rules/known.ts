import {majority} from './majority.js';
import {plurality} from './plurality.js';
import type {Rule} from './rule.js';

const rules: ReadonlyMap<string, Rule> = new Map([plurality, majority].map((rule) => [rule.name, rule]));

/** The rule of that name, or `null`; who asks then falls back to {@link plurality} and says so. */
export const ruleNamed = (name: string): Rule | null => rules.get(name) ?? null;
export {plurality};
