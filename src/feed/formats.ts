/**
 * Formats with an import (`rekap/feed/csv`) and a script (`csv.js`) of their own: the name,
 * the endings of addresses, and a quick test of a text. The parser uses this table to name a
 * missing adapter, and the loader uses it to load one.
 */
export const FORMATS: readonly (readonly [format: string, endings: readonly string[], looksLike: (text: string) => boolean])[] = [
  ['civics', ['xml'], (text) => /<(VipObject|ElectionReport)\b/.test(text)],
  // Two lines of CSV have as many separators.
  ['csv', ['csv', 'tsv'], (text) => {
    const [one, two] = text.trim().split('\n', 2).map((line) => line.split(/[,;\t]/).length);
    return one! > 1 && one === two && !/^\s*[<{[]/.test(text);
  }],
];
