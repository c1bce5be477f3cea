import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * The environment of a process as on a machine that has Node and nothing else: no
 * installed browser is found, and no font of the machine is seen. `null` where the
 * development packages have no browser for this machine.
 */
export function bareMachine() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = mkdtempSync(join(tmpdir(), 'rekap-bare-'));
  symlinkSync(process.execPath, join(folder, 'node'));
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, '<?xml version="1.0"?>\n<fontconfig></fontconfig>\n');
  const env = {...process.env, PATH: folder, REKAP_BROWSER_PLACES: '', FONTCONFIG_FILE: fonts};
  delete env.CHROME_PATH;
  return {
    env,
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}
