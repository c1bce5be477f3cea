import {contrast, luminance, type Rgb} from '../../domain/colour.js';
import {parseColour} from '../../page/css-colour.js';
import {isText} from '../../page/kind-of.js';
import {withAncestors, systemIsDark} from '../../page/observer.js';
import type {Theme} from '../../controllers/theme-tokens.js';

/** A text with a lower contrast than this is unreadable. */
const UNREADABLE = 3;
/** The most texts whose contrast is checked. The rest of a long page looks the same. */
const MOST = 400;
/** The default grounds of browsers. The dark one is Chromium's, which is the second lightest of the known ones. */
const CANVAS: Readonly<Record<Theme, Rgb>> = {light: [255, 255, 255], dark: [18, 18, 18]};

/**
 * Switches a page to a theme by `data-theme` and `color-scheme` on `<html>`, and by the
 * class `dark` where the page has rules for it. A page can be switched if it declares
 * both colour schemes, or if the surroundings of the switch change. It is not switched in
 * a way that makes a text unreadable.
 * @param page - The `<html>` of the page.
 * @param place - The element whose surroundings must change; `null` where the page itself asks for the switch.
 * @returns Whether the page was switched.
 */
export function switchPage(page: HTMLElement, theme: Theme, place: Element | null): boolean {
  const {style, classList, ownerDocument} = page;
  const [attribute, scheme, isDark] = [page.getAttribute('data-theme'), style.colorScheme, classList.contains('dark')];
  const texts = textsOf(ownerDocument.body);
  const [before, around] = [looksOf(texts), place && surroundingsOf(place)];
  const set = (word: string | null, canvas: string, dark: boolean): void => {
    if (word === null) page.removeAttribute('data-theme');
    else page.setAttribute('data-theme', word);
    style.colorScheme = canvas;
    classList.toggle('dark', dark);
    // Transitions are finished, so that the new colours can be read at once.
    for (const one of ownerDocument.getAnimations()) if (one instanceof CSSTransition) one.finish();
  };
  set(attribute, '', isDark);
  const declared = getComputedStyle(page).colorScheme + (ownerDocument.querySelector<HTMLMetaElement>('meta[name=color-scheme i]')?.content ?? '');
  const isDeclared = /\blight\b/.test(declared) && /\bdark\b/.test(declared);
  const works = (canvas: string, dark: boolean): boolean => {
    set(theme, canvas, dark);
    const hasSwitched = place === null || (canvas === theme && isDeclared) || surroundingsOf(place) !== around;
    return hasSwitched && looksOf(texts).every((after, i) => after >= Math.min(UNREADABLE, before[i]!));
  };
  for (const canvas of [theme, scheme]) for (const dark of [isDark, theme === 'dark']) if (works(canvas, dark)) return true;
  set(place === null ? theme : attribute, scheme, isDark);
  return false;
}

/** The visible elements that have text of their own. */
function textsOf(body: Element): Element[] {
  const found: Element[] = [];
  for (const element of body.querySelectorAll('*')) {
    if (found.length === MOST) break;
    if ([...element.childNodes].some((node) => isText(node) && node.data.trim() !== '') && element.checkVisibility()) found.push(element);
  }
  return found;
}

/** The contrast of each text with its ground. A text on a picture counts as readable. */
const looksOf = (texts: readonly Element[]): number[] => texts.map((text) => {
  const colour = parseColour(getComputedStyle(text).color);
  const ground = groundOf(text);
  return colour && ground ? contrast(luminance(colour), luminance(ground)) : Infinity;
});

/** The ground of an element; `null` for a picture. */
function groundOf(element: Element): Rgb | null {
  for (const one of withAncestors(element)) {
    const {backgroundColor, backgroundImage} = getComputedStyle(one);
    const ground = parseColour(backgroundColor);
    if (ground || backgroundImage !== 'none') return backgroundImage === 'none' ? ground : null;
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return CANVAS[/\bdark\b/.test(scheme) && (!/\blight\b/.test(scheme) || systemIsDark(element)) ? 'dark' : 'light'];
}

/** The colour, the ground and the tokens around an element, as one text to compare. */
function surroundingsOf(place: Element): string {
  const style = getComputedStyle(place.parentElement ?? document.body);
  return [style.color, groundOf(place), ...['surface', 'text', 'track', 'accent'].map((name) => style.getPropertyValue(`--rekap-${name}`))].join();
}
