import {Address} from '../site/address.js';
import {dragWidth} from '../site/drag-width.js';
import {copyText} from '../site/code.js';
import {whenNear} from '../site/near.js';
import {dress} from './houses.js';
import {elementOf, sceneOf, VIEWS, type Scene, type View} from './scenes.js';
import {lineOf, snippetOf, type Dress} from './snippet.js';

/** Pixels of what is shown where nobody has dragged it and there is room. */
const WIDTH = 440;
const DEFAULTS = {house: 'plain', state: 'official', view: 'card', theme: 'page', lang: 'id', width: 'auto'};
type Choice = keyof typeof DEFAULTS;

const find = <Found extends HTMLElement = HTMLElement>(id: string): Found => document.querySelector<Found>(`#${id}`)!;
const [form, floor, sizer, frame, handle] = [find<HTMLFormElement>('choices'), find('floor'), find('sizer'), find('frame'), find('handle')];
const whole = find('whole');
const address = new Address(DEFAULTS);
const get = (choice: Choice): string => address.get(choice);
const LEAST = Number(handle.ariaValueMin);
let scene: Scene = sceneOf(get('view'), get('state'));
let scale = 1;

/** Shows an element of the scene; a view stands on a ground, as in a page. */
function show(): void {
  scene = sceneOf(get('view'), get('state'));
  const element = elementOf(scene);
  if (scene.tag === 'kpu-recap') frame.replaceChildren(element);
  else {
    const box = document.createElement('div');
    box.className = 'box';
    box.append(element);
    frame.replaceChildren(box);
  }
  floor.scrollTop = 0;
}

const dressOf = (): Dress => ({house: get('house'), theme: get('theme'), lang: get('lang')});

/** Shows the whole code, if a reader has opened it. */
async function showCode(): Promise<void> {
  if (whole.hidden) return;
  const of = scene;
  const dress = dressOf();
  const text = await snippetOf(of, dress);
  if (of === scene && JSON.stringify(dress) === JSON.stringify(dressOf())) whole.textContent = text;
}

function describe(): void {
  find('origin').textContent = scene.origin;
  find('line').textContent = lineOf(scene, dressOf());
  void showCode();
  find<HTMLFieldSetElement>('states').disabled = scene.tag !== 'kpu-recap';
  for (const button of find('thumbs').querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.value === get('view')));
}

/** What is wider than the stage is drawn smaller, with every break of its true width. */
function fit(): void {
  const {paddingInlineStart, paddingInlineEnd} = getComputedStyle(floor);
  const room = floor.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
  const width = Number(get('width')) || Math.min(WIDTH, Math.max(LEAST, room));
  scale = Math.min(1, room / width);
  frame.style.inlineSize = `${width}px`;
  frame.style.zoom = String(scale);
  sizer.style.inlineSize = `${width * scale}px`;
  handle.ariaValueNow = String(width);
  handle.ariaValueText = `${width} pixels`;
  find('width').textContent = scale === 1 ? `${width} px` : `${width} px, at ${Math.round(scale * 100)} %`;
}

const APPLY: Readonly<Record<Choice, () => void>> = {
  house: () => dress(floor, get('house')),
  state: show,
  view: show,
  theme: () => (get('theme') === 'page' ? floor.removeAttribute('data-theme') : floor.setAttribute('data-theme', get('theme'))),
  lang: () => {
    frame.lang = get('lang');
    frame.dir = get('lang') === 'ar' ? 'rtl' : 'ltr';
  },
  width: fit,
};

function choose(choice: Choice, value: string): void {
  address.set(choice, value);
  APPLY[choice]();
  describe();
}

/** The form shows what the address says; what it says beyond the form's own choices is left out. */
function takeUp(): void {
  for (const choice of Object.keys(DEFAULTS) as Choice[]) {
    const field = form.elements.namedItem(choice);
    if (!(field instanceof RadioNodeList || field instanceof HTMLSelectElement)) continue;
    field.value = get(choice);
    if (field.value !== get(choice)) field.value = DEFAULTS[choice];
    if (field.value !== get(choice)) address.set(choice, DEFAULTS[choice]);
  }
  const width = Number(get('width'));
  if (!(width >= LEAST && width <= Number(handle.ariaValueMax))) address.set('width', DEFAULTS.width);
  // The page comes with the card as most people see it first.
  const isOther = get('view') !== DEFAULTS.view || get('state') !== DEFAULTS.state;
  for (const choice of Object.keys(DEFAULTS) as Choice[]) if (isOther || (choice !== 'view' && choice !== 'state')) APPLY[choice]();
  describe();
}

form.addEventListener('change', ({target}) => {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) choose(target.name as Choice, target.value);
});
// Both edges move, so that what is shown stays in the middle.
dragWidth(handle, () => 2 / scale, (width) => choose('width', String(width)));
new ResizeObserver(fit).observe(floor);

for (const button of [find('copy'), find('copy-shown')]) {
  button.addEventListener('click', () => void snippetOf(scene, dressOf()).then((text) => copyText(text, button, find('line'))));
}
find('open-code').addEventListener('click', ({currentTarget}) => {
  whole.hidden = !whole.hidden;
  (currentTarget as HTMLElement).ariaExpanded = String(!whole.hidden);
  void showCode();
});

for (const item of find('thumbs').querySelectorAll('li')) {
  const button = item.querySelector('button')!;
  const view = VIEWS[button.value as Exclude<View, 'card'>];
  whenNear(item, () => item.querySelector('.peek')!.append(elementOf(view)));
  button.addEventListener('click', () => {
    const isShown = button.value === get('view');
    form.querySelector('select')!.value = isShown ? 'card' : button.value;
    choose('view', isShown ? 'card' : button.value);
    floor.scrollIntoView({block: 'nearest'});
  });
}
takeUp();
