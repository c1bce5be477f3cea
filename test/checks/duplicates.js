/**
 * No ten lines of `src` stand twice. White space, blank lines, lone punctuation and
 * imports do not count. `node test/checks/duplicates.js` names both places of a run.
 */
import {fileURLToPath} from 'node:url';
import {readSources} from './layers.js';

const LEAST = 10;

/** What counts of a source: text and number of each line. */
function linesOf(source) {
  // An import may be written over several lines.
  const code = source.replace(/^(import\b[^;'"]*|export\b[^;'"=]*\bfrom\s*)['"][^'"\n]+['"];$/gm, (text) => text.replace(/[^\n]/g, ''));
  return code.split('\n').map((text, i) => ({text: text.trim().replace(/\s+/g, ' '), line: i + 1})).filter(({text}) => /[\p{L}\p{N}]/u.test(text));
}

/** Every run of at least {@link LEAST} lines that stands twice, as long as it is; one line each. */
export function duplicatesOf(sources) {
  const files = [...sources].filter(([path]) => /\.(ts|css)$/.test(path)).map(([path, source]) => ({path, lines: linesOf(source)}));
  const places = new Map();
  const found = [];
  for (const {path, lines} of files) {
    for (let start = 0; start + LEAST <= lines.length; start++) {
      const text = lines.slice(start, start + LEAST).map((line) => line.text).join('\n');
      const first = places.get(text);
      if (first === undefined) {
        places.set(text, {path, lines, start});
        continue;
      }
      // In one file, a run must not overlap itself.
      if (first.lines === lines && start - first.start < LEAST) continue;
      let length = LEAST;
      while (lines[start + length] && lines[start + length].text === first.lines[first.start + length]?.text) length++;
      found.push(`${first.path}:${first.lines[first.start].line} and ${path}:${lines[start].line}: ${length} lines are the same`);
      start += length - 1;
    }
  }
  return found;
}

const numbered = (from, to) => Array.from({length: to - from}, (_, i) => `const value${from + i} = ${from + i};`).join('\n');

/** Sources, and whether something must be said of them. */
const PLANTED = [
  [{'a.ts': numbered(0, 10), 'b.ts': `${numbered(20, 25)}\n${numbered(0, 10)}`}, true],
  [{'a.ts': numbered(0, 10), 'b.ts': numbered(0, 10).replaceAll('\n', '\n\n  ')}, true],
  [{'a.ts': `${numbered(0, 10)}\n${numbered(0, 10)}`}, true],
  [{'a.ts': numbered(0, 9), 'b.ts': numbered(0, 9)}, false],
  [{'a.ts': numbered(0, 10).replaceAll('const', 'import'), 'b.ts': numbered(0, 5) + numbered(6, 12)}, false],
  [{'a.ts': `import {\n${numbered(0, 9).replaceAll(/const (\w+).*/g, '$1,')}\n} from './c.js';\n`.repeat(2)}, false],
  [{'a.ts': 'const same = 1;\n'.repeat(12)}, false],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = duplicatesOf(readSources(fileURLToPath(new URL('../../src', import.meta.url))));
  for (const problem of found) console.error(`src/${problem}`);
  const wrong = PLANTED.filter(([sources, isNoticed]) => duplicatesOf(new Map(Object.entries(sources))).length > 0 !== isNoticed);
  for (const [sources, isNoticed] of wrong) console.error(`${isNoticed ? 'not noticed' : 'wrongly noticed'}: ${JSON.stringify(sources)}`);
  const failed = found.length + wrong.length;
  console.log(`${PLANTED.length - wrong.length + (found.length === 0 ? 1 : 0)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
