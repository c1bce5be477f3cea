/** Academic and religious titles end in a point and have no initials. */
const isTitle = (word: string): boolean => word.endsWith('.');

/** Up to two letters for a name or a pair: "Anies & Muhaimin" gives AM. Titles before and after a name are passed over. */
export function initialsOf(name: string): string {
  const words = name.split(',')[0]!.split(/[\s&/–-]+/).filter((word) => /^\p{L}/u.test(word));
  const own = words.filter((word) => !isTitle(word));
  const [first, ...others] = own.length > 0 ? own : words;
  return [first, others.at(-1)].map((word) => (word ? [...word][0]!.toUpperCase() : '')).join('');
}
