import {Address} from '../site/address.js';
import {code} from '../site/code.js';
import {whenNear} from '../site/near.js';
import type {Item} from './item.js';

const find = <Found extends HTMLElement = HTMLElement>(id: string): Found => document.querySelector<Found>(`#${id}`)!;

/** The room for an element and its code, beside the index. */
const ROOMY = matchMedia('(width >= 70rem)');

/**
 * A gallery with an index: groups and words choose what is shown, and one theme, language
 * and width are that of all. Only what a reader comes near is drawn. The address bar holds
 * the choices.
 */
export function gallery(items: readonly Item[]): void {
  const form = find<HTMLFormElement>('choices');
  const address = new Address({group: 'all', words: '', theme: 'page', lang: 'id', width: '340'});
  const entries = items.map((item) => ({item, section: entryOf(item, address)}));
  find('gallery').append(...entries.map(({section}) => section));
  const index = entries.map(({item, section}) => {
    const line = document.createElement('li');
    line.append(Object.assign(document.createElement('a'), {href: `#${item.id}`, textContent: item.title}));
    find('index').append(line);
    return {item, line, section};
  });

  const choose = (name: string): void => {
    const value = address.get(name);
    if (name === 'width') document.documentElement.style.setProperty('--width', `${Number(value) || 340}px`);
    else if (name === 'group' || name === 'words') {
      for (const {item, line, section} of index) line.hidden = section.hidden = !isChosen(item, address.get('group'), address.get('words'));
      const count = entries.filter(({section}) => !section.hidden).length;
      find('count').textContent = `${count} of ${items.length}`;
    } else for (const {item, section} of entries) redraw(item, section, address);
  };
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value = address.get(field.name);
    if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === value;
    else field.value = value;
  }
  form.addEventListener('input', ({target}) => {
    const {name, value} = target as HTMLInputElement | HTMLSelectElement;
    address.set(name, value);
    choose(name);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  choose('width');
  choose('group');
  // The entry that the address names was not there when the browser looked for it.
  if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** Whether an entry is of the group and has every word in what is said of it. */
function isChosen({id, group, title, says, fields}: Item, chosen: string, words: string): boolean {
  const text = [id, title, says, ...fields].join(' ').toLowerCase();
  return (chosen === 'all' || group === chosen) && words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function entryOf(item: Item, address: Address): HTMLElement {
  const section = document.createElement('section');
  section.className = 'entry';
  section.id = item.id;
  section.dataset['group'] = item.group;
  const heading = document.createElement('h2');
  heading.append(Object.assign(document.createElement('a'), {href: `#${item.id}`, textContent: item.title}));
  const says = Object.assign(document.createElement('p'), {className: 'note', textContent: item.says});
  const fields = document.createElement('p');
  fields.className = 'fields';
  for (const field of item.fields) fields.append(Object.assign(document.createElement('code'), {textContent: field}), ' ');
  const place = Object.assign(document.createElement('div'), {className: 'pair'});
  const details = codeOf(item);
  const shown = Object.assign(document.createElement('div'), {className: 'shown'});
  shown.append(place, details);
  section.append(heading, says, fields, shown, ...(item.more ? [item.more()] : []));
  whenNear(section, () => {
    // Where there is room, the code stands beside what it makes.
    if (ROOMY.matches) details.open = true;
    section.dataset['drawn'] = '';
    redraw(item, section, address);
  });
  return section;
}

function codeOf(item: Item): HTMLDetailsElement {
  const details = document.createElement('details');
  details.append(Object.assign(document.createElement('summary'), {textContent: 'Code'}));
  // Written when somebody opens it; there are many.
  details.addEventListener('toggle', () => details.querySelector('.code') ?? details.append(code(item.code)));
  return details;
}

/** Draws an entry in the theme and the language that are chosen, if it has been near. */
function redraw(item: Item, section: HTMLElement, address: Address): void {
  if (section.dataset['drawn'] === undefined) return;
  const theme = address.get('theme');
  const lang = address.get('lang');
  const place = section.querySelector<HTMLElement>('.pair')!;
  place.lang = lang;
  place.dir = lang === 'ar' ? 'rtl' : 'ltr';
  const wanted = theme === 'both' ? ['light', 'dark'] : [theme];
  const stages = [...place.querySelectorAll<HTMLElement>('.stage')];
  if (stages.map(({dataset}) => dataset['theme'] ?? 'page').join() === wanted.join()) return;
  // An element keeps what it shows when its ground changes, except where there is one more or less.
  if (stages.length === wanted.length) stages.forEach((stage, i) => ground(stage, wanted[i]!));
  else {
    const elements = wanted.map(() => item.make());
    place.replaceChildren(...elements.map((element, i) => stageOf(element, wanted[i]!)));
    item.then?.(elements);
  }
}

function ground(stage: HTMLElement, theme: string): void {
  if (theme === 'page') delete stage.dataset['theme'];
  else stage.dataset['theme'] = theme;
}

function stageOf(element: HTMLElement, theme: string): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'stage';
  ground(stage, theme);
  if (element.localName === 'kpu-recap') stage.append(element);
  else {
    const box = Object.assign(document.createElement('div'), {className: 'box'});
    box.append(element);
    stage.append(box);
  }
  return stage;
}
