import {fileURLToPath} from 'node:url';
import {chromeLauncher} from '@web/test-runner-chrome';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {BROWSER_ARGS} from './helpers/browser-args.js';
import {commonJs} from './helpers/common-js.js';
import {findBrowser} from './helpers/find-browser.js';
import {fontServer, testPage} from './helpers/fonts.js';
import {countReporter} from './helpers/count-reporter.js';
import {faultServer} from './helpers/fault-server.js';
import {tamperedServer} from './helpers/tampered-server.js';

const browser = await findBrowser();

/** A window for each file: of several tabs in one window only the front one gets animation frames. */
const createPage = async ({browser: launched}) => (await launched.createBrowserContext()).newPage();

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/**/*.test.ts'],
  nodeResolve: true,
  browsers: [chromeLauncher({launchOptions: {executablePath: browser.path, args: BROWSER_ARGS}, createPage, concurrency: 2})],
  testRunnerHtml: testPage,
  middleware: [fontServer(), faultServer(), tamperedServer()],
  plugins: [commonJs('@rgrove/parse-xml'), esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url))})],
  reporters: [countReporter()],
  // Lit's checks for developers are wanted, its notice of them is not.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: {config: {timeout: 30_000}},
  testsFinishTimeout: 300_000,
};
