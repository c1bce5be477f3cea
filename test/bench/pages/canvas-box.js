/** Titles around a drawing, as high as the card is. Their cost is that of two elements. */
export function box(parent, {title, subtitle, candidates}) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = `${title}, ${subtitle}`;
  const space = document.createElement('div');
  space.style.cssText = `position: relative; width: 100%; height: ${Math.max(220, candidates.length * 24)}px`;
  figure.append(caption, space);
  parent.append(figure);
  return space;
}
