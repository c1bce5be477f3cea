const sorted = (word: string): string => [...word].sort().join();

/** Letters to change, add or leave out until two words are the same; those of `scr` are only in another order. */
function distance(one: string, other: string): number {
  if (one !== other && sorted(one) === sorted(other)) return 1;
  let row = [...other].map((_, i) => i + 1);
  [...one].forEach((letter, i) => {
    let corner = i;
    let left = i + 1;
    row = row.map((above, k) => {
      left = Math.min(left, above) + 1;
      left = Math.min(left, corner + Number(letter !== other[k]));
      corner = above;
      return left;
    });
  });
  return row.at(-1) ?? one.length;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');

/** The known word that another was most likely meant to be; `undefined` where none is near. A short word has one letter wrong, a longer one two. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = word.length < 5 ? 1 : 2;
  return known.map((one) => [one, distance(plain(word), plain(one))] as const).filter(([, far]) => far <= most).sort(([, a], [, b]) => a - b)[0]?.[0];
}
