interface Hidden {
  readonly selector: string;
  readonly sheet: CSSStyleSheet;
}

const known = new WeakMap<ShadowRoot, Hidden>();

/**
 * Hides children of a host by their position, from 1. A selector in a shadow root cannot
 * test the content of a child, and the attributes of children belong to the author.
 */
export function hideChildren(root: ShadowRoot, places: readonly number[]): void {
  const before = known.get(root);
  const selector = places.map((place) => `:nth-child(${place})`).join();
  // A test DOM has no adopted style sheets, and shows nothing.
  if (!('adoptedStyleSheets' in root) || (before?.selector ?? '') === selector && (!before || root.adoptedStyleSheets.includes(before.sheet))) return;
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== before?.sheet);
  if (selector === '') {
    known.delete(root);
    root.adoptedStyleSheets = others;
    return;
  }
  // The constructor of the host's own window, because a document cannot adopt a sheet of another one.
  const sheet = new (root.ownerDocument.defaultView ?? window).CSSStyleSheet();
  // Important, because rules of the page for slotted elements win over those of a shadow root.
  sheet.replaceSync(`::slotted(:is(${selector})) { display: none !important; }`);
  known.set(root, {selector, sheet});
  root.adoptedStyleSheets = [...others, sheet];
}
