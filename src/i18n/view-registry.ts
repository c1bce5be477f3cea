import {missingMessages, tagOf, wordsChanged} from './registry.js';
import type {ViewMessages} from './view-messages.js';
import {common} from './views/id/common.js';

/** Indonesian: what all views say, and of each view what came with it. */
const id = {...common} as ViewMessages;
const known = new Map<string, ViewMessages>([['id', id]]);

type Views = 'chart' | 'trend' | 'seats' | 'table' | 'map' | 'rows';

/** Adds the Indonesian words of a view. It is called with the code that says them, so that no element asks for them before. */
export function addIndonesian(words: {readonly [View in Views]?: Partial<ViewMessages[View]>}): void {
  for (const view of Object.keys(words) as Views[]) Object.assign(id, {[view]: {...id[view], ...words[view]}});
}

/**
 * Adds the words of views in a language, or replaces them. Elements on screen follow.
 * @param locale - BCP 47, such as `en` or `pt-BR`.
 */
export function addViewMessages(locale: string, messages: ViewMessages): void {
  known.set(tagOf(locale), messages);
  wordsChanged();
}

/** The words for a language that `languageFor` chose: its own, else those of its primary language, else English where it was added, else Indonesian. */
export function viewMessagesFor(locale: string): ViewMessages {
  const tag = tagOf(locale);
  const part = tag.split('-')[0]!;
  const words = known.get(tag) ?? known.get(part);
  if (!words) missingMessages(part, 'views');
  return words ?? known.get('en') ?? id;
}
