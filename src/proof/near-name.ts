import {range} from '../domain/range.js';

/** The words of a name in camelCase, kebab-case or snake_case, in lower case and without the ending of a plural. */
const wordsOf = (name: string): string[] =>
  name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z\d]+/).filter(Boolean).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));

/** The number of letters to insert, delete, replace or swap with a neighbor. Counting stops above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [range(b.length + 1)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]), swap));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/**
 * The known name that was probably meant by another one: `votes` for `vote`, `voteCount`,
 * `total_votes` and `vtoes`, `percent` for `percentage`. `null` where none is near.
 */
export function nearName(name: string, known: readonly string[]): string | null {
  if (name.length > 40) return null;
  const plain = wordsOf(name).join('');
  const most = plain.length < 4 ? 0 : plain.length < 7 ? 1 : 2;
  // A name with another first letter is more often another word than a typing error: "note" and "vote".
  const spelled = known.find((one) => {
    const other = wordsOf(one).join('');
    return other[0] === plain[0] && (distance(plain, other, most) <= most || (Math.min(plain.length, other.length) > 3 && (plain.startsWith(other) || other.startsWith(plain))));
  });
  const words = new Set(wordsOf(name));
  return spelled ?? known.find((one) => wordsOf(one).every((word) => words.has(word))) ?? null;
}

/** The letters of a name, because tags and attributes are compared without hyphens. */
const lettersOf = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');

/** The known word that another one misspells. A short word may have one wrong letter, a longer one two. `null` where none is near. */
export function nearSpelling(word: string, known: readonly string[]): string | null {
  const most = word.length < 7 ? 1 : 2;
  const letters = lettersOf(word);
  return known.map((one) => [one, distance(letters, lettersOf(one), most)] as const).filter(([, far]) => far <= most).sort(([, a], [, b]) => a - b)[0]?.[0] ?? null;
}
