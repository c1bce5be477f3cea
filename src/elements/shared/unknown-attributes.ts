import type {Finding} from '../../domain/types.js';
import {nearSpelling} from '../../proof/near-name.js';

/** Of every element, and of frameworks. */
const COMMON = /^(id|is|class|style|slot|lang|dir|title|hidden|part|role|tabindex|nonce|[^a-z].*|(data|aria|on|v|x|ng|hx)[-:].*|on.*)$/;

/** Attributes that are nearly those of an element; any other one is the page's own business. */
export function unknownAttributes(element: Element, known: readonly string[]): Finding[] {
  return element.getAttributeNames().flatMap((name) => {
    const meant = known.includes(name) || COMMON.test(name) ? null : nearSpelling(name, known);
    return meant === null ? [] : [{code: 'attribute-unknown', path: name, message: `is not known; did you mean ${meant}?`}];
  });
}
