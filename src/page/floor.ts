/** The oldest browsers with all that the elements need. */
const FLOOR = 'Chrome 125, Firefox 126 or Safari 17.5';

/** Whether there is an engine that draws. A DOM made for tests knows no CSS, or says yes to anything, and nobody looks at it. */
const draws = (): boolean => typeof CSS === 'object' && 'supports' in CSS && !CSS.supports('none', 'none');

/** An old library of the page may have put its own in place of what the language and the browser have; figures that are added up by it would be wrong. */
function isStandard(): boolean {
  try {
    return [1, 2].reduce((sum, one) => sum + one, 0) === 3 && new Event('a').type === 'a';
  } catch {
    return false;
  }
}

/** What elements are made with; without one of these they would be empty, or bars would be black to the end of their track. */
const NEEDS: readonly (readonly [what: string, isThere: () => boolean])[] = [
  ['an HTML page', () => document.contentType === 'text/html'],
  ['light-dark()', () => CSS.supports('color', 'light-dark(red, red)')],
  [':state()', () => 'ElementInternals' in globalThis && 'states' in ElementInternals.prototype && CSS.supports('selector(:state(a))')],
  ['container queries', () => CSS.supports('container-type', 'inline-size')],
  ['newer JavaScript', () => 'hasOwn' in Object && ['at', 'findLast', 'toReversed'].every((name) => name in Array.prototype)],
  ['the standard Array and Event', isStandard],
];

/** Why nothing can be registered here; `null` where all that is needed is there. */
export function reasonAgainst(): string | null {
  const [what] = draws() ? NEEDS.find(([, isThere]) => !isThere()) ?? [] : [];
  return what === undefined ? null : `rekap: nothing is registered, and what stands in its elements stays: needs ${what} (${FLOOR})`;
}
