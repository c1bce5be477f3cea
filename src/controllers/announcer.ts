/**
 * One polite live region for the whole page, however many cards stand on it. It
 * exists, empty, before it is needed, because screen readers miss a region that
 * arrives with its text.
 */

/** Changes that come together are told together. */
const SETTLE = 1000;
/** A reader who listens is not interrupted more often than this. */
const PAUSE = 60_000;
/** On a page of many cards the first few say enough. */
const MOST = 3;

let region: HTMLElement | null = null;
let users = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastSpoken = -Infinity;
const waiting = new Map<object, string>();

/** Called when an element connects; the result is called when it leaves. */
export function useAnnouncer(): () => void {
  users++;
  if (region === null) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    region.setAttribute('aria-atomic', 'true');
    region.setAttribute('data-rekap-live', '');
    // By property: a style attribute would break a strict content security policy.
    Object.assign(region.style, {position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap'});
    document.body.append(region);
  }
  return () => {
    if (--users > 0) return;
    region?.remove();
    region = null;
    clearTimeout(timer);
    timer = undefined;
    waiting.clear();
  };
}

/** Says a sentence soon; a newer one of the same speaker takes the place of one that still waits. */
export function announce(speaker: object, sentence: string, lang: string): void {
  waiting.set(speaker, sentence);
  region?.setAttribute('lang', lang);
  timer ??= setTimeout(speak, Math.max(SETTLE, lastSpoken + PAUSE - performance.now()));
}

function speak(): void {
  timer = undefined;
  lastSpoken = performance.now();
  if (region) region.textContent = [...waiting.values()].slice(0, MOST).join(' ');
  waiting.clear();
}
