/** An element on a light and on a dark ground, side by side. */
export function stages<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, prepare: (element: HTMLElementTagNameMap[Tag]) => void, isBoxed = false): HTMLElement {
  const pair = document.createElement('div');
  pair.className = 'pair';
  for (const theme of ['light', 'dark']) {
    const stage = document.createElement('div');
    stage.className = 'stage';
    stage.dataset['theme'] = theme;
    const element = document.createElement(tag);
    prepare(element);
    if (isBoxed) {
      const box = document.createElement('div');
      box.className = 'box';
      box.append(element);
      stage.append(box);
    } else stage.append(element);
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
