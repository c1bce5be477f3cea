/** Makes a relative address absolute, from the page. An invalid one is refused where it is requested. */
export function pageAddress(src: string): string {
  try {
    return src.trim() === '' ? '' : new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}
