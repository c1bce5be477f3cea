import {id} from './id.js';
import type {Messages} from './messages.js';

const LAST_RESORT = 'id';
const known = new Map<string, Messages>([[LAST_RESORT, id]]);
const listeners = new Set<() => void>();

/** Words and a locale that go together: figures are written as the words around them are. */
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
  known.set(locale.toLowerCase(), messages);
  wordsChanged();
}

/** Tells who shows words that there are others. */
export function wordsChanged(): void {
  for (const listener of listeners) listener();
}

/** Calls back when a language was added; the result stops it. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The language for a `lang`: its own words, those of its language part, else
 * English where it was added, else Indonesian. Without a `lang`: Indonesian. Never throws.
 */
export function languageFor(lang: string): Language {
  // Content systems name a locale `id_ID`.
  const written = lang.trim().replaceAll('_', '-');
  const tag = written.toLowerCase();
  const part = tag.split('-')[0]!;
  for (const name of tag === '' ? [] : [tag, part]) {
    const messages = known.get(name);
    if (messages) return {locale: isLocale(tag) ? written : name, messages};
  }
  const fallback = tag === '' || !known.has('en') ? LAST_RESORT : 'en';
  return {locale: fallback, messages: known.get(fallback)!};
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
