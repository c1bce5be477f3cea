import {initialsOf} from '../shared/initials.js';

/** Longest name that stands on an arc, in letters. */
const MOST_LETTERS = 9;
/** The rings have a radius of 100 units. Names are as far out as the middle of a ring's band, which ends at its hole. */
const NAMES_AT = 81;
const HOLE = 64;
/** Height of the text, and the width of one of its letters, in those units. */
export const TEXT = 11;
export const LETTER = 8;

/** The names without a first word that several have: "Partai Golkar" and "Partai Buruh" give "Golkar" and "Buruh". */
function ownNames(names: readonly string[]): string[] {
  const firstOf = (name: string): string => name.trim().split(/\s+/)[0]!;
  const firsts = names.map(firstOf);
  return names.map((name, i) => {
    const rest = name.trim().slice(firsts[i]!.length).trim();
    return /^\p{L}/u.test(rest) && firsts.filter((first) => first === firsts[i]).length > 1 ? rest : name.trim();
  });
}

/**
 * What may stand on the arc of each name, the longest first: the name where it is short,
 * and its initials. Two arcs never have the same words, which would say nothing: none of
 * them has these.
 */
export function arcNamesOf(names: readonly string[]): string[][] {
  const labels = ownNames(names).map((name) => {
    const initials = initialsOf(name);
    // One letter says too little.
    return [...new Set([name, initials.length > 1 ? initials : ''])].filter(({length}) => length > 0 && length <= MOST_LETTERS);
  });
  const all = labels.flat();
  return labels.map((each) => each.filter((label) => all.filter((one) => one === label).length === 1));
}

/** The place of words in the middle of an arc, where all of them lie on it; else `null`. Angles are in radians, clockwise from the right. */
export function placeOnArc(words: string, angle: number, turn: number): {readonly x: number; readonly y: number} | null {
  const [x, y] = [Math.cos(angle) * NAMES_AT, Math.sin(angle) * NAMES_AT];
  const half = (words.length * LETTER) / 2;
  const tall = TEXT * 0.45;
  for (const dx of [-half, 0, half]) {
    for (const dy of [-tall, 0, tall]) {
      const radius = Math.hypot(x + dx, y + dy);
      const off = Math.atan2(y + dy, x + dx) - angle;
      // From -π to π, because an angle and the same one a round later are one place.
      const aside = Math.abs(Math.atan2(Math.sin(off), Math.cos(off)));
      if (radius < HOLE || radius > 99 || (aside + 2 / radius) * 2 > turn) return null;
    }
  }
  return {x, y};
}
