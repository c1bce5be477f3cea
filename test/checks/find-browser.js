/** A machine without a browser or a font can still run the tests, and a mistyped browser is not papered over. */
import {chromium} from 'playwright-core';
import {bareMachine} from '../helpers/bare-machine.js';
import {BROWSER_ARGS} from '../helpers/browser-args.js';
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

  const bare = bareMachine();
  await check('a bare machine shows no browser, and its PATH has Node alone', async () => {
    const {CHROME_PATH, PATH, REKAP_BROWSER_PLACES} = bare.env;
    const {path} = await findBrowser({asked: CHROME_PATH, folders: PATH, places: REKAP_BROWSER_PLACES.split(':').filter(Boolean)});
    return path.includes('rekap-chromium') ? null : `found ${path}`;
  });

  await check('a browser draws text on a machine without fonts', async () => {
    process.env.FONTCONFIG_FILE = bare.env.FONTCONFIG_FILE;
    const {path: executablePath} = await findBrowser();
    const browser = await chromium.launch({executablePath, args: BROWSER_ARGS});
    try {
      const page = await browser.newPage();
      await page.setContent('<span>Anies</span>');
      const width = await page.locator('span').evaluate(({offsetWidth}) => offsetWidth);
      return width > 20 ? null : `five letters are ${width} px wide`;
    } finally {
      await browser.close();
    }
  });
  bare.remove();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
