/**
 * One polite live region for the whole page, however many cards it has, and one more in a
 * dialog with a card: while a modal dialog is open, nothing outside of it is announced. A
 * region exists, empty, before it is needed, because screen readers miss one that arrives
 * with its text.
 */
import {withAncestors} from './observer.js';
import {LIVE_ATTRIBUTE} from './parsing.js';

/** Regions that contain only announcements of this copy of the library. */
export const regions = new Set<HTMLElement>();
const hosts = new Set<Element>();
let lastLeft = (): void => {};

/** Names what to do when the last element has left the page. */
export function onLastLeft(end: () => void): void {
  lastLeft = end;
}

/** Called when an element connects. The result is called when it disconnects. */
export function useLiveRegion(host: Element): () => void {
  hosts.add(host);
  regionFor(host);
  return () => {
    hosts.delete(host);
    // Elements of a removed frame do not disconnect.
    for (const one of hosts) if (!one.ownerDocument.defaultView) hosts.delete(one);
    const pages = new Set([...hosts].map(({ownerDocument}) => ownerDocument));
    for (const region of regions) if (!pages.has(region.ownerDocument)) removeRegion(region);
    if (hosts.size === 0) lastLeft();
  };
}

function removeRegion(region: HTMLElement): void {
  region.remove();
  regions.delete(region);
}

export interface Found {
  readonly region: HTMLElement;
  /** Whether it was made just now. Its first text would not be announced. */
  readonly isNew: boolean;
}

/** Selector of modal dialogs. */
const MODAL = 'dialog[open], [aria-modal="true"]';

/** The region that is announced where an element is: the known one, or one that is searched again after the page changed around it. */
export function regionFor(host: Element): Found | null {
  const page = host.ownerDocument;
  const place = [...withAncestors(host)].find((one) => one !== host && one.matches(MODAL)) ?? page.querySelector('body');
  if (!place) return null;
  // Only one of many cards searches the page.
  const known = isChecked ? [...regions].find(({parentNode}) => parentNode === place) : undefined;
  isChecked = true;
  queueMicrotask(() => (isChecked = false));
  return known ? {region: known, isNew: false} : adoptRegion(page, place);
}

let isChecked = false;

/** Takes over one region and removes the others. Pages that keep or restore copies of themselves have copies of the region with old text. */
function adoptRegion(page: Document, place: Element): Found {
  const found = [...page.querySelectorAll<HTMLElement>(`[${LIVE_ATTRIBUTE}]`)];
  const here = found.filter(({parentNode}) => parentNode === place);
  const ours = here.find((region) => regions.has(region)) ?? here[0];
  for (const region of new Set([...regions, ...found])) {
    if (region === ours || (regions.has(region) && region.isConnected && !region.closest('dialog:not([open])'))) continue;
    removeRegion(region);
  }
  const region = ours ?? page.createElement('div');
  if (regions.has(region)) return {region, isNew: false};
  region.textContent = '';
  for (const [name, value] of [['role', 'status'], ['aria-live', 'polite'], ['aria-atomic', 'true'], [LIVE_ATTRIBUTE, '']] as const) region.setAttribute(name, value);
  // Styles are set by property, because a style attribute would violate a strict content security policy.
  Object.assign(region.style, {position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap'});
  if (!ours) place.append(region);
  regions.add(region);
  return {region, isNew: !ours};
}
