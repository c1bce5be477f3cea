/**
 * Registers the elements that it finds on the page, now and later. It loads small files,
 * and only those that the page uses. Unlike `rekap.js`, these files have no integrity
 * hashes for the page to check.
 */
import {FORMATS} from '../feed/formats.js';
import {TAGS, VIEWS, type Tag} from '../tags.js';

type Part = () => Promise<unknown>;

declare global {
  interface ImportMeta {
    /** Vite's function: an `import()` for every file that matches. A pattern with `!` excludes files. */
    glob(pattern: string | readonly string[]): Readonly<Record<string, Part>>;
  }
}

const elements = import.meta.glob('../define/*-*.ts');
const formats = import.meta.glob('./formats/*.ts');
const cardWords = import.meta.glob(['../i18n/??.ts', '!**/id.ts']);
const viewWords = import.meta.glob(['../i18n/views/??.ts', '!**/id.ts']);

const defineOf = (tag: Tag): Part => elements[`../define/${tag}.ts`]!;
const languages = Object.keys(viewWords).map((path) => path.slice(-'en.ts'.length, -'.ts'.length));

/** Further parts that an element needs, by a selector on its attributes or its language. */
const PARTS: readonly (readonly [selector: string, ...Part[]])[] = [
  ...VIEWS.map(([tag, attribute]) => [`[${attribute}]:not([${attribute}="false" i])`, defineOf(tag)] as const),
  ...FORMATS.map(([format, endings]) => [[`[format="${format}" i]`, ...endings.map((ending) => `[src$=".${ending}" i]`)].join(), formats[`./formats/${format}.ts`]!] as const),
  // Indonesian is built in. English is the fallback for unknown languages.
  ...languages.map((language) => [language === 'en' ? ':not(:lang(id))' : `:lang(${language})`, cardWords[`../i18n/${language}.ts`]!, viewWords[`../i18n/views/${language}.ts`]!] as const),
];

const SELECTOR = TAGS.map(([tag]) => tag).join();
const loaded = new Map<Part, Promise<unknown>>();

/** Loads a part once. Settles when it is loaded or has failed. */
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
    // The parts of a card are loaded before the card itself. A card that is already defined is updated.
    void Promise.all(parts.map(load)).then(() => load(defineOf(element.localName as Tag))).then(() => parts.length > 0 && element.requestUpdate?.());
  }
}

look();
new MutationObserver(look).observe(document.documentElement, {childList: true, subtree: true, attributeFilter: ['lang', 'format', 'src', ...VIEWS.map(([, attribute]) => attribute)]});
