import {liveCode} from '../elements/kpu-recap/live-code.js';
import {askFirst} from '../feed/first-question.js';
import {FORMATS} from '../feed/formats.js';
import {pageAddress} from '../page/address.js';
import {unsupportedReason} from '../page/browser-support.js';
import {TAGS} from '../tags.js';

/** Every element of the library, for `:is()`. */
export const ALL = TAGS.map(([tag]) => tag).join();

/** Whether elements can be registered, and are not yet. Otherwise nothing is fetched: the first registration says why. */
export const isFirst = unsupportedReason() === null && !customElements.get('kpu-recap');

/**
 * Asks for what the page needs right after the first drawing, and nothing waits for it. This module is
 * the first that the script runs, because to run the rest takes a slow phone as long as half a round trip.
 */
function prefetch(): void {
  const withAddress = document.querySelectorAll(`:is(${ALL})[src]`);
  if (withAddress.length > 0) void import('../feed/feed-store.js');
  if (document.querySelector('kpu-recap:is([src], [with-checks])')) void liveCode.load();
  for (const element of withAddress) askFirst(pageAddress(element.getAttribute('src')!));
  for (const {name, endings, load} of FORMATS) {
    if (document.querySelector([`[format="${name}" i]`, ...endings.map((ending) => `[src$=".${ending}" i]`)].map((one) => `:is(${ALL})${one}`).join())) void load();
  }
}

if (isFirst) prefetch();
