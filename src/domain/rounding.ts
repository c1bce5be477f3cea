import {HALF, compareProducts, sideOf, type Threshold} from './share.js';

/** Way of rounding: each share by itself (`true`), or together so that they add up to 100. */
export type RoundingMode = 'true' | 'sum100';

/**
 * A printed share. `units` counts steps of 10^-`decimals` percent, so 249 with one decimal
 * reads 24.9 %. `sign` is `<` or `>` where the rounded figure alone would be false.
 */
export interface PrintedShare {
  readonly units: number;
  readonly decimals: number;
  readonly sign: '' | '<' | '>';
}

/** Most decimals. Beyond them the words "just under" are clearer than digits. */
const MOST_DECIMALS = 4;

const scaleOf = (decimals: number): number => 10 ** (decimals + 2);

/** Quotient and remainder of votes · scale / total, exact at any size. */
function divide(votes: number, scale: number, total: number): {quotient: number; remainder: number} {
  const product = votes * scale;
  if (Number.isSafeInteger(product)) {
    const remainder = product % total;
    return {quotient: (product - remainder) / total, remainder};
  }
  const exact = BigInt(votes) * BigInt(scale);
  const divisor = BigInt(total);
  return {quotient: Number(exact / divisor), remainder: Number(exact % divisor)};
}

/** Half-up on the exact ratio: floor((2·v·10^(d+2) + T) / 2T). Floats are not used, because 0.285 · 100 is 28.499999999999996. */
export function roundShare(votes: number, total: number, decimals: number): number {
  const {quotient, remainder} = divide(votes, scaleOf(decimals), total);
  return compareProducts(remainder, 2, total, 1) >= 0 ? quotient + 1 : quotient;
}

/** Whether a printed figure lies on the same side of a threshold as the votes do. */
function tellsSide(units: number, decimals: number, votes: number, total: number, threshold: Threshold): boolean {
  const side = sideOf(votes, total, threshold);
  const printed = compareProducts(units, threshold.denominator, scaleOf(decimals), threshold.numerator);
  return side === 0 || printed === side;
}

/** Guards the ends, in any way of rounding: only 0 votes print 0, and only all votes print 100. */
function guardEnds(units: number, decimals: number, votes: number, total: number): PrintedShare {
  if (units === 0 && votes > 0) return {units: 1, decimals, sign: '<'};
  if (units >= scaleOf(decimals) && votes < total) return {units: scaleOf(decimals) - 1, decimals, sign: '>'};
  return {units, decimals, sign: ''};
}

/**
 * A share rounded by itself, never on the wrong side of 0, 50, 100 or a threshold of the
 * rule. Decimals are added until the figure is on its true side. Where four are not
 * enough, the sign means "just under" or "just over".
 */
export function printShare(votes: number, total: number, decimals: number, thresholds: readonly Threshold[] = []): PrintedShare {
  const guards = [HALF, ...thresholds];
  for (let places = decimals; places <= MOST_DECIMALS; places++) {
    const units = roundShare(votes, total, places);
    if (guards.every((threshold) => tellsSide(units, places, votes, total, threshold))) {
      return places === decimals ? guardEnds(units, places, votes, total) : {units, decimals: places, sign: ''};
    }
  }
  const units = roundShare(votes, total, decimals);
  const missed = guards.find((threshold) => !tellsSide(units, decimals, votes, total, threshold)) ?? HALF;
  return {units, decimals, sign: sideOf(votes, total, missed) < 0 ? '<' : '>'};
}

