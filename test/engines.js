/**
 * `npm run test:engines`: the tests of the elements in Firefox and in WebKit, which
 * `npm test` does not have. `-- firefox` or `-- webkit` runs one of them. As root on
 * Debian it installs what is missing; elsewhere it says what to install.
 */
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {startTestRunner} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {commonJs} from './helpers/common-js.js';
import {countReporter} from './helpers/count-reporter.js';
import {CANNOT} from './helpers/emulation-words.js';
import {faultServer} from './helpers/fault-server.js';
import {tamperedServer} from './helpers/tampered-server.js';
import {fontServer, testPage} from './helpers/fonts.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const DISPLAY = ':97';
const DRIVER_PORT = 4497;
const LONGEST = 10 * 60_000;
/** The elements, and what guards the parts of the built script (`npm run build` first). `--files=` runs others. */
const FILES = process.argv.filter((word) => word.startsWith('--files=')).map((word) => word.slice('--files='.length));
if (FILES.length === 0) FILES.push('test/elements/**/*.test.ts', 'test/cdn/*.test.ts');

const firstOf = (paths) => paths.find((path) => existsSync(path)) ?? null;
const FIREFOX = () => firstOf([process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].filter(Boolean));
const MINI_BROWSER = () => firstOf(['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).filter((name) => /^webkit2gtk-4\.[01]$/.test(name)).map((name) => `${folder}/${name}/MiniBrowser`)));
const DRIVER = () => firstOf(['/usr/bin/WebKitWebDriver']);
const XVFB = () => firstOf(['/usr/bin/Xvfb']);

/** Installs Debian packages, where that is possible; throws what a person has to do. */
function install(what, isThere, packages) {
  if (isThere()) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) throw new Error(`${what} is missing. On Debian or Ubuntu: apt-get install ${packages.join(' ')}`);
  const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  if (!isThere()) throw new Error(`${packages.join(' ')} did not bring ${what}`);
}

const ENGINES = {
  firefox() {
    install('Firefox', FIREFOX, ['firefox-esr']);
    const launcher = chromeLauncher({puppeteer, launchOptions: {browser: 'firefox', executablePath: FIREFOX()}, concurrency: 1});
    launcher.name = 'Firefox';
    return {launcher, stop: () => {}};
  },
  async webkit() {
    install('WebKit', () => MINI_BROWSER() && DRIVER() && XVFB(), ['webkit2gtk-driver', 'xvfb', 'xauth']);
    const env = {...process.env, DISPLAY, LIBGL_ALWAYS_SOFTWARE: '1'};
    // WebKitGTK has no headless mode.
    const started = [spawn(XVFB(), [DISPLAY, '-screen', '0', '1280x1024x24'], {stdio: 'ignore'})];
    await new Promise((done) => setTimeout(done, 1000));
    started.push(spawn(DRIVER(), ['-p', String(DRIVER_PORT)], {stdio: 'ignore', env}));
    await new Promise((done) => setTimeout(done, 1000));
    const launcher = webdriverLauncher({
      automationProtocol: 'webdriver', hostname: '127.0.0.1', port: DRIVER_PORT, path: '/', logLevel: 'error',
      capabilities: {
        'browserName': 'MiniBrowser',
        // It refuses a session that asks for the newer protocol as well.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: MINI_BROWSER(), args: ['--automation']},
      },
    });
    launcher.concurrency = 1;
    return {launcher, stop: () => started.reverse().forEach((child) => child.kill())};
  },
};

/** Only Chromium can be told which colours, motion and medium to prefer. */
const EMULATION = '/test/helpers/emulation.js';
const withoutEmulation = {
  name: 'rekap-without-emulation',
  resolveImport: ({source, context}) => (source === '@web/test-runner-commands' && context.path !== EMULATION ? EMULATION : undefined),
};

async function run(engine) {
  const {launcher, stop} = await ENGINES[engine]();
  const counts = {passed: 0, failed: 0};
  let timer;
  try {
    const runner = await startTestRunner({
      readCliArgs: false, readFileConfig: false, autoExitProcess: false,
      config: {
        rootDir: root, files: FILES, nodeResolve: true, browsers: [launcher], concurrency: 1,
        testRunnerHtml: testPage, middleware: [fontServer(), faultServer(), tamperedServer()],
        plugins: [commonJs('@rgrove/parse-xml'), esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json`}), withoutEmulation],
        filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
        reporters: [countReporter({tell: (total) => Object.assign(counts, total), isBeyond: (message) => message.includes(CANNOT)})],
        testFramework: {config: {timeout: 30_000}}, testsFinishTimeout: LONGEST, browserStartTimeout: 60_000,
      },
    });
    await Promise.race([
      new Promise((done) => runner.on('stopped', done)),
      new Promise((_, fail) => {
        timer = setTimeout(() => fail(new Error(`ended after ${LONGEST / 60_000} minutes`)), LONGEST);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    stop();
  }
  return counts;
}

let passed = 0;
let failed = 0;
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const engine of asked.length > 0 ? asked : Object.keys(ENGINES)) {
  console.log(`\n== ${engine}`);
  try {
    const counts = await run(engine);
    passed += counts.passed;
    failed += counts.failed;
    // No test at all is no success.
    if (counts.passed + counts.failed === 0) failed++;
  } catch (cause) {
    failed++;
    console.error(cause.message);
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
