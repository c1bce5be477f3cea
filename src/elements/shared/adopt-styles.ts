import {adoptStyles, type CSSResultOrNative} from 'lit';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow root its styles for its present document. A document cannot use style sheets that were made in another one. */
export function adoptStylesFor(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const doc = root.ownerDocument;
  if (doc === document) return adoptStyles(root, styles);
  const win = doc.defaultView;
  // A document without a window is not shown.
  if (!win) return;
  const known = sheets.get(doc) ?? new Map<string, CSSStyleSheet>();
  sheets.set(doc, known);
  root.adoptedStyleSheets = styles.map((style) => {
    const text = 'cssText' in style ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('');
    let sheet = known.get(text);
    if (!sheet) {
      known.set(text, (sheet = new win.CSSStyleSheet()));
      sheet.replaceSync(text);
    }
    return sheet;
  });
}
