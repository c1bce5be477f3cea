/** The numbers from 0 to one below a count. `Array.from` would do it, but not on a page whose old library has put its own in the place of it. */
export const range = (count: number): number[] => [...Array(count).keys()];
