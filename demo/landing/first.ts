/** The text of the page is painted first, in the theme that the reader chose before; then everything else is asked for. */
import {keptTheme} from '../../src/elements/theme-toggle/kept-theme.js';

const page = document.documentElement;
const theme = keptTheme();
if (theme) {
  page.setAttribute('data-theme', theme);
  page.style.colorScheme = theme;
}

const start = (): void => {
  void import('../site/site.js');
  void import('./landing.js');
};

// A page that nobody sees yet has no frames to wait for.
if (document.visibilityState === 'hidden') start();
else requestAnimationFrame(() => setTimeout(start));
