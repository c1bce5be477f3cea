import {media} from './window.js';

const callbacks = new Set<(isPrintMode: boolean) => void>();
let print: MediaQueryList | null = null;
let forced: MediaQueryList | null = null;

const handleBeforePrint = (): void => notify(true);
const handleAfterPrint = (): void => notify(false);
const handleChange = (): void => notify(print?.matches ?? false);

/** Whether forced colours are on. */
export const isForced = (): boolean => (forced ??= media('(forced-colors: active)'))?.matches ?? false;

/** Calls back before and after the page is printed, and when forced colours change. The result ends it. */
export function watchPrintMode(callback: (isPrintMode: boolean) => void): () => void {
  if (callbacks.size === 0) {
    // Some browsers report printing by events, others by a media query.
    print ??= media('print');
    forced ??= media('(forced-colors: active)');
    print?.addEventListener('change', handleChange);
    forced?.addEventListener('change', handleChange);
    addEventListener('beforeprint', handleBeforePrint);
    addEventListener('afterprint', handleAfterPrint);
  }
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    print?.removeEventListener('change', handleChange);
    forced?.removeEventListener('change', handleChange);
    removeEventListener('beforeprint', handleBeforePrint);
    removeEventListener('afterprint', handleAfterPrint);
  };
}

function notify(isPrintMode: boolean): void {
  for (const callback of [...callbacks]) callback(isPrintMode);
}
