interface Hidden {
  readonly selector: string;
  readonly sheet: CSSStyleSheet;
}

const known = new WeakMap<ShadowRoot, Hidden>();

/**
 * Takes children of a host off the screen, by their place among all its children: no
 * selector of a shadow root can ask what a child holds, and its attributes are its author's.
 */
export function hideChildren(root: ShadowRoot, places: readonly number[]): void {
  const before = known.get(root);
  const selector = places.map((place) => `:nth-child(${place})`).join();
  // A DOM made for tests has no sheets to adopt, and nobody to look at it.
  if (!('adoptedStyleSheets' in root) || (before?.selector ?? '') === selector && (!before || root.adoptedStyleSheets.includes(before.sheet))) return;
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== before?.sheet);
  if (selector === '') {
    known.delete(root);
    root.adoptedStyleSheets = others;
    return;
  }
  // Of the window that the host stands in: a document takes no sheet of another one.
  const sheet = new (root.ownerDocument.defaultView ?? window).CSSStyleSheet();
  // Important, because the page's own rules for its elements come before a shadow root's.
  sheet.replaceSync(`::slotted(:is(${selector})) { display: none !important; }`);
  known.set(root, {selector, sheet});
  root.adoptedStyleSheets = [...others, sheet];
}
