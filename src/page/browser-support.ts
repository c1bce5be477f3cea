/** The oldest supported browsers. */
const OLDEST_BROWSERS = 'Chrome 125, Firefox 126 or Safari 17.5';

/** Whether there is a rendering engine. A test DOM knows no CSS, or accepts anything. */
const draws = (): boolean => typeof CSS === 'object' && 'supports' in CSS && !CSS.supports('none', 'none');

/** Whether built-in methods are the browser's own. An old library on the page may have replaced them, and sums computed with them could be wrong. */
function isStandard(): boolean {
  try {
    return [1, 2].reduce((sum, one) => sum + one, 0) === 3 && new Event('a').type === 'a';
  } catch {
    return false;
  }
}

/** Features that elements need. Without one of them elements would be empty, or every bar would be full and black. */
const NEEDS: readonly (readonly [what: string, isThere: () => boolean])[] = [
  ['an HTML page', () => document.contentType === 'text/html'],
  ['light-dark()', () => CSS.supports('color', 'light-dark(red, red)')],
  [':state()', () => 'ElementInternals' in globalThis && 'states' in ElementInternals.prototype && CSS.supports('selector(:state(a))')],
  ['container queries', () => CSS.supports('container-type', 'inline-size')],
  ['newer JavaScript', () => 'hasOwn' in Object && ['at', 'findLast', 'toReversed'].every((name) => name in Array.prototype)],
  ['the standard Array and Event', isStandard],
];

/** The reason why nothing can be registered here. `null` where all features are there. */
export function unsupportedReason(): string | null {
  const [what] = draws() ? NEEDS.find(([, isThere]) => !isThere()) ?? [] : [];
  return what === undefined ? null : `rekap: nothing is registered, and the content of its elements stays visible: needs ${what} (${OLDEST_BROWSERS})`;
}
