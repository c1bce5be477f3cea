import {unsupportedReason} from '../page/browser-support.js';

/**
 * Registers an element once. Where the tag is taken, by another copy of this script or by
 * other code, the first registration stays. Where the browser or the page lacks a feature
 * that elements need, nothing is registered. The console says so once.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const taken = customElements.get(tag);
  if (taken === element) return;
  const reason = taken === undefined ? unsupportedReason() : `rekap: <${tag}> is registered already, by another copy or other code; the first stays`;
  if (reason === null) customElements.define(tag, element);
  else warn(reason);
}

let warned = false;

function warn(reason: string): void {
  if (warned) return;
  warned = true;
  console.warn(reason);
}
