import {css} from 'lit';

/**
 * A canvas fills its box by CSS, whatever its own size. In print nothing is measured, and
 * the canvas is stretched to the page. Its colours are read from the canvas itself, also
 * in forced colours.
 */
export const canvasStyles = css`
  .canvas { position: relative; }
  .canvas > canvas { position: absolute; inset: 0; display: block; inline-size: 100% !important; block-size: 100% !important; forced-color-adjust: none; }
`;
