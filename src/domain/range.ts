/** The numbers from 0 to one below a count. `Array.from` would do it, but not on a page whose old library has put its own in the place of it. */
export const range = (count: number): number[] => [...Array(count).keys()];

/** Each of a list with its place, from 0. `entries()` would do it, but an old library may have put another method in the place of that too. */
export const indexed = <T>(list: readonly T[]): (readonly [number, T])[] => list.map((one, i) => [i, one]);
