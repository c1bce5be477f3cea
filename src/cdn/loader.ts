/**
 * Registers what it finds on the page, from small files of which a page loads only
 * those that it uses, also for elements that come later. For who does without the
 * hashes of a single file.
 */
import {VIEWS, type Tag} from '../tags.js';

const ELEMENTS: Readonly<Record<Tag, () => Promise<unknown>>> = {
  'kpu-recap': () => import('../define/kpu-recap.js'),
  'candidate-bar': () => import('../define/candidate-bar.js'),
  'count-progress': () => import('../define/count-progress.js'),
  'race-status': () => import('../define/race-status.js'),
  'theme-toggle': () => import('../define/theme-toggle.js'),
  'vote-chart': () => import('../define/vote-chart.js'),
  'vote-trend': () => import('../define/vote-trend.js'),
  'vote-table': () => import('../define/vote-table.js'),
  'vote-map': () => import('../define/vote-map.js'),
  'seat-chart': () => import('../define/seat-chart.js'),
};

/** What else an element's attributes ask for. */
const PARTS: readonly (readonly [selector: string, ...(() => Promise<unknown>)[]])[] = [
  ...VIEWS.map(([tag, attribute]) => [`[${attribute}]:not([${attribute}="false" i])`, ELEMENTS[tag]] as const),
  ['[format="csv" i], [src$=".csv" i], [src$=".tsv" i]', () => import('./csv.js')],
  ['[format="civics" i], [src$=".xml" i]', () => import('./civics.js')],
  // Words of no other language are there; English is what an unknown one is answered in.
  [':lang(ar)', () => import('../i18n/ar.js'), () => import('../i18n/views/ar.js')],
  [':not(:lang(id))', () => import('../i18n/en.js'), () => import('../i18n/views/en.js')],
];

const SELECTOR = Object.keys(ELEMENTS).join();
const loaded = new Map<() => Promise<unknown>, Promise<unknown>>();

/** Settles when a part is there, or never will be. */
function load(part: () => Promise<unknown>): Promise<unknown> {
  const found = loaded.get(part);
  if (found) return found;
  const loading = part().catch((cause: unknown) => console.warn('rekap: a part could not be loaded', cause));
  loaded.set(part, loading);
  return loading;
}

function look(): void {
  for (const element of document.querySelectorAll<HTMLElement & {requestUpdate?(): void}>(SELECTOR)) {
    const parts = PARTS.flatMap(([selector, ...those]) => (element.matches(selector) ? those : [])).filter((part) => !loaded.has(part));
    // What a card is asked to show comes before it, and one that is there already looks again.
    void Promise.all(parts.map(load)).then(() => load(ELEMENTS[element.localName as Tag])).then(() => parts.length > 0 && element.requestUpdate?.());
  }
}

look();
new MutationObserver(look).observe(document.documentElement, {childList: true, subtree: true, attributeFilter: ['lang', 'format', 'src', ...VIEWS.map(([, attribute]) => attribute)]});
