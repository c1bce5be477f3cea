/** Relative addresses are relative to the page; one that is none is refused where it is asked. */
export function pageAddress(src: string): string {
  try {
    return src.trim() === '' ? '' : new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}
