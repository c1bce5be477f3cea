/** Where a value begins and ends in the text of a document. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The steps of a path such as `candidates[2].votes`. Keys may have any sign but `.` and `[`. */
const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter((step) => step !== '');

/** A token of JSON: a text, a sign of structure, or a number or word. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g;

/** The place of a path in the text of a JSON document, as near as it leads: a field that is missing is at what should have it. */
export function placeOfPath(text: string, path: string): Place | null {
  const wanted = stepsOf(path);
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({word: match[0], at: match.index}));
  let best: {depth: number; place: Place} | null = null;
  let next = 0;
  const note = (depth: number, place: Place): void => {
    if (depth <= wanted.length && (best === null || depth > best.depth)) best = {depth, place};
  };
  /** Reads one value. `matched` is how many steps lead to it, or -1 where it lies elsewhere. Returns where it ends. */
  const value = (matched: number): number => {
    const first = tokens[next++];
    if (first === undefined) return text.length;
    let end = first.at + first.word.length;
    if (first.word === '{' || first.word === '[') {
      for (let index = 0; next < tokens.length && !/^[\]}]$/.test(tokens[next]!.word); index++) {
        let step = String(index);
        if (first.word === '{') {
          const key = tokens[next]!.word;
          step = key.startsWith('"') ? keyOf(key) : key;
          next += 2;
        }
        value(matched >= 0 && wanted[matched] === step ? matched + 1 : -1);
        if (tokens[next]?.word === ',') next++;
      }
      const last = tokens[next++];
      end = last === undefined ? text.length : last.at + 1;
    }
    if (matched >= 0) note(matched, {start: first.at, end});
    return end;
  };
  if (tokens.length > 0) value(0);
  return (best as {depth: number; place: Place} | null)?.place ?? null;
}

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/** The place that a finding names, in whatever text: `line 3`, or a path of JSON. */
export function placeIn(text: string, path: string): Place | null {
  const line = /\bline (\d+)(?:, column (\d+))?/.exec(path);
  if (!line) return path !== '' && /^\s*[[{]/.test(text) ? placeOfPath(text, path) : null;
  const lines = text.split('\n');
  const row = Math.min(Number(line[1]), lines.length) - 1;
  const start = lines.slice(0, row).reduce((sum, one) => sum + one.length + 1, 0);
  const column = line[2] === undefined ? 0 : Number(line[2]) - 1;
  return {start: start + column, end: start + lines[row]!.length};
}

/** The number of the line at a place, counted from 1. */
export const lineOf = (text: string, {start}: Place): number => text.slice(0, start).split('\n').length;
