import {missingMessages, tagOf, wordsChanged} from './registry.js';
import type {ViewMessages} from './view-messages.js';
import {common} from './views/id/common.js';

/** Indonesian: what all views say, and of each view what came with it. */
const id = {...common} as ViewMessages;
const known = new Map<string, ViewMessages>([['id', id]]);

/** Adds the Indonesian words of one view. It is called with the code of the view, so that no element asks for them before. */
export const addIndonesian = (words: Partial<ViewMessages>): void => void Object.assign(id, words);

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
