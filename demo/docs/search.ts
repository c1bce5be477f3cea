export interface Entry {
  /** Address from the folder of the index. */
  readonly to: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
}

/** Letters of a text without case and accents, so that *résumé* is found by *resume*. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean);

/** A heading says more of a section than its text, and the title of a page most. */
const WEIGHTS = {page: 8, heading: 5, text: 1} as const;

/** Sections in which every word stands, at least as the beginning of one there; the best first. */
export function search(entries: readonly Entry[], query: string): Entry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return entries.map((entry) => ({entry, score: scoreOf(entry, words)})).filter(({score}) => score > 0).sort((a, b) => b.score - a.score).map(({entry}) => entry);
}

function scoreOf(entry: Entry, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const found = Math.max(...(['page', 'heading', 'text'] as const).map((field) => (beginsWord(folded(entry[field]), word) ? WEIGHTS[field] : 0)));
    if (found === 0) return 0;
    score += found;
  }
  return score;
}

/** Whether a word of the text begins so. A sign, as in `--rekap-bar`, is looked for anywhere. */
function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!) || !/^[\p{L}\p{N}]/u.test(word)) return true;
  }
  return false;
}

const AROUND = 60;

/** The text around the first word that is found, in parts. */
export function excerptOf(text: string, query: string): {readonly part: string; readonly isFound: boolean}[] {
  // Folding may shorten a text, which moves what stands behind; the words of the documentation are of plain letters.
  const lower = text.toLowerCase();
  const word = query.toLowerCase().split(/\s+/).find((one) => one !== '' && lower.includes(one));
  if (word === undefined) return [{part: text.slice(0, 2 * AROUND), isFound: false}];
  const at = lower.indexOf(word);
  const start = Math.max(0, at - AROUND);
  return [
    {part: (start > 0 ? '…' : '') + text.slice(start, at), isFound: false},
    {part: text.slice(at, at + word.length), isFound: true},
    {part: text.slice(at + word.length, at + word.length + AROUND), isFound: false},
  ];
}
