/**
 * Tests name edge cases and faults by number. Every number that they name is in the list
 * of `test/README.md`, and every number of the list is named by a test.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** What a text names, such as `edge 5`: one number, several, or a span. */
export function casesIn(text) {
  return [...text.matchAll(/\b(edge|fault)s? (\d+(?:(?:, and |, | and | to )\d+)*)/gi)].flatMap(([, kind, numbers]) => [...numbers.matchAll(/(\d+)(?: to (\d+))?/g)].flatMap(([, from, to = from]) => (
    Array.from({length: Number(to) - Number(from) + 1}, (_, i) => `${kind.toLowerCase()} ${Number(from) + i}`))));
}

/** The numbers of the list, in its order. */
const listed = (page) => [...page.matchAll(/^- ((?:edge|fault) \d+): \S/gm)].map(([, name]) => name);

/** What is wrong between a page and the texts of tests; one line each. */
export function problemsOf(page, tests) {
  const list = listed(page);
  const named = new Map([...tests].flatMap(([path, text]) => casesIn(text).map((name) => [name, path])));
  return [
    ...[...named].filter(([name]) => !list.includes(name)).map(([name, path]) => `${path}: ${name} is not in the list`),
    ...list.filter((name) => !named.has(name)).map((name) => `README.md: no test names ${name}`),
    ...list.filter((name, i) => list.indexOf(name) !== i).map((name) => `README.md: ${name} stands there twice`),
  ];
}

/** A list, a test, and what is said of them. */
const PLANTED = [
  ['- edge 1: One.', 'edge 1: one', []],
  ['- edge 1: One.', 'edges 1 and 2: two', ['b.test.ts: edge 2 is not in the list']],
  ['- fault 3: Three.\n- fault 4: Four.', 'faults 3 to 5', ['b.test.ts: fault 5 is not in the list']],
  ['- edge 1: One.\n- fault 1: One.', 'edge 1', ['README.md: no test names fault 1']],
  ['- edge 1: One.\n- edge 1: Two.', 'edge 1', ['README.md: edge 1 stands there twice']],
  ['- edge 1:', 'edge 1', ['b.test.ts: edge 1 is not in the list']],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => /\.(ts|js)$/.test(path) && !path.endsWith('cases.js'));
  const problems = problemsOf(readFileSync(join(folder, 'README.md'), 'utf8'), new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])));
  for (const problem of problems) console.error(`test/${problem}`);
  const wrong = PLANTED.filter(([page, test, expected]) => JSON.stringify(problemsOf(page, new Map([['b.test.ts', test]]))) !== JSON.stringify(expected));
  for (const [page, test] of wrong) console.error(`wrong of ${JSON.stringify([page, test])}`);
  const failed = problems.length + wrong.length;
  console.log(`${PLANTED.length - wrong.length + (problems.length === 0 ? 1 : 0)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
