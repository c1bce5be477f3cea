/**
 * What one script tag loads: the card, in Indonesian. Everything else is a part that is
 * fetched when a page uses it: other elements and languages, what asks a feed, what reads
 * tables and other formats.
 */
import {ALL, isFirst} from './prefetch.js';
import {tableReader} from '../children/table-reader.js';
import {register} from '../define/register.js';
import {CandidateBar} from '../elements/candidate-bar/candidate-bar.js';
import {formStyles} from '../elements/kpu-recap/card-form.js';
import {KpuRecap} from '../elements/kpu-recap/kpu-recap.js';
import {onMissingElement} from '../elements/shared/brand.js';
import {addAdapter} from '../feed/registry.js';
import {addMessages, onMissingMessages, tagOf as languageTagOf, type WordSet} from '../i18n/registry.js';
import {requestFrame} from '../page/frame.js';
import {TAGS, VIEWS} from '../tags.js';

type Load = () => Promise<unknown>;

declare global {
  interface ImportMeta {
    /** Vite's: every file of a pattern, as an import that waits; a pattern with `!` leaves out. */
    glob(pattern: string | readonly string[]): Readonly<Record<string, Load>>;
  }
}

const elements = import.meta.glob(['../define/*-*.ts', '!**/{kpu-recap,candidate-bar}.ts']);
const cardWords = import.meta.glob(['../i18n/*.ts', '!**/{id,messages,registry,view-messages,view-registry}.ts']);
const viewWords = import.meta.glob(['../i18n/views/*.ts', '!**/id.ts']);

/** Milliseconds after which a card does without a part that it should begin with. */
const PATIENCE = 3000;

const asked = new Map<Load, Promise<unknown>>();
const once = (load: Load): Promise<unknown> => asked.get(load) ?? asked.set(load, load()).get(load)!;

const elementOf = (tag: string): Load | undefined => elements[`../define/${tag}.ts`];

/** The words of a language. English is what an unknown language is answered in. */
function loadsOfWords(language: string, of: WordSet): Load[] {
  const [words, folder] = of === 'card' ? [cardWords, ''] : [viewWords, 'views/'];
  return language === 'id' ? [] : [words[`../i18n/${folder}${language}.ts`] ?? words[`../i18n/${folder}en.ts`]!];
}

const CARD = 'kpu-recap';
const PARTS_OF_CARD = [...VIEWS, ['theme-toggle', 'with-toggle'] as const];
const WITH_VIEW = [...VIEWS.map(([tag]) => tag), ...VIEWS.map(([, attribute]) => `[${attribute}]`)].join();

/** What the elements on the page need before they are drawn. If these came later, the page would shift. */
function blockingLoads(): Load[] {
  const found = [...document.querySelectorAll(ALL)];
  const languages = new Set([document.documentElement, ...found].map((one) => languageTagOf(one.closest('[lang]')?.getAttribute('lang') || 'id').split('-')[0]!));
  return [
    ...[...languages].flatMap((language) => [
      ...loadsOfWords(language, 'card'),
      ...(found.some((one) => one.matches(WITH_VIEW)) ? loadsOfWords(language, 'views') : []),
    ]),
    ...PARTS_OF_CARD.flatMap(([tag, attribute]) => (found.some((one) => one.matches(`[${attribute}]:not([${attribute}="false" i])`)) ? [elementOf(tag)!] : [])),
    ...(document.querySelector(`${CARD}[form]`) ? [() => formStyles.load()] : []),
    ...(document.querySelector(`${CARD}:not([src]) table`) ? [() => tableReader.load()] : []),
  ];
}

/** Loads the elements on the page that are not registered yet. */
function loadUnregistered(): void {
  for (const [tag] of TAGS) {
    const load = elementOf(tag);
    if (load && !customElements.get(tag) && document.querySelector(tag)) void once(load);
  }
}

function registerCard(): void {
  register(CARD, KpuRecap);
  register('candidate-bar', CandidateBar);
  loadUnregistered();
  new MutationObserver(() => requestFrame(loadUnregistered)).observe(document.documentElement, {childList: true, subtree: true});
}

function main(): void {
  onMissingElement((tag) => {
    const load = elementOf(tag);
    return load ? once(load) : null;
  });
  onMissingMessages((language, of) => {
    for (const load of loadsOfWords(language, of)) void once(load);
  });
  const first = blockingLoads();
  // No load ever fails: one that does not come is asked for again and again.
  if (first.length === 0) registerCard();
  else void Promise.race([Promise.all(first.map(once)), new Promise((over) => setTimeout(over, PATIENCE))]).then(registerCard);
}

if (isFirst) main();
else register(CARD, KpuRecap);

export {addAdapter, addMessages};
