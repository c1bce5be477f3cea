import {adoptStyles, type CSSResultOrNative} from 'lit';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow root its styles for its present document. A document cannot use style sheets that were made in another one. */
export function dress(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const page = root.ownerDocument;
  if (page === document) return adoptStyles(root, styles);
  const view = page.defaultView;
  // A document without a window is not shown.
  if (!view) return;
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  root.adoptedStyleSheets = styles.map((style) => {
    const text = 'cssText' in style ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('');
    let sheet = known.get(text);
    if (!sheet) {
      known.set(text, (sheet = new view.CSSStyleSheet()));
      sheet.replaceSync(text);
    }
    return sheet;
  });
}
