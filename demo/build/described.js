/** The description of every element, made from the sources as they are, so that a new attribute is on the pages at once. */
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const NAME = 'custom-elements.json';
const root = fileURLToPath(new URL('../../', import.meta.url));
const ANALYZER = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

export async function described(path = NAME) {
  if (path !== NAME) return {};
  await promisify(execFile)(process.execPath, [ANALYZER, 'analyze', '--config', 'test/custom-elements-manifest.config.js'], {cwd: root});
  return {[NAME]: await readFile(`${root}dist/${NAME}`)};
}
