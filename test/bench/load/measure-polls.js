/** Runs in the page, after all its cards have been drawn from their feed. */
import {untilPainted} from '../measure.js';

let poll;

/** @param address - Module of the contestant. */
export async function prepare(address) {
  ({poll} = await import(address));
}

/** @param isPainted - Whether each waits for the frame that shows it. */
export async function polls(howMany, isPainted) {
  for (let i = 0; i < howMany; i++) {
    await poll();
    if (isPainted) await untilPainted(() => {});
  }
  await untilPainted(() => {});
}

/** What one poll does: cards that are drawn again, and changes of the document with every shadow root. */
export async function effects() {
  let mutations = 0;
  let drawn = 0;
  const count = (records) => (mutations += records.length);
  const observer = new MutationObserver(count);
  const cards = [...document.querySelectorAll('kpu-recap')];
  for (const root of [document, ...cards.map(({shadowRoot}) => shadowRoot)]) observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
  const prototype = customElements.get('kpu-recap')?.prototype ?? {};
  const {render} = prototype;
  if (render) {
    prototype.render = function () {
      drawn++;
      return render.call(this);
    };
  }
  await poll();
  await untilPainted(() => {});
  count(observer.takeRecords());
  observer.disconnect();
  if (render) prototype.render = render;
  return {drawn, mutations};
}
