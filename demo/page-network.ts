/**
 * What the page says of its connection and of being seen, in place of the browser.
 *
 * The demo's feeds are answered within the page and work on a plane too, so that
 * `navigator.onLine` is true here until a button says otherwise. The library reads
 * it, and `document.visibilityState`, as on any page; the events are those that a
 * browser fires.
 */
let isOnline = true;
Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => isOnline});

export function setOnline(online: boolean): void {
  isOnline = online;
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

export function setHidden(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => 'hidden'});
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}
