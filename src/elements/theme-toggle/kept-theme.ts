import type {Theme} from '../../controllers/theme-controller.js';

/** The only storage key that this library writes. It writes it only with `remember`. */
const KEY = 'rekap-theme';

/** The stored choice of the reader; `null` where there is none, or where the browser has no storage. */
export function keptTheme(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

/** Stores the choice if the browser allows it. The page switches in any case. */
export function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is full or forbidden.
  }
}
