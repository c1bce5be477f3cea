import {html, svg, type TemplateResult} from 'lit';

/** Strokes of 16 × 16. */
const PATHS = {
  undo: 'M3 6h7a3.5 3.5 0 0 1 0 7H6M6 3 3 6l3 3',
  redo: 'M13 6H6a3.5 3.5 0 0 0 0 7h4M10 3l3 3-3 3',
  link: 'M6.5 9.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2L8 3.8M9.5 6.5a3 3 0 0 0-4.2 0L2.900 8.900a3 3 0 0 0 4.200 4.200L8 12.200',
  reset: 'M3 8a5 5 0 1 0 1.600-3.600L3 6M3 2.500V6h3.500',
  copy: 'M6 6h7.500v7.500H6zM10 6V2.500H2.500V10H6',
  download: 'M8 2.500v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11',
  warn: 'M8 2 14.500 13.500h-13zM8 6.500v3M8 11.200v.3',
  check: 'M3 8.500 6.500 12 13 4.500',
} as const;

/** A drawn sign beside a word that says the same. */
export const icon = (name: keyof typeof PATHS): TemplateResult => html`
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
