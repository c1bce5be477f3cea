import {html, type Template} from '../../page/template.js';

/** A heading of a level from 2 to 6. A tag name cannot be an expression in a template. */
export function headingOf(level: number, text: string): Template {
  switch (level) {
    case 3: return html`<h3 part="heading" dir="auto">${text}</h3>`;
    case 4: return html`<h4 part="heading" dir="auto">${text}</h4>`;
    case 5: return html`<h5 part="heading" dir="auto">${text}</h5>`;
    case 6: return html`<h6 part="heading" dir="auto">${text}</h6>`;
    default: return html`<h2 part="heading" dir="auto">${text}</h2>`;
  }
}
