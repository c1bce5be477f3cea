import {media} from './window.js';

const followers = new Set<(isPaper: boolean) => void>();
let paper: MediaQueryList | null = null;
let forced: MediaQueryList | null = null;

const toPaper = (): void => tell(true);
const toScreen = (): void => tell(false);
const again = (): void => tell(paper?.matches ?? false);

/** Whether the reader's own colours are all there is. */
export const isForced = (): boolean => (forced ??= media('(forced-colors: active)'))?.matches ?? false;

/** Calls back when the page is about to be printed, after it, and when the reader's own colours come or go. The result stops it. */
export function onPaper(callback: (isPaper: boolean) => void): () => void {
  if (followers.size === 0) {
    // Some browsers tell of print in the one way, some in the other.
    paper ??= media('print');
    forced ??= media('(forced-colors: active)');
    paper?.addEventListener('change', again);
    forced?.addEventListener('change', again);
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', toScreen);
  }
  followers.add(callback);
  return () => {
    followers.delete(callback);
    if (followers.size > 0) return;
    paper?.removeEventListener('change', again);
    forced?.removeEventListener('change', again);
    removeEventListener('beforeprint', toPaper);
    removeEventListener('afterprint', toScreen);
  };
}

function tell(isPaper: boolean): void {
  for (const follow of [...followers]) follow(isPaper);
}
