/** What is said in the live regions of a page, and when. */
import {surroundings} from '../surroundings.js';
import {onLastLeft, regionFor, regions} from './live-region.js';

/** Debounce in milliseconds. Changes that come together are announced together. */
const DEBOUNCE = 1000;
/** Least milliseconds between two announcements, so that screen readers are not interrupted more often. */
const LEAST_INTERVAL = 60_000;
/** Milliseconds after which an announced text is removed. By then it has been read out. */
const CLEAR_AFTER = 15_000;
/** Most sentences at once. On a page with many cards these are enough. */
const MOST = 3;

interface Sentence {
  readonly host: Element;
  readonly text: string;
  readonly lang: string;
}

let timer: unknown = null;
let clearTimer: unknown = null;
let lastAnnounced = -Infinity;
const waiting = new Map<object, Sentence>();

/**
 * Announces a sentence soon. A newer sentence of the same speaker replaces a waiting one.
 * @param host - The element that it is about. It must be announced where this element is.
 */
export function announce(host: Element, text: string, lang: string, speaker: object = host): void {
  waiting.set(speaker, {host, text, lang});
  regionFor(host);
  timer ??= surroundings.setTimeout(announceWaiting, Math.max(DEBOUNCE, lastAnnounced + LEAST_INTERVAL - surroundings.now()));
}

function announceWaiting(): void {
  const due = [...waiting.values()].filter(({host}) => host.isConnected).slice(0, MOST).map((sentence) => ({...sentence, found: regionFor(sentence.host)}));
  // A removed region is made again, and speaks when screen readers have noticed it.
  timer = due.some(({found}) => found?.isNew) ? surroundings.setTimeout(announceWaiting, DEBOUNCE) : null;
  if (timer !== null) return;
  waiting.clear();
  lastAnnounced = surroundings.now();
  // The text is removed then, because it is old for readers who reach it later, and for copies of the page.
  clearTimer = surroundings.setTimeout(clearRegions, CLEAR_AFTER);
  for (const region of new Set(due.map(({found}) => found?.region))) {
    const said = due.filter(({found}) => found?.region === region);
    region?.setAttribute('lang', said[0]!.lang);
    if (region) region.textContent = said.map(({text}) => text).join(' ');
  }
}

function clearRegions(): void {
  for (const region of regions) region.textContent = '';
}

onLastLeft(() => {
  surroundings.clearTimeout(timer);
  surroundings.clearTimeout(clearTimer);
  timer = null;
  // Elements that connect later belong to another page.
  lastAnnounced = -Infinity;
  waiting.clear();
});
