/** A machine without a browser can still run the tests, and a mistyped one is not papered over. */
import {findBrowser} from '../helpers/find-browser.js';

let passed = 0;
let failed = 0;

async function check(name, holds) {
  const problem = await holds();
  if (problem === null) passed++;
  else {
    failed++;
    console.error(`FAILED  ${name}: ${problem}`);
  }
}

await check('a CHROME_PATH that cannot be executed is an error', async () => {
  try {
    const {path} = await findBrowser({asked: '/no/such/browser'});
    return `found ${path}`;
  } catch ({message}) {
    return message.includes('/no/such/browser') ? null : message;
  }
});

// The package is built for one platform.
if (process.platform === 'linux' && process.arch === 'x64') {
  await check('without an installed browser, the one among the development packages runs', async () => {
    const {path, version} = await findBrowser({asked: '', folders: '', places: []});
    return path.includes('rekap-chromium') && /\d/.test(version ?? '') ? null : `found ${path} ${version}`;
  });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
