import type {Point} from '../shared/geometry.js';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The nearest place in a direction, not far to the side. The same place where there is none. */
export function nearestInDirection(centres: readonly Point[], from: number, direction: Direction): number {
  const start = centres[from];
  if (!start) return from;
  const lies = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowRight' || direction === 'ArrowDown' ? 1 : -1;
  let best = from;
  let least = Infinity;
  centres.forEach((centre, i) => {
    const [x, y] = [centre.x - start.x, centre.y - start.y];
    const along = sign * (lies ? x : y);
    const aside = Math.abs(lies ? y : x);
    // Places within 60 degrees on either side count. Distance to the side counts twice.
    if (i === from || along <= 1e-6 || aside > along * 1.75) return;
    const distance = along + 2 * aside;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
