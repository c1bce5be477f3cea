/** A bar as Chart.js has drawn it. */
export interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a ring as Chart.js has drawn it. Angles in radians, from three o'clock. */
export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly innerRadius: number;
  readonly outerRadius: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The outline of a bar as an SVG path, one pixel outside of it. Empty where nothing is drawn. */
export function barOutline({x, y, base, width, height}: BarBox, lies: boolean): string {
  if (![x, y, base].every(Number.isFinite)) return '';
  const [left, top, wide, high] = lies ? [Math.min(x, base), y - height / 2, Math.abs(x - base), height] : [x - width / 2, Math.min(y, base), width, Math.abs(y - base)];
  return `M${round(left - 1)} ${round(top - 1)}h${round(wide + 2)}v${round(high + 2)}h${round(-wide - 2)}z`;
}

/** The outline of an arc as an SVG path. Empty where nothing is drawn. */
export function arcOutline({x, y, startAngle, endAngle, innerRadius, outerRadius}: Arc): string {
  const turn = endAngle - startAngle;
  if (!(turn > 0)) return '';
  // A whole ring has no two different ends to draw an arc between.
  const end = startAngle + Math.min(turn, 2 * Math.PI - 0.001);
  const at = (radius: number, angle: number): string => `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
  const large = turn > Math.PI ? 1 : 0;
  const [inner, outer] = [round(innerRadius), round(outerRadius)];
  return `M${at(outer, startAngle)}A${outer} ${outer} 0 ${large} 1 ${at(outer, end)}L${at(inner, end)}A${inner} ${inner} 0 ${large} 0 ${at(inner, startAngle)}z`;
}

/** Hit test along the length of a bar. */
export const isAlong = ({x, base}: Pick<BarBox, 'x' | 'base'>, at: number): boolean => at >= Math.min(x, base) && at <= Math.max(x, base);

/** Hit test of an arc. */
export function isOnArc(arc: Arc, x: number, y: number): boolean {
  const radius = Math.hypot(x - arc.x, y - arc.y);
  const turn = 2 * Math.PI;
  const angle = ((Math.atan2(y - arc.y, x - arc.x) - arc.startAngle) % turn + turn) % turn;
  return radius >= arc.innerRadius && radius <= arc.outerRadius && angle < arc.endAngle - arc.startAngle;
}

/** Distance between a figure and the ends of its segment, or a line, in pixels. */
const CLEAR = 4;

/** The shift of a figure in the middle of its segment to avoid a line. `null` where it does not fit in the segment, or not beside the line. */
export function besideLine({from, to}: {readonly from: number; readonly to: number}, width: number, line: number | null): number | null {
  if (!(to - from >= width + 2 * CLEAR)) return null;
  const middle = (from + to) / 2;
  const reach = width / 2 + CLEAR;
  if (line === null || Math.abs(line - middle) >= reach) return 0;
  const sides = [line - reach, line + reach].filter((at) => at - reach >= from && at + reach <= to).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return sides[0] === undefined ? null : Math.round((sides[0] - middle) * 10) / 10;
}
