import {execFileSync} from 'node:child_process';
import {accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {delimiter, join} from 'node:path';
import {tmpdir} from 'node:os';
import {addMachineFont} from './machine-font.js';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chromium-headless-shell', 'microsoft-edge', 'chrome', 'msedge'];
/** Where browsers are installed. `REKAP_BROWSER_PLACES`, a list as `PATH` is one, takes its place; empty it hides them. */
const PLACES = process.env.REKAP_BROWSER_PLACES?.split(delimiter).filter(Boolean) ?? [
  '/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    process.env[variable] ? [join(process.env[variable], 'Google/Chrome/Application/chrome.exe'), join(process.env[variable], 'Microsoft/Edge/Application/msedge.exe')] : []),
];

/** A library that Chromium needs and that bare machines lack. */
const NSS = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so'];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const runs = (path) => {
  try {
    return execFileSync(path, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 30_000}).trim();
  } catch {
    return null;
  }
};

/** Where the one of the development packages is unpacked: a folder for each version of it. */
const UNPACKED = join(tmpdir(), 'rekap-chromium-');

/** Whether a browser is the one of the development packages, which is the same on every machine. */
export const isPackaged = (path) => path.startsWith(UNPACKED);

/**
 * A Chromium that runs here: the one asked for, an installed one, the one in the development packages, or Debian's.
 * @param places - Where installed ones are looked for beside PATH; a test gives none.
 */
export async function findBrowser({asked = process.env.CHROME_PATH, folders = process.env.PATH ?? '', places = PLACES} = {}) {
  addMachineFont();
  const tried = [];
  if (asked) {
    // Who names a browser wants that one; another would hide the mistake.
    if (!isExecutable(asked)) throw new Error(`CHROME_PATH is "${asked}", which cannot be executed`);
    return {path: asked, version: runs(asked)};
  }
  tried.push('CHROME_PATH is not set');

  const onPath = folders.split(delimiter).filter(Boolean).flatMap((folder) => NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  for (const path of [...onPath, ...places]) {
    const version = isExecutable(path) ? runs(path) : null;
    if (version) return {path, version};
  }
  tried.push(`none of ${NAMES.join(', ')} is on PATH or in the usual places`);

  const packaged = await packagedBrowser();
  if (packaged.path) return packaged;
  tried.push(`@sparticuz/chromium: ${packaged.reason}`);

  const debian = debianBrowser();
  if (debian.path) return debian;
  tried.push(`apt-get: ${debian.reason}`);
  throw new Error(`No browser for the tests was found:\n- ${tried.join('\n- ')}\nInstall Chrome or Chromium, or set CHROME_PATH.`);
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return {reason: 'is for Linux on x64 only'};
  const {TMPDIR, AWS_LAMBDA_JS_RUNTIME, FONTCONFIG_PATH, LD_LIBRARY_PATH} = process.env;
  // Makes it unpack its own copies of libraries that a bare machine lacks.
  const isBare = !NSS.some((path) => existsSync(path));
  try {
    const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium').replace(/(@sparticuz[\\/]chromium)[\\/].*/, '$1/package.json');
    const {version} = JSON.parse(readFileSync(manifest, 'utf8'));
    // The package reuses whatever lies in the temporary folder, also after an upgrade and when unpacking was cut short.
    const folder = `${UNPACKED}${version}-${process.getuid()}${isBare ? '-bare' : ''}`;
    mkdirSync(folder, {recursive: true});
    process.env.TMPDIR = folder;
    if (isBare) process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    const {default: chromium} = await import('@sparticuz/chromium');
    let path = await chromium.executablePath();
    let found = runs(path);
    if (!found) {
      rmSync(folder, {recursive: true, force: true});
      mkdirSync(folder, {recursive: true});
      path = await chromium.executablePath();
      found = runs(path);
    }
    return found ? {path, version: found} : {reason: 'does not run here'};
  } catch (cause) {
    return {reason: String(cause)};
  } finally {
    // Its libraries are needed for as long as it runs; its fonts would change every picture.
    restore({TMPDIR, AWS_LAMBDA_JS_RUNTIME, FONTCONFIG_PATH, ...(isBare ? {} : {LD_LIBRARY_PATH})});
  }
}

function restore(variables) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

function debianBrowser() {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return {reason: 'is for Debian only'};
  if (process.getuid?.() !== 0) return {reason: 'needs root'};
  try {
    execFileSync('apt-get', ['update', '-qq'], {stdio: 'inherit'});
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}});
    const path = '/usr/bin/chromium-headless-shell';
    const version = runs(path);
    return version ? {path, version} : {reason: 'the installed chromium-headless-shell does not run'};
  } catch (cause) {
    return {reason: String(cause)};
  }
}
