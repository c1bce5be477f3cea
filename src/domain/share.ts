/** Share of the base in [0, 1], for drawing. `null` while the base is empty. Printed shares come from `rounding.ts`. */
export function share(votes: number, total: number): number | null {
  return total > 0 ? votes / total : null;
}

/** A legal threshold as an exact ratio, such as 1/2 or 1/25. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A threshold as an exact ratio, from a ratio, a part such as 0.04, or a percent such as
 * "4%" or "4.5 %". A decimal counts as written, so that 0.04 is 4/100.
 * @throws RangeError for anything that is not a part from 0 to 1.
 */
export function thresholdOf(given: Threshold | number | string): Threshold {
  if (typeof given === 'object') {
    const {numerator, denominator} = given;
    if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0 && numerator <= denominator && denominator > 0) return given;
  } else {
    const [, whole = '', fraction = '', percent] = /^(\d{1,3})(?:\.(\d{1,9}))?\s*(%)?$/.exec(String(given).trim()) ?? [];
    const numerator = Number(whole + fraction);
    const denominator = 10 ** fraction.length * (percent ? 100 : 1);
    if (whole !== '' && numerator <= denominator) return {numerator, denominator};
  }
  throw new RangeError(`threshold ${JSON.stringify(given)} is not a part from 0 to 1, such as 0.04, "4%" or {numerator: 1, denominator: 25}`);
}

export const HALF: Threshold = {numerator: 1, denominator: 2};

/** The side of a threshold that votes are on, decided in whole votes: -1 below, 0 exactly on it, 1 above. */
export function sideOf(votes: number, total: number, {numerator, denominator}: Threshold): -1 | 0 | 1 {
  return compareProducts(votes, denominator, total, numerator);
}

/** Sign of a·b - c·d, exact for safe integers. */
export function compareProducts(a: number, b: number, c: number, d: number): -1 | 0 | 1 {
  const left = a * b;
  const right = c * d;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
  const exactLeft = BigInt(a) * BigInt(b);
  const exactRight = BigInt(c) * BigInt(d);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}
