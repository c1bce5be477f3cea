/** The text of the page is painted first, in the theme that the reader chose before; then everything else is asked for. */
import {keptTheme} from '../../src/elements/theme-toggle/kept-theme.js';

const page = document.documentElement;
const theme = keptTheme();
if (theme) {
  page.setAttribute('data-theme', theme);
  page.style.colorScheme = theme;
}

// A policy without the hash of the style in the page lets the style sheet itself in.
const style = document.querySelector<HTMLStyleElement>('style[data-href]');
if (style && !style.sheet) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = style.dataset['href']!;
  document.head.append(sheet);
}

/** Milliseconds after which a page that no paint is told of begins all the same. */
const PATIENCE = 1_000;

/** Settles when the text is on the screen, which is later than the frame that draws it. A page that nobody sees yet has no paint to wait for. */
const painted = (): Promise<void> => new Promise((settle) => {
  if (document.visibilityState === 'hidden') {
    settle();
    return;
  }
  new PerformanceObserver(() => settle()).observe({type: 'paint', buffered: true});
  setTimeout(settle, PATIENCE);
});

void painted().then(() => {
  void import('../site/site.js');
  void import('./landing.js');
});
