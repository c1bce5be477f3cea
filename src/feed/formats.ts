/**
 * Formats that are an import (`rekap/feed/csv`) and a script (`csv.js`) of their own:
 * the name, how the addresses of its documents end, and whether a text may be of it.
 * The parser names what is missing by this table, and the loader loads by it.
 */
export const FORMATS: readonly (readonly [format: string, endings: readonly string[], looksLike: (text: string) => boolean])[] = [
  ['civics', ['xml'], (text) => /<(VipObject|ElectionReport)\b/.test(text)],
  // Two lines of CSV have as many separators.
  ['csv', ['csv', 'tsv'], (text) => {
    const [one, two] = text.trim().split('\n', 2).map((line) => line.split(/[,;\t]/).length);
    return one! > 1 && one === two && !/^\s*[<{[]/.test(text);
  }],
];
