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

/** The outline of a disc as an SVG path. Empty where there is none. */
export const discOutline = (disc?: {readonly x: number; readonly y: number; readonly radius: number}): string => (disc === undefined ? ''
  : `M${round(disc.x - disc.radius)} ${round(disc.y)}a${round(disc.radius)} ${round(disc.radius)} 0 1 0 ${round(2 * disc.radius)} 0a${round(disc.radius)} ${round(disc.radius)} 0 1 0 ${round(-2 * disc.radius)} 0z`);

/** Hit test of an arc. */
export function isOnArc(arc: Arc, x: number, y: number): boolean {
  const radius = Math.hypot(x - arc.x, y - arc.y);
  const turn = 2 * Math.PI;
  const angle = ((Math.atan2(y - arc.y, x - arc.x) - arc.startAngle) % turn + turn) % turn;
  return radius >= arc.innerRadius && radius <= arc.outerRadius && angle < arc.endAngle - arc.startAngle;
}
