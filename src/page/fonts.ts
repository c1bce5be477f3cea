/** The fonts of an element's document; `null` in a DOM made for tests. */
export const fontsOf = ({ownerDocument: page}: Element): FontFaceSet | null => ('fonts' in page ? page.fonts : null);