/** Percents that a source declares, all with as many decimals as the longest has, at most four. A percent outside of 0 to 100 is dropped. */
export function declaredShares(percents: readonly (number | null)[]): (PrintedShare | null)[] {
  const known = percents.map((percent) => (percent !== null && percent >= 0 && percent <= 100 ? percent : null));
  const decimalsOf = (percent: number | null): number => (percent === null ? 0 : Number(percent.toFixed(MOST_DECIMALS)).toString().split('.')[1]?.length ?? 0);
  const decimals = Math.max(0, ...known.map(decimalsOf));
  return known.map((percent) => {
    if (percent === null) return null;
    const units = Math.round(Number((percent * 10 ** decimals).toFixed(6)));
    return units === 0 && percent > 0 ? {units: 1, decimals, sign: '<'} : {units, decimals, sign: ''};
  });
}

/** Shares of a whole contest, and whether the printed figures add up. */
export interface PrintedShares {
  readonly shares: readonly PrintedShare[];
  readonly addsUp: boolean;
  /** The mode that was used. It is `true` also where `sum100` was not possible. */
  readonly mode: RoundingMode;
}

/**
 * Prints every candidate's share of the same base. `sum100` is the method of largest
 * remainders. It is replaced by true rounding where candidates with equal votes would get
 * different figures, or where a figure would cross a guard. True figures count more than a
 * round sum.
 */
export function printShares(
  votes: readonly number[], total: number, decimals: number, mode: RoundingMode = 'true', thresholds: readonly Threshold[] = [],
): PrintedShares {
  if (mode === 'sum100') {
    const units = unitsThatSum(votes, total, decimals, [HALF, ...thresholds]);
    if (units !== null) {
      return {shares: units.map((unit, i) => guardEnds(unit, decimals, votes[i]!, total)), addsUp: true, mode};
    }
  }
  const shares = votes.map((count) => printShare(count, total, decimals, thresholds));
  return {shares, addsUp: addsUp(shares, votes, total, decimals), mode: 'true'};
}

/** Compares in the finest step in use. A guarded row counts as its plain rounding. */
function addsUp(shares: readonly PrintedShare[], votes: readonly number[], total: number, decimals: number): boolean {
  const finest = 10 ** MOST_DECIMALS;
  let sum = 0;
  let counted = 0;
  shares.forEach(({units, decimals: places, sign}, i) => {
    const shown = sign === '' ? units : roundShare(votes[i]!, total, places);
    sum += (shown * finest) / 10 ** places;
    counted += votes[i]!;
  });
  return sum === (roundShare(counted, total, decimals) * finest) / 10 ** decimals;
}

function unitsThatSum(votes: readonly number[], total: number, decimals: number, guards: readonly Threshold[]): number[] | null {
  const scale = scaleOf(decimals);
  const parts = votes.map((count, index) => ({count, index, ...divide(count, scale, total)}));
  const units = parts.map((part) => part.quotient);
  const target = roundShare(votes.reduce((sum, count) => sum + count, 0), total, decimals);
  let left = target - units.reduce((sum, unit) => sum + unit, 0);

  const mayRead = (unit: number, count: number): boolean =>
    !(unit >= scale && count < total) && guards.every((guard) => tellsSide(unit, decimals, count, total, guard));
  // A floor on the wrong side of a threshold must be raised first.
  const mustRise = (part: (typeof parts)[number]): number => (mayRead(part.quotient, part.count) ? 0 : 1);
  const order = parts
    .filter((part) => part.remainder > 0 && mayRead(part.quotient + 1, part.count))
    .sort((a, b) => mustRise(b) - mustRise(a) || b.remainder - a.remainder || b.count - a.count || a.index - b.index);
  for (const part of order) {
    if (left <= 0) break;
    // The unit would go to a row that prints "<" in true rounding, and would contradict it. So `sum100` is not possible.
    if (part.quotient === 0 && roundShare(part.count, total, decimals) === 0) return null;
    units[part.index]!++;
    left--;
  }

  const printed = new Map<number, number>();
  const fair = parts.every(({count, index}) => {
    const unit = units[index]!;
    if (!mayRead(unit, count)) return false;
    const earlier = printed.get(count);
    printed.set(count, unit);
    return earlier === undefined || earlier === unit;
  });
  return left === 0 && fair ? units : null;
}
