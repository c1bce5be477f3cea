import type {KpuRecap} from '../src/elements/kpu-recap/kpu-recap.js';

/** A card on a light and on a dark ground, side by side. */
export function stages(prepare: (card: KpuRecap) => void): HTMLElement {
  const pair = document.createElement('div');
  pair.className = 'pair';
  for (const theme of ['light', 'dark']) {
    const stage = document.createElement('div');
    stage.className = 'stage';
    stage.dataset['theme'] = theme;
    const card = document.createElement('kpu-recap');
    prepare(card);
    stage.append(card);
    pair.append(stage);
  }
  return pair;
}

/** A paragraph under a heading that says what the figures are. */
export function note(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'invented';
  line.textContent = text;
  return line;
}
