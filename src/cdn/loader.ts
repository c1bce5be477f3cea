/**
 * Registers what it finds on the page, from small files of which a page loads only
 * those that it uses, also for elements that come later. For who does without the
 * hashes of a single file.
 */
import {FORMATS} from '../feed/formats.js';
import {TAGS, VIEWS, type Tag} from '../tags.js';

type Part = () => Promise<unknown>;

declare global {
  interface ImportMeta {
    /** Vite's: every file of a pattern, as an import that waits; a pattern with `!` leaves out. */
    glob(pattern: string | readonly string[]): Readonly<Record<string, Part>>;
  }
}

const elements = import.meta.glob('../define/*-*.ts');
const formats = import.meta.glob('./formats/*.ts');
const cardWords = import.meta.glob(['../i18n/??.ts', '!**/id.ts']);
const viewWords = import.meta.glob(['../i18n/views/??.ts', '!**/id.ts']);

const defineOf = (tag: Tag): Part => elements[`../define/${tag}.ts`]!;
const languages = Object.keys(viewWords).map((path) => path.slice(-'en.ts'.length, -'.ts'.length));

/** What else an element's attributes ask for. */
const PARTS: readonly (readonly [selector: string, ...Part[]])[] = [
  ...VIEWS.map(([tag, attribute]) => [`[${attribute}]:not([${attribute}="false" i])`, defineOf(tag)] as const),
  ...FORMATS.map(([format, endings]) => [[`[format="${format}" i]`, ...endings.map((ending) => `[src$=".${ending}" i]`)].join(), formats[`./formats/${format}.ts`]!] as const),
  // Indonesian is always there. English is what an unknown language is answered in.
  ...languages.map((language) => [language === 'en' ? ':not(:lang(id))' : `:lang(${language})`, cardWords[`../i18n/${language}.ts`]!, viewWords[`../i18n/views/${language}.ts`]!] as const),
];

const SELECTOR = TAGS.map(([tag]) => tag).join();
const loaded = new Map<Part, Promise<unknown>>();

/** Settles when a part is there, or never will be. */
function load(part: Part): Promise<unknown> {
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
    void Promise.all(parts.map(load)).then(() => load(defineOf(element.localName as Tag))).then(() => parts.length > 0 && element.requestUpdate?.());
  }
}

look();
new MutationObserver(look).observe(document.documentElement, {childList: true, subtree: true, attributeFilter: ['lang', 'format', 'src', ...VIEWS.map(([, attribute]) => attribute)]});
