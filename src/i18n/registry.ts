import {card} from './id/card.js';
import type {Messages} from './messages.js';

const LAST_RESORT = 'id';
/** Indonesian: what a card says at first, and what came with late code. */
const id = {...card} as Messages;
const known = new Map<string, Messages>([[LAST_RESORT, id]]);
const listeners = new Set<() => void>();

/** A language: its words, and the locale that figures are written in. */
export interface Language {
  /** BCP 47, for Intl. */
  readonly locale: string;
  readonly messages: Messages;
}

/**
 * Adds a language, or replaces the words of one. Elements on screen follow.
 * @param locale - BCP 47, such as `en` or `pt-BR`.
 */
export function addMessages(locale: string, messages: Messages): void {
  known.set(tagOf(locale), messages);
  wordsChanged();
}

/** Adds Indonesian words. It is called with the code that says them, so that no element asks for them before. */
export const addIndonesian = (words: Partial<Messages>): void => void Object.assign(id, words);

/** Whose words: those of a card, or the further ones of views. */
export type WordSet = 'card' | 'views';

let fetchMessages: (language: string, of: WordSet) => void = () => {};

/** Calls back with each language that an element asks for and that is not there. Where languages are files of their own, a script fetches them. */
export const onMissingMessages = (fetch: typeof fetchMessages): void => void (fetchMessages = fetch);

export const missingMessages: typeof fetchMessages = (language, of) => fetchMessages(language, of);

/** Tells all listeners that words were added. */
export function wordsChanged(): void {
  for (const listener of listeners) listener();
}

/** Calls back when a language was added. The result ends it. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The language for a `lang`: its own words, else those of its primary language, else
 * English where it was added, else Indonesian. Without a `lang`: Indonesian. Never throws.
 */
export function languageFor(lang: string): Language {
  const written = dashed(lang);
  const tag = tagOf(lang);
  const part = tag.split('-')[0]!;
  for (const name of tag === '' ? [] : [tag, part]) {
    const messages = known.get(name);
    if (messages) return {locale: canonical(written) === null ? name : tag === written.toLowerCase() ? written : tag, messages};
  }
  if (tag !== '') missingMessages(part, 'card');
  const fallback = tag === '' || !known.has('en') ? LAST_RESORT : 'en';
  return {locale: fallback, messages: known.get(fallback)!};
}

/** Some content management systems write a locale as `id_ID`. */
const dashed = (locale: string): string => locale.trim().replaceAll('_', '-');

/** The canonical tag of a language, in lower case. Old pages write `in` for Indonesian. */
export const tagOf = (locale: string): string => (canonical(dashed(locale)) ?? dashed(locale)).toLowerCase();

/** `null` where the tag is not valid. */
function canonical(tag: string): string | null {
  // The first question to Intl takes some milliseconds, also where it is answered by a throw.
  if (tag === '') return null;
  if (known.has(tag)) return tag;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
