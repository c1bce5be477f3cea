/**
 * Registers an element once. Where the tag is taken, by another copy of this
 * script or by a stranger, the first one stays, and the console says so once.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const taken = customElements.get(tag);
  if (taken === undefined) customElements.define(tag, element);
  else if (taken !== element) warn(tag);
}

let warned = false;

function warn(tag: string): void {
  if (warned) return;
  warned = true;
  console.warn(`rekap: <${tag}> is registered already, by another copy or other code; the first stays`);
}
