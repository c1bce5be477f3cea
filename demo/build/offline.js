/** The worker that keeps the site for readers without a network: every file of one build, under the hash of them all. */
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';

const WORKER = 'sw.js';

/** Pictures of the README are on no page. */
const isKept = (path) => path !== WORKER && !path.endsWith('.png');

/** @param folder - Where the site is written. */
export const offline = (folder) => ({
  name: 'rekap-offline',
  apply: 'build',
  closeBundle() {
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((path) => path.replaceAll('\\', '/')).filter((path) => isKept(path) && statSync(resolve(folder, path)).isFile()).sort();
    const hash = createHash('sha256');
    for (const path of files) hash.update(path).update(readFileSync(resolve(folder, path)));
    const source = readFileSync(new URL('../site/worker.js', import.meta.url), 'utf8');
    writeFileSync(resolve(folder, WORKER), source.replace('[/* files */]', JSON.stringify(files)).replace('hash of the files', hash.digest('hex').slice(0, 16)));
  },
});
