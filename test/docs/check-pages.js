/** What holds for every page of Markdown in the repository; each check gives one line a problem. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {anchorsOf, blocksOf, codeOf, linksOf, withoutBlocks} from './markdown.js';

const root = new URL('../..', import.meta.url);
const exists = (path) => existsSync(new URL(path, root));

/** Every file and folder below the folders of the project. */
const PATHS = ['src', 'test', 'demo'].flatMap((folder) => [folder, ...readdirSync(new URL(folder, root), {recursive: true}).map((path) => `${folder}/${path.replaceAll('\\', '/')}`)]);

/** Every page, by its path: those at the top, and those of the rooms. */
export function readPages() {
  return new Map([...readdirSync(root), ...PATHS].filter((path) => path.endsWith('.md')).sort().map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}

/** Links and pictures that lead nowhere: files that are not there, and headings that no page has. */
export function brokenLinks(pages) {
  return [...pages].flatMap(([page, text]) => linksOf(text).flatMap(({target, line}) => {
    if (/^(https?|mailto):/.test(target)) return URL.canParse(target) ? [] : [`${page}:${line}: "${target}" is no address`];
    const [path, anchor] = target.split('#');
    const file = path === '' ? page : posix.join(posix.dirname(page), path);
    if (file.startsWith('..') || !(pages.has(file) || exists(file))) return [`${page}:${line}: there is no ${file}`];
    if (anchor === undefined) return [];
    return pages.has(file) && anchorsOf(pages.get(file)).has(anchor) ? [] : [`${page}:${line}: ${file} has no heading #${anchor}`];
  }));
}

/** Whether there is such a file or folder; `<tag>` and the like stand for any name. */
function isFound(path) {
  const pattern = new RegExp(`^${path.replace(/\/$/, '').replace(/<[\w-]+>|\*/g, '*').replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+')}$`);
  return PATHS.some((one) => pattern.test(one));
}

/** Paths in the running text that are not there, and scripts of npm that `package.json` lacks. */
export function unknownNames(pages) {
  const {scripts} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return [...pages].flatMap(([page, text]) => [
    ...codeOf(text).filter(({code}) => /^(src|test|demo)\/[^\s…]*$/.test(code) && !isFound(code)).map(({code, line}) => `${page}:${line}: there is no ${code}`),
    ...[...text.matchAll(/\bnpm (?:run ([\w:]+)|(test|start)\b)/g)].map(([, run, short]) => run ?? short).filter((name) => !Object.hasOwn(scripts, name)).map((name) => `${page}: package.json has no script "${name}"`),
  ]);
}

/** What is wrong with one command of a shell: it names a file, a tool or a package that is not there. */
function commandFault(command) {
  const [program, ...args] = command.replace(/#.*$/, '').trim().split(/\s+/).map((word) => word.replace(/^'(.*)'$/, '$1'));
  const missing = args.filter((word) => /^(src|test|demo)\/|\.js$/.test(word) && !isFound(word));
  if (missing.length > 0) return `there is no ${missing.join(', ')}`;
  if (program === 'npx') return exists(`node_modules/.bin/${args[0]}`) ? null : `no package brings ${args[0]}`;
  if (program === 'npm' && args[0] === 'i') return args[1] === 'rekap' ? null : `the package is not called ${args[1]}`;
  return ['node', 'npm'].includes(program) ? null : `${program} is not known`;
}

/** Commands that would not run. Scripts of npm are looked up with the other names. */
export const wrongCommands = (pages) => [...pages].flatMap(([page, text]) => blocksOf(text).filter(({language}) => language === 'sh').flatMap(({code, line}) =>
  code.trim().split(/\n|&&/).map(commandFault).filter((fault) => fault !== null).map((fault) => `${page}:${line}: ${fault}`)));

/** Languages whose blocks are run or read: `ts` in `test/checks/types.js`, `sh` here, the others in `test/browser/readme.js`. */
const TESTED = new Set(['html', 'ts', 'json', 'css', 'sh']);
/** Blocks that no test looks at. */
export const untestedBlocks = (pages) => [...pages].flatMap(([page, text]) => blocksOf(text).filter(({language}) => !TESTED.has(language)).map(({language, line}) => `${page}:${line}: no test runs a block of "${language}"`));

/** The text without what scripts write, line for line: its own script sees to that. */
const byHand = (text) => text.replace(/^<!-- (\w+) -->$[^]*?^<!-- \/\1 -->$/gm, (part) => part.replace(/[^\n]/g, ' '));

/** Sizes that stand outside the table that a script writes, and so are behind some day. The assumptions of a calculation and a comparison of one day are marked as such. */
export function looseSizes(pages) {
  return [...pages].flatMap(([page, text]) => withoutBlocks(byHand(text)).split('\n').flatMap((line, i) =>
    (/\d\s?kB\b/.test(line) && !/<!-- (assumed|measured \d{4}-\d\d) -->/.test(line) ? [`${page}:${i + 1}: a size that no script writes`] : [])));
}

/** Shorter ones may be the same by chance. */
const SHORTEST = 60;

/** Sentences, rows and blocks of code that stand twice. */
export function saidTwice(pages) {
  const first = new Map();
  const problems = [];
  const see = (page, line, text) => {
    const key = text.replace(/\s+/g, ' ').trim();
    if (key.length < SHORTEST) return;
    if (first.has(key)) problems.push(`${page}:${line}: said already at ${first.get(key)}: ${key.slice(0, SHORTEST)}…`);
    else first.set(key, `${page}:${line}`);
  };
  for (const [page, text] of pages) {
    for (const {code, line} of blocksOf(text)) see(page, line, code);
    withoutBlocks(byHand(text)).split('\n').forEach((line, i) => {
      for (const part of line.startsWith('|') ? [line, line.split('|').at(-2)] : line.split(/(?<=[.:;?!]) /)) see(page, i + 1, part);
    });
  }
  return problems;
}

/** The door is read in one go. */
const LONGEST = 170;
export function tooLong(pages) {
  const lines = (pages.get('README.md') ?? '').trimEnd().split('\n').length;
  return lines > LONGEST ? [`README.md has ${lines} lines; ${LONGEST} are the most`] : [];
}

/** Rooms of `src` that the plan of rooms leaves out. */
export function missingRooms(pages, rooms) {
  const plan = /^## Rooms$([^]*?)(?=^## )/m.exec(pages.get('src/README.md') ?? '')?.[1] ?? '';
  return rooms.filter((room) => !new RegExp(`^\\| .*\`${room}(/|\\.ts)?\``, 'm').test(plan)).map((room) => `src/README.md: the plan of rooms lacks ${room}`);
}

/** A glossary that is longer is not read. */
const MOST_WORDS = 25;
export function manyWords(pages) {
  const words = (pages.get('src/README.md')?.split('## Glossary')[1] ?? '').split('\n').filter((line) => /^\| (?!word)/.test(line)).length;
  return words > MOST_WORDS ? [`src/README.md: the glossary has ${words} words; ${MOST_WORDS} are the most`] : [];
}

/** Pages with one fault each, and the check that must notice it. */
export const PLANTED = [
  [brokenLinks, {'README.md': '[a](none.md)'}],
  [brokenLinks, {'README.md': '# One\n[a](#two)'}],
  [brokenLinks, {'README.md': '<img src="demo/public/none.png">'}],
  [brokenLinks, {'README.md': '[a](src/README.md#two)', 'src/README.md': '# One'}],
  [unknownNames, {'README.md': 'See `src/none/here.ts`.'}],
  [unknownNames, {'README.md': 'See `src/elements/<tag>/none.ts`.'}],
  [unknownNames, {'README.md': 'Run `npm run none`.'}],
  [wrongCommands, {'README.md': '```sh\nnpm ci && node test/none.js\n```\n'}],
  [wrongCommands, {'README.md': '```sh\nnpx none --fix\n```\n'}],
  [wrongCommands, {'README.md': '```sh\nyarn add rekap\n```\n'}],
  [untestedBlocks, {'README.md': '```python\n1\n```\n'}],
  [looseSizes, {'README.md': 'It weighs 12 kB.'}],
  [saidTwice, {'README.md': `${'A fact that stands in two places, word by word, '.repeat(2)}. X`, 'src/README.md': `${'A fact that stands in two places, word by word, '.repeat(2)}. Y`}],
  [manyWords, {'src/README.md': `## Glossary\n| word | meaning |\n|---|---|\n${'| a | b |\n'.repeat(MOST_WORDS + 1)}`}],
  [tooLong, {'README.md': 'x\n'.repeat(LONGEST + 1)}],
];

/** All that takes nothing but the pages. */
export const CHECKS = [brokenLinks, unknownNames, wrongCommands, untestedBlocks, looseSizes, saidTwice, tooLong, manyWords];

/** What the checks do not notice, and what they wrongly say of a page that is right. */
export function selfTest() {
  const right = new Map([['README.md', '# One `two`\n[a](#one-two) `src/domain/share.ts` `src/elements/<tag>` [b](src/README.md#b)\n```sh\nnpm run build\n```\n'], ['src/README.md', '## B\nIt has 12 kB. <!-- assumed -->']]);
  return [
    ...PLANTED.filter(([check, pages]) => check(new Map(Object.entries(pages))).length === 0).map(([check, pages]) => `${check.name} does not notice ${JSON.stringify(pages)}`),
    ...CHECKS.flatMap((check) => check(right).map((said) => `${check.name} wrongly says ${said}`)),
  ];
}
