import type {Host} from '../embed/embed.js';
import {fromHash} from './address.js';
import {App} from './app.js';
import {FIRST_LOOK} from './look.js';
import {fetchElements} from './manifest.js';

/**
 * Starts a page on the look of its address.
 * @param draw - Draws the page into its place. Called once for all changes of a task.
 */
export async function begin(draw: (app: App, place: HTMLElement) => void): Promise<App> {
  const place = document.querySelector<HTMLElement>('#playground')!;
  const [elements, hashes, first] = await Promise.all([
    fetchElements(),
    fetch('./cdn/integrity.json').then((answer) => answer.json() as Promise<Host['hashes']>),
    fromHash(location.hash),
  ]);
  let isAsked = false;
  const app: App = new App(elements, {folder: new URL('./cdn/', location.href).href, hashes}, first ?? FIRST_LOOK, () => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      draw(app, place);
    });
  });
  addEventListener('hashchange', () => void app.readAddress());
  place.addEventListener('rekap-error', (event) => app.tell(event));
  document.addEventListener('keydown', (event) => {
    // Fields of text have a way back of their own.
    const isField = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=color], [type=range]), textarea');
    if (!(event.ctrlKey || event.metaKey) || isField || !/^[zy]$/i.test(event.key)) return;
    event.preventDefault();
    if (event.key.toLowerCase() === 'y' || event.shiftKey) app.redo();
    else app.undo();
  });
  return app;
}
