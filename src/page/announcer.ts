/**
 * One polite live region for the whole page, however many cards stand on it, and one
 * more in a dialog that holds a card: while a modal dialog is open, nothing outside it
 * is heard. A region exists, empty, before it is needed, because screen readers miss
 * one that arrives with its text.
 */
import {surroundings} from '../surroundings.js';
import {outwards} from './observer.js';
import {LIVE} from './parsing.js';

/** Changes that come together are told together. */
const SETTLE = 1000;
/** A reader who listens is not interrupted more often than this. */
const PAUSE = 60_000;
/** By then it has been read out. */
const SAID = 15_000;
/** On a page of many cards the first few say enough. */
const MOST = 3;

interface Sentence {
  readonly host: Element;
  readonly text: string;
  readonly lang: string;
}

/** Regions that say nothing but what was said here. */
const regions = new Set<HTMLElement>();
const hosts = new Set<Element>();
let timer: unknown = null;
let silencing: unknown = null;
let lastSpoken = -Infinity;
const waiting = new Map<object, Sentence>();

/** Called when an element connects; the result is called when it leaves. */
export function useAnnouncer(host: Element): () => void {
  hosts.add(host);
  regionFor(host);
  return () => {
    hosts.delete(host);
    // The elements of a frame that went do not leave it.
    for (const one of hosts) if (!one.ownerDocument.defaultView) hosts.delete(one);
    const pages = new Set([...hosts].map(({ownerDocument}) => ownerDocument));
    for (const region of regions) if (!pages.has(region.ownerDocument)) forget(region);
    if (hosts.size > 0) return;
    surroundings.clearTimeout(timer);
    surroundings.clearTimeout(silencing);
    timer = null;
    // Who comes after that is of another page.
    lastSpoken = -Infinity;
    waiting.clear();
  };
}

/**
 * Says a sentence soon; a newer one of the same speaker takes the place of one that still waits.
 * @param host - The element that it is about, which is where it must be heard.
 */
export function announce(host: Element, text: string, lang: string, speaker: object = host): void {
  waiting.set(speaker, {host, text, lang});
  regionFor(host);
  timer ??= surroundings.setTimeout(speak, Math.max(SETTLE, lastSpoken + PAUSE - surroundings.now()));
}

function speak(): void {
  const due = [...waiting.values()].filter(({host}) => host.isConnected).slice(0, MOST).map((sentence) => ({...sentence, found: regionFor(sentence.host)}));
  // A region that was taken away is made again, and speaks when it has been noticed.
  timer = due.some(({found}) => found?.isNew) ? surroundings.setTimeout(speak, SETTLE) : null;
  if (timer !== null) return;
  waiting.clear();
  lastSpoken = surroundings.now();
  // What was said is old by then, for who comes by it, and in copies that somebody keeps of the page.
  silencing = surroundings.setTimeout(silence, SAID);
  for (const region of new Set(due.map(({found}) => found?.region))) {
    const said = due.filter(({found}) => found?.region === region);
    region?.setAttribute('lang', said[0]!.lang);
    if (region) region.textContent = said.map(({text}) => text).join(' ');
  }
}

function forget(region: HTMLElement): void {
  region.remove();
  regions.delete(region);
}

function silence(): void {
  for (const region of regions) region.textContent = '';
}

interface Found {
  readonly region: HTMLElement;
  /** Made just now; what it says at once is not heard. */
  readonly isNew: boolean;
}

/** What is inert outside of, or is said to be. */
const MODAL = 'dialog[open], [aria-modal="true"]';

/** The region that is heard where an element stands: the one that was found before, or looked for anew after the page was changed around it. */
function regionFor(host: Element): Found | null {
  const page = host.ownerDocument;
  const place = [...outwards(host)].find((one) => one !== host && one.matches(MODAL)) ?? page.querySelector('body');
  if (!place) return null;
  // Of many cards that come at once, one looks around.
  const known = isChecked ? [...regions].find(({parentNode}) => parentNode === place) : undefined;
  isChecked = true;
  queueMicrotask(() => (isChecked = false));
  return known ? {region: known, isNew: false} : renew(page, place);
}

let isChecked = false;

/** Who keeps copies of a page, or puts one version of it in the place of another, has copies of the region with words of another time. One of them becomes ours, the others go. */
function renew(page: Document, place: Element): Found {
  const found = [...page.querySelectorAll<HTMLElement>(`[${LIVE}]`)];
  const here = found.filter(({parentNode}) => parentNode === place);
  const ours = here.find((region) => regions.has(region)) ?? here[0];
  for (const region of new Set([...regions, ...found])) {
    if (region === ours || (regions.has(region) && region.isConnected && !region.closest('dialog:not([open])'))) continue;
    forget(region);
  }
  const region = ours ?? page.createElement('div');
  if (regions.has(region)) return {region, isNew: false};
  region.textContent = '';
  for (const [name, value] of [['role', 'status'], ['aria-live', 'polite'], ['aria-atomic', 'true'], [LIVE, '']] as const) region.setAttribute(name, value);
  // By property: a style attribute would break a strict content security policy.
  Object.assign(region.style, {position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap'});
  if (!ours) place.append(region);
  regions.add(region);
  return {region, isNew: !ours};
}
