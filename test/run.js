/**
 * `npm test`: every check in order, on after a failure, and one plain last line,
 * `N passed, N failed`. A step that prints such a line itself counts by it, any
 * other counts as one. A line `skipped: …` of a step counts as nothing, and is told
 * again at the end. `-- --bare` adds the tests of layout as they go on a machine that
 * has neither a browser nor a font.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bareMachine} from './helpers/bare-machine.js';
import {findBrowser} from './helpers/find-browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const MINUTE = 60_000;
const COUNTS = /^(\d+) passed, (\d+) failed$/;
const SKIPPED = /^skipped: /;
/** What depends on how wide a text is. */
const LAYOUT = {tests: 'test/{charts,controllers,elements}/**/*.test.ts', scripts: ['layout-shift', 'media', 'pictures', 'views']};

/** Ends a step and all that it started; a browser that hangs would keep the whole run waiting. */
function end(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Runs one step, shows what it prints, and says how many of its checks passed and failed, and which were skipped. */
function step(command, args, {timeout = 5 * MINUTE, env = process.env} = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', shell: process.platform === 'win32'});
    let counts = null;
    const skipped = [];
    let rest = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, timeout);
    const stop = () => {
      end(child);
      process.exit(1);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    // The last such line counts; it is left out of the output, so that only the run's own remains.
    const write = (line) => {
      const found = COUNTS.exec(line);
      if (SKIPPED.test(line)) skipped.push(line);
      if (found) counts = {passed: Number(found[1]), failed: Number(found[2])};
      else console.log(line);
    };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      lines.forEach(write);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => process.stderr.write(text));
    child.on('error', (cause) => console.error(cause.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (rest !== '') write(rest);
      if (late) console.error(`ended after ${timeout / MINUTE} minutes`);
      const {passed, failed} = counts ?? {passed: code === 0 ? 1 : 0, failed: 0};
      // Ending badly is a failure of its own, whatever was counted until then.
      done({passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped});
    });
  });
}

const npm = (script) => [process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', script]];
const node = (file) => [process.execPath, [file]];
const scripts = (folder) => (existsSync(resolve(root, folder)) ? readdirSync(resolve(root, folder)).filter((file) => file.endsWith('.js')).sort().map((file) => `${folder}/${file}`) : []);

let passed = 0;
let failed = 0;
const summary = [];

async function count(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  passed += result.passed;
  failed += result.failed;
  const {skipped = []} = result;
  const line = `${result.failed === 0 ? 'passed' : 'FAILED'}  ${name}: ${result.passed} of ${result.passed + result.failed}, ${seconds} s`;
  summary.push(line, ...skipped.map((one) => `        ${one}`));
  console.log(line);
}

await count('build', () => step(...npm('build')));
await count('types', () => step(...npm('typecheck')));
await count('lint', () => step(...npm('lint')));
for (const check of ['lint-rules', 'layers', 'duplicates', 'growth', 'cases', 'sizes', 'docs', 'schema', 'document-type', 'package', 'types', 'find-browser', 'test-doms', 'server', 'skipped']) await count(check, () => step(...node(`test/checks/${check}.js`)));

let browser = null;
await count('a browser', async () => {
  try {
    browser = await findBrowser();
    console.log(`${browser.version} (${browser.path})`);
    return {passed: 1, failed: 0};
  } catch (cause) {
    console.error(cause.message);
    return {passed: 0, failed: 1};
  }
});
if (browser) {
  // Looked for, and where need be unpacked, once for all that follow.
  const options = {env: {...process.env, CHROME_PATH: browser.path}, timeout: 10 * MINUTE};
  await count('elements in the browser', () => step(...npm('test:browser'), options));
  for (const script of scripts('test/browser')) await count(script, () => step(...node(script), options));
}

if (process.argv.includes('--bare')) {
  const bare = bareMachine();
  if (bare === null) summary.push('skipped: no packaged browser for this machine: the tests of layout on a bare one');
  else {
    const options = {env: bare.env, timeout: 10 * MINUTE};
    await count('elements on a bare machine', () => step(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.js', '--files', LAYOUT.tests], options));
    for (const script of LAYOUT.scripts) await count(`test/browser/${script}.js on a bare machine`, () => step(...node(`test/browser/${script}.js`), options));
    bare.remove();
  }
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
