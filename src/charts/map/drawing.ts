import type {Point, Size} from '../shared/geometry.js';

/** One area in a drawing, in its units. */
export interface Place extends Size {
  /** Id of an area in the data, or of a shape without one. */
  readonly id: string;
  readonly name: string | null;
  /** A short label. */
  readonly label: string | null;
  /** Name of the region that it belongs to, such as an island. */
  readonly region: string | null;
  /** Size of its largest part, such as the main island. Default: of all of it. */
  readonly land?: Size;
  /** Its outline, as an SVG path. */
  readonly path: string;
  readonly centre: Point;
}

/** The tile of one area. */
export interface Tile {
  readonly id: string;
  /** A few letters that stand on it. */
  readonly label: string;
  readonly column: number;
  readonly row: number;
  /** Name for data without names. */
  readonly name: string | null;
  /** Name of the region that it belongs to, such as an island. */
  readonly region?: string | null;
  /** Whether it is in no place of the country. It is then a disc. */
  readonly isApart?: boolean;
}

/** The geometry of a map: its places in units of the drawing. */
export interface Drawing extends Size {
  readonly places: readonly Place[];
  /** Lines between neighbours, as one path. `null` where each place has its own outline. Empty where none is needed. */
  readonly borders: string | null;
  /** Size of a labelled tile. */
  readonly cell: number;
  readonly isTiles: boolean;
}

/** Sorts places in reading order. Places of about the same height are one line. */
export function inReadingOrder(places: readonly Place[], line: number): Place[] {
  const row = ({centre}: Place): number => Math.round(centre.y / line);
  return [...places].sort((a, b) => row(a) - row(b) || a.centre.x - b.centre.x);
}

/** A square with round corners. */
export function tilePath(x: number, y: number, size: number): string {
  const round = size * 0.08;
  const side = size - 2 * round;
  const corner = (dx: number, dy: number): string => `a${round} ${round} 0 0 1 ${dx} ${dy}`;
  return `M${x + round} ${y}h${side}${corner(round, round)}v${side}${corner(-round, round)}h${-side}${corner(-round, -round)}v${-side}${corner(round, -round)}z`;
}

export const circlePath = ({x, y}: Point, radius: number): string => {
  const [r, d] = [radius, 2 * radius].map((value) => Math.round(value * 100) / 100) as [number, number];
  return `M${Math.round((x - radius) * 100) / 100} ${y}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 ${-d} 0z`;
};
