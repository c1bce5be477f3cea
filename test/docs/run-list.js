/** The lists of test/README.md: every check and every script of the browser, with the first sentence of its own comment. */
import {readFileSync, readdirSync} from 'node:fs';
import {cell, code, table} from './markdown.js';

const FOLDERS = ['test/checks', 'test/browser'];

/** The first sentence of the comment that a file begins with; empty where it has none. */
export function firstSentence(source) {
  const [, comment = ''] = /^\/\*\*([^]*?)\*\//.exec(source) ?? [];
  return cell(comment.replace(/^ *\* ?/gm, '')).replace(/(?<=[.:]) (?=[A-Z`]).*$/, '');
}

/** Each file with its sentence, by folder. */
const files = () => FOLDERS.flatMap((folder) => readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((file) => file.endsWith('.js')).sort().map((file) => {
  const path = `${folder}/${file}`;
  return {path, sentence: firstSentence(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))};
}));

/** Files that do not say what they check. */
export const silentFiles = () => files().filter(({sentence}) => sentence === '').map(({path}) => `${path} begins with no comment`);

export const runList = () => table(['file', 'what it holds'], files().map(({path, sentence}) => [code(path), sentence])).join('\n');
