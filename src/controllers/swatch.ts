import {html, nothing, type Template} from '../page/template.js';

/** A sample of a colour beside the words that it belongs to. @param fill - CSS colour, or the address of a pattern. @param edge - Outline. */
export const swatch = (fill: string, edge: string | null = null): Template =>
  html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" rx="2" fill=${fill} stroke=${edge ?? nothing}></rect></svg>`;
