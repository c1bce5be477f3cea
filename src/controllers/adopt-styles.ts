import {adoptStyles, type CSSResult, type CSSResultOrNative, type ReactiveElement} from '@lit/reactive-element';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow root its styles for its present document. A document cannot use style sheets that were made in another one. */
export function adoptStylesFor(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const doc = root.ownerDocument;
  if (doc === document) return adoptStyles(root, styles);
  const win = doc.defaultView;
  // A document without a window is not shown.
  if (win) root.adoptedStyleSheets = styles.map((style) => sheetOf(style, doc, win));
}

function sheetOf(style: CSSResultOrNative, doc: Document, win: Window & typeof globalThis): CSSStyleSheet {
  const text = 'cssText' in style ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('');
  const known = sheets.get(doc) ?? new Map<string, CSSStyleSheet>();
  sheets.set(doc, known);
  let sheet = known.get(text);
  if (!sheet) {
    known.set(text, (sheet = new win.CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}

/** Gives an element styles that came late, beside its own. They become styles of its class, so that they follow it into every document. */
export function adoptLate({constructor, shadowRoot: root}: Element, style: CSSResult): void {
  const {elementStyles} = constructor as unknown as typeof ReactiveElement;
  if (!elementStyles.includes(style)) elementStyles.push(style);
  const doc = root?.ownerDocument;
  // A test DOM has no adopted style sheets, and shows nothing.
  if (!root || !doc?.defaultView || !('adoptedStyleSheets' in root)) return;
  const sheet = doc === document ? style.styleSheet! : sheetOf(style, doc, doc.defaultView);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
