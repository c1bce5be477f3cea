/** What the page was sent to draw. */
export const given = JSON.parse(document.querySelector('script[type="application/json"]').textContent);

/** A box as a view has one. */
export function box(parent, height) {
  const space = document.createElement('div');
  space.style.cssText = `position: relative; width: 100%; height: ${height}px`;
  parent.append(space);
  return space;
}
