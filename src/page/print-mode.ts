import {media} from './window.js';

const followers = new Set<(isPaper: boolean) => void>();
let paper: MediaQueryList | null = null;
let forced: MediaQueryList | null = null;

const toPaper = (): void => tell(true);
const toScreen = (): void => tell(false);
const again = (): void => tell(paper?.matches ?? false);

/** Whether forced colours are on. */
export const isForced = (): boolean => (forced ??= media('(forced-colors: active)'))?.matches ?? false;

/** Calls back before and after the page is printed, and when forced colours change. The result ends it. */
export function onPaper(callback: (isPaper: boolean) => void): () => void {
  if (followers.size === 0) {
    // Some browsers announce printing by events, others by a media query.
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
