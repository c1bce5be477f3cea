import {copyText} from '../site/code.js';
import {excerptOf, search, type Entry} from './search.js';

for (const box of document.querySelectorAll('.code')) {
  const pre = box.querySelector('pre')!;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'Copy';
  copy.addEventListener('click', () => void copyText(pre.textContent ?? '', copy, pre));
  box.prepend(copy);
}

const field = document.querySelector<HTMLInputElement>('#search')!;
const found = document.querySelector<HTMLElement>('#found')!;
const count = document.querySelector<HTMLElement>('#count')!;
const contents = document.querySelector<HTMLDetailsElement>('.contents')!;
const source = new URL(field.dataset['index']!, document.baseURI);
const MOST = 12;

let entries: Promise<readonly Entry[]> | null = null;
/** The index comes when somebody is about to search. */
const load = (): Promise<readonly Entry[]> => (entries ??= fetch(source).then((answer) => answer.json() as Promise<readonly Entry[]>));

async function show(): Promise<void> {
  const words = field.value;
  const all = search(await load(), words);
  // Another word may have been typed since.
  if (words !== field.value) return;
  found.replaceChildren(...all.slice(0, MOST).map((entry) => itemOf(entry, words)));
  count.textContent = words.trim() === '' ? '' : `${all.length === 0 ? 'Nothing' : all.length} found${all.length > MOST ? `, the first ${MOST} are shown` : ''}`;
}

function itemOf({to, page, heading, text}: Entry, words: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(to, source).href;
  link.textContent = heading === page ? page : `${page}: ${heading}`;
  const excerpt = document.createElement('span');
  for (const {part, isFound} of excerptOf(text, words)) excerpt.append(isFound ? Object.assign(document.createElement('mark'), {textContent: part}) : part);
  item.append(link, excerpt);
  return item;
}

field.addEventListener('focus', () => void load());
field.addEventListener('input', () => void show());
if (field.value !== '') void show();

// On a phone the page begins with its text.
if (matchMedia('(width < 60rem)').matches) contents.open = false;
