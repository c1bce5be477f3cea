import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * A project in an empty folder that has this package as somebody gets it: packed and
 * unpacked (`npm run build` first). Beside it are its dependencies and the packages
 * that are named, from here, so that nothing is asked of a network.
 */
export function packedProject(...packages) {
  const work = mkdtempSync(join(tmpdir(), 'rekap-package-'));
  const home = join(work, 'node_modules', manifest.name);
  const run = (command, args, options = {}) => execFileSync(command, args, {cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 180_000, ...options});
  mkdirSync(home, {recursive: true});
  writeFileSync(join(work, 'package.json'), '{"type": "module"}');
  const [{filename}] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', work], {cwd: root}));
  run('tar', ['xzf', join(work, filename), '-C', home, '--strip-components=1']);
  for (const name of new Set([...Object.keys(manifest.dependencies), ...packages])) {
    const place = join(work, 'node_modules', name);
    mkdirSync(dirname(place), {recursive: true});
    if (!existsSync(place)) symlinkSync(join(root, 'node_modules', name), place);
  }
  return {
    work, home, run, tarball: join(work, filename),
    /** A program of the development packages. */
    bin: (name) => resolve(root, 'node_modules/.bin', name),
    write: (name, text) => {
      mkdirSync(dirname(join(work, name)), {recursive: true});
      writeFileSync(join(work, name), text);
    },
    remove: () => rmSync(work, {recursive: true, force: true}),
  };
}
