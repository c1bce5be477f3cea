import type {Finding} from '../../domain/types.js';
import {nearSpelling} from '../../proof/near-name.js';

/** Attributes of every element, and of frameworks. */
const COMMON = /^(id|is|class|style|slot|lang|dir|title|hidden|part|role|tabindex|nonce|[^a-z].*|(data|aria|on|v|x|ng|hx)[-:].*|on.*)$/;

/** Attributes that are probably misspelled. Other unknown attributes belong to the page and are ignored. */
export function unknownAttributes(element: Element, known: readonly string[]): Finding[] {
  return element.getAttributeNames().flatMap((name) => {
    const meant = known.includes(name) || COMMON.test(name) ? null : nearSpelling(name, known);
    return meant === null ? [] : [{code: 'attribute-unknown', path: name, message: `is not known; did you mean ${meant}?`}];
  });
}
