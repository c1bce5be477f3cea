/** Runs in the page, after its own script has drawn the first view. */
import {DOCUMENTS} from './documents.js';

/** Made before the clock starts; updates go round in them, and no two neighbours are alike. */
const STORED = 6;

let draw;
let stage;
let documents;
let drawn = [];

export const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** @param address - Module of the contestant. @param kind - Which document it draws. */
export async function prepare(address, kind) {
  ({draw} = await import(address));
  documents = Array.from({length: STORED}, (_, turn) => DOCUMENTS[kind](turn));
  stage = document.querySelector('main');
  stage.replaceChildren();
  await drawMany(1);
}

/** Draws some, one below the other, as they would be seen. */
export async function drawMany(howMany) {
  for (let i = 0; i < howMany; i++) drawn.push(draw(stage, documents[0]));
  for (const one of drawn) one.element?.scrollIntoView();
  // What is loaded late is there, and every canvas has its picture.
  for (let i = 0; i < 5; i++) await frames();
}

export function clear() {
  for (const one of drawn) one.remove();
  drawn = [];
}

/** New figures of one view, again and again, each painted. */
export async function updates(howMany, isIdle) {
  for (let i = 0; i < howMany; i++) {
    if (!isIdle) await drawn[0].update(documents[(i + 1) % STORED]);
    await frames();
  }
}

/** Sorts a table again and again, each painted. */
export async function sorts(howMany) {
  const [one] = drawn;
  const press = () => (one.sort ? one.sort() : one.element.shadowRoot.querySelector('thead th:last-of-type button, thead th button').click());
  for (let i = 0; i < howMany; i++) {
    press();
    await one.element?.updateComplete;
    await frames();
  }
}

/** Puts a view into the page and takes it out of it, each time drawn. */
export async function rounds(howMany) {
  for (let i = 0; i < howMany; i++) {
    const one = draw(stage, documents[0]);
    await one.element?.updateComplete;
    await new Promise((done) => requestAnimationFrame(done));
    one.remove();
  }
  await frames();
}
