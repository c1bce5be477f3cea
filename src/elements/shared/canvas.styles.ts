import {css} from 'lit';

/**
 * A canvas fills its box by CSS, whatever size was written on it: on paper, where
 * nothing is measured any more, what is drawn is stretched to the page. Its colours
 * are asked of the canvas itself, also where the reader forces theirs.
 */
export const canvasStyles = css`
  .canvas { position: relative; }
  .canvas > canvas { position: absolute; inset: 0; display: block; inline-size: 100% !important; block-size: 100% !important; forced-color-adjust: none; }
`;
