import type {Theme} from '../../controllers/theme-controller.js';

/** The one key that this library ever writes, and only where `remember` asks for it. */
const KEY = 'rekap-theme';

/** The reader's kept choice, or `null`: none, or a browser that keeps nothing. */
export function keptTheme(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the choice where the browser lets us; the page has switched all the same. */
export function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is full or forbidden.
  }
}
