/** Measures the width of a text, in pixels. */
export type Measure = (text: string, isBold?: boolean) => number;

/** Breaks a text between words into at most `most` lines. A line that is too long ends in an ellipsis. */
export function wrapWords(text: string, width: number, measure: Measure, most = 2): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && (measure(joined) <= width || lines.length === most)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => shortened(line, width, measure));
}

function shortened(line: string, width: number, measure: Measure): string {
  if (measure(line) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
