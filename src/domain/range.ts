/** The numbers from 0 to `count` - 1. `Array.from` would do it, but an old library on the page may have replaced it. */
export const range = (count: number): number[] => [...Array(count).keys()];

/** Each item of a list with its place, from 0. `entries()` would do it, but an old library on the page may have replaced it. */
export const indexed = <T>(list: readonly T[]): (readonly [number, T])[] => list.map((one, i) => [i, one]);
