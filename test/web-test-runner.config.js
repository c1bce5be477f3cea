import {fileURLToPath} from 'node:url';
import {chromeLauncher} from '@web/test-runner-chrome';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {BROWSER_ARGS} from './helpers/browser-args.js';
import {findBrowser} from './helpers/find-browser.js';
import {countReporter} from './helpers/count-reporter.js';

const browser = await findBrowser();

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/**/*.test.ts'],
  nodeResolve: true,
  browsers: [chromeLauncher({launchOptions: {executablePath: browser.path, args: BROWSER_ARGS}, concurrency: 2})],
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url))})],
  reporters: [countReporter()],
  testFramework: {config: {timeout: 30_000}},
  testsFinishTimeout: 300_000,
};
