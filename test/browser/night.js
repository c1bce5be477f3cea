/** The demo page Election night: the real count, through the real poller, with every fault that it can inject. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'vite';
import {drawEntries, run, site} from '../helpers/pages.js';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const series = JSON.parse(readFileSync(file('test/fixtures/series/ppwp-2024-02.json'), 'utf8'));
/** Votes of the three at a snapshot, counted here once more from the record. */
const votesAt = (stop) => series.votes.map((differences) => differences.slice(0, stop + 1).reduce((sum, one) => sum + one, 0));

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const {origin, browser, close} = await site({});

/** Opens a page whose clock the test drives, and which nothing but its own server may be asked for. */
async function open(path = 'night.html', options = {}) {
  const page = await browser.newPage(options);
  const bad = [];
  page.on('console', (message) => /^rekap: <(kpu-recap|vote-trend|vote-map)>/.test(message.text()) || bad.push(message.text()));
  page.on('pageerror', (error) => bad.push(error.stack));
  page.on('dialog', (dialog) => bad.push(dialog.message()));
  await page.route((url) => url.origin !== origin && url.protocol !== 'data:', (route) => {
    bad.push(`asked ${route.request().url()}`);
    return route.abort();
  });
  await page.clock.install();
  await page.goto(`${origin}/dist/demo/${path}`);
  return {
    page, bad,
    async close() {
      assert.deepEqual(bad, []);
      await page.close();
    },
  };
}

/** Presses a button, and lets pass the moment that an answer takes. */
async function press(page, name) {
  await page.getByRole('button', {name, exact: true}).click();
  await page.clock.runFor(100);
}

const stopOf = (page) => page.evaluate(() => document.querySelector('#scrubber').valueAsNumber);
const seen = (page) => page.evaluate(() => {
  const card = document.querySelector('kpu-recap');
  const {shadowRoot} = card;
  const text = (part) => [...shadowRoot.querySelectorAll(`[part~=${part}]`)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());
  return {freshness: card.freshness, votes: text('votes').map((votes) => Number(votes.replace(/\D/g, ''))), curtain: text('curtain')[0] ?? null, feed: text('feed')[0] ?? null, tests: text('test').length, status: text('status')[0] ?? null};
});

/** Waits for a state by what the page shows of it. */
const until = (page, freshness) => page.locator(`#freshness [aria-current]`, {hasText: freshness}).waitFor();

/** Shows the first snapshot; from then on time stands, but where the test lets it run. */
async function started(options) {
  const opened = await open('night.html', options);
  const {page} = opened;
  // The logs are folded.
  await page.locator('#logs summary').click();
  await until(page, 'live');
  await page.clock.pauseAt(await page.evaluate(() => Date.now()) + 1000);
  return opened;
}

/** At the second snapshot, so that there is an older one. */
async function playing(options) {
  const opened = await started(options);
  await press(opened.page, 'Play');
  await press(opened.page, 'Pause');
  await opened.page.waitForFunction((votes) => document.querySelector('kpu-recap').shadowRoot.querySelector('[part~=votes]').textContent.replace(/\D/g, '') === votes, String(votesAt(await stopOf(opened.page))[0]));
  return opened;
}

const FAULTS = [
  {button: '503', code: 'feed-status'},
  {button: '403', code: 'feed-not-allowed'},
  {button: 'A web page', code: 'feed-not-data'},
  {button: 'Cut off', code: 'feed-unreachable'},
  {button: 'Zeroed feed', code: 'source-withdrawn'},
];

await run({
  'the count plays forward by "Poll now", with the figures of the record': async () => {
    const {page, close} = await started();
    assert.deepEqual((await seen(page)).votes, votesAt(0));
    await press(page, 'Poll now');
    assert.equal(await stopOf(page), 0, 'it moves only while it plays');
    await press(page, '4');
    await press(page, 'Play');
    for (const stop of [4, 8, 12]) {
      if (stop > 4) await press(page, 'Poll now');
      await page.waitForFunction((votes) => document.querySelector('kpu-recap').shadowRoot.querySelector('[part~=votes]').textContent.replace(/\D/g, '') === votes, String(votesAt(stop)[0]));
      assert.equal(await stopOf(page), stop);
      await page.clock.runFor(1000);
      assert.deepEqual((await seen(page)).votes, votesAt(stop));
    }
    await close();
  },
  'and by itself, a poll each five seconds': async () => {
    const {page, close} = await started();
    await press(page, 'Play');
    const before = await stopOf(page);
    await page.clock.runFor(13_000);
    const polls = await stopOf(page) - before;
    assert.ok(polls === 2 || polls === 3, `${polls} polls in 13 s`);
    await close();
  },
  'one poll feeds both cards': async () => {
    const {page, close} = await started();
    const asked = () => page.locator('#requests').textContent();
    const both = (votes) => page.waitForFunction((votes) => [...document.querySelectorAll('kpu-recap')].every((card) => card.shadowRoot.querySelector('[part~=votes]').textContent.replace(/\D/g, '') === votes), String(votes));
    await both(votesAt(0)[0]);
    assert.equal(await asked(), '1 question');
    await press(page, 'Next correction');
    await both(votesAt(48)[0]);
    assert.equal(await asked(), '3 questions');
    const rows = await page.evaluate(() => [...document.querySelectorAll('kpu-recap')].map((card) => [...card.shadowRoot.querySelectorAll('[part~=votes]')].map(({textContent}) => textContent)));
    assert.equal(rows.length, 2);
    assert.deepEqual(rows[0], rows[1]);
    await close();
  },
  'a real fall is marked, told and logged (fault 24)': async () => {
    const {page, close} = await started();
    await press(page, 'Next correction');
    await page.locator('#marks [aria-current]', {hasText: 'corrected'}).waitFor();
    assert.equal(await stopOf(page), 48);
    assert.deepEqual((await seen(page)).votes, votesAt(48));
    const {mark, log, first} = await page.evaluate(() => {
      const card = document.querySelector('kpu-recap');
      const text = (part) => [...card.shadowRoot.querySelectorAll(`[part~=${part}]`)].map(({textContent}) => textContent);
      return {mark: text('correction'), log: text('corrections')[0], first: {...card.corrections[0], at: null}};
    });
    assert.deepEqual(first, {candidate: '3', area: null, before: votesAt(47)[2], after: votesAt(48)[2], at: null});
    assert.equal(mark.length, 1);
    assert.ok(mark[0].includes('14.834.594'), mark[0]);
    assert.match(log, /Ganjar & Mahfud\s*14\.834\.594 → 14\.695\.696\s*−138\.898/);
    await page.locator('#events li', {hasText: 'rekap-correction'}).filter({hasText: 'Ganjar & Mahfud 14,834,594 to 14,695,696'}).waitFor();
    await close();
  },
  ...Object.fromEntries(FAULTS.map(({button, code}) => [`${button}: an error with a name, and the figures stay`, async () => {
    const {page, close} = await playing();
    await press(page, button);
    await until(page, 'error');
    assert.deepEqual((await seen(page)).votes, votesAt(1));
    await page.locator('#events li', {hasText: code}).waitFor();
    await press(page, 'All well');
    await until(page, 'live');
    await close();
  }])),
  'a feed that says zero again is shown, with a note (fault 28)': async () => {
    const {page, close} = await playing();
    await press(page, 'Zeroed feed');
    await until(page, 'error');
    await press(page, 'Poll now');
    await until(page, 'live');
    assert.deepEqual((await seen(page)).votes, [0, 0, 0]);
    await page.locator('#events li', {hasText: 'source-zeroed'}).waitFor();
    await close();
  },
  'a slow body: late, then given up, and at last the figures (fault 9)': async () => {
    const {page, close} = await playing();
    await press(page, 'Slow body');
    await page.clock.runFor(11_000);
    await until(page, 'late');
    await page.clock.runFor(5_000);
    await until(page, 'error');
    await page.locator('#events li', {hasText: 'feed-timeout'}).waitFor();
    await page.locator('#answers li', {hasText: 'given up'}).waitFor();
    assert.deepEqual((await seen(page)).votes, votesAt(1));
    await press(page, 'Poll now');
    await press(page, 'All well');
    await page.clock.runFor(1_000);
    await until(page, 'live');
    await close();
  },
  'before the first figures it loads': async () => {
    const {page, close} = await started();
    await press(page, 'Slow body');
    await press(page, 'Start over');
    await until(page, 'loading');
    assert.deepEqual((await seen(page)).votes, []);
    await close();
  },
  'an older document is never shown: late, then stale (fault 23)': async () => {
    const {page, close} = await playing();
    await press(page, 'Older document');
    await page.clock.runFor(11_000);
    await until(page, 'late');
    await page.clock.runFor(5_000);
    await until(page, 'stale');
    assert.deepEqual((await seen(page)).votes, votesAt(1));
    await page.locator('#answers li', {hasText: 'snapshot 1, older'}).first().waitFor();
    await close();
  },
  'from the first snapshot, too': async () => {
    const {page, close} = await started();
    await press(page, 'Older document');
    await page.locator('#answers li', {hasText: 'snapshot 1, older'}).first().waitFor();
    assert.deepEqual((await seen(page)).votes, votesAt(4));
    await close();
  },
  'offline nothing is asked, and once back within 3 s (fault 16)': async () => {
    const {page, close} = await playing();
    const asked = () => page.locator('#answers li').count();
    await press(page, 'Offline');
    await until(page, 'offline');
    const before = await asked();
    await page.clock.runFor(60_000);
    assert.equal(await asked(), before);
    await press(page, 'Offline');
    await page.clock.runFor(3_000);
    await until(page, 'live');
    assert.ok(await asked() > before);
    await close();
  },
  'nobody looks, nothing is asked (fault 18)': async () => {
    const {page, close} = await playing();
    await press(page, 'Other tab');
    await until(page, 'paused');
    const before = await page.locator('#answers li').count();
    await page.clock.runFor(60_000);
    assert.equal(await page.locator('#answers li').count(), before);
    await press(page, 'Other tab');
    await page.clock.runFor(1_000);
    await until(page, 'live');
    await press(page, 'freeze');
    await until(page, 'paused');
    await close();
  },
  'hold and embargo draw the curtain, and the replay lifts an embargo': async () => {
    const {page, close} = await playing();
    const curtain = page.locator('#marks [aria-current]', {hasText: 'curtain'});
    await press(page, 'Hold');
    await curtain.waitFor();
    assert.deepEqual(await seen(page).then(({curtain, votes}) => ({curtain, votes})), {curtain: 'Angka ditahan selama data diperiksa.', votes: []});
    await press(page, 'Hold');
    await curtain.waitFor({state: 'detached'});
    await press(page, 'Embargo');
    await curtain.waitFor();
    assert.match((await seen(page)).curtain, /17 Februari 2024.* 03\.00 WIB/);
    await press(page, 'Play');
    await press(page, 'Poll now');
    await curtain.waitFor({state: 'detached'});
    assert.deepEqual((await seen(page)).votes, votesAt(3));
    await close();
  },
  'an override lapses when a figure changes': async () => {
    const {page, close} = await playing();
    await press(page, 'Override');
    await page.locator('#events li', {hasText: 'counting to paused'}).waitFor();
    await press(page, 'Play');
    await page.locator('#events li', {hasText: 'paused to counting'}).waitFor();
    await close();
  },
  'a rehearsal is refused after real figures, and marked where the page allows it (fault 35)': async () => {
    const {page, close} = await playing();
    await press(page, 'Rehearsal');
    await until(page, 'error');
    assert.equal((await seen(page)).tests, 0);
    await press(page, 'allow-test');
    await page.locator('#marks [aria-current]', {hasText: 'TEST'}).waitFor();
    assert.ok((await seen(page)).tests > 0);
    await close();
  },
  'the certified result is the last stop, and the way back is a new address': async () => {
    const {page, close} = await playing();
    const address = () => page.evaluate(() => document.querySelector('kpu-recap').src);
    const before = await address();
    await press(page, 'Certified');
    await page.locator('#events li', {hasText: 'counting to certified'}).waitFor();
    await page.clock.runFor(1_000);
    assert.deepEqual((await seen(page)).votes, [40_971_906, 96_214_691, 27_040_878]);
    assert.equal(await address(), before);
    await press(page, 'Certified');
    await page.locator('#events li', {hasText: 'certified to counting'}).waitFor();
    await page.clock.runFor(1_000);
    assert.deepEqual((await seen(page)).votes, votesAt(1));
    assert.notEqual(await address(), before);
    await close();
  },
  'snapshots of one’s own are played in the order of their time, and a fault names file and field': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rekap-night-'));
    const file = (name, document) => {
      writeFileSync(join(folder, name), typeof document === 'string' ? document : JSON.stringify(document));
      return join(folder, name);
    };
    const own = (hour, votes, more = {}) => ({format: 'rekap/1', title: 'Rehearsal', asOf: `2026-02-14T${hour}:00:00+07:00`, candidates: votes.map((count, i) => ({id: `${i}`, name: `Candidate ${i}`, votes: count})), ...more});
    const {page, close} = await started();
    await page.locator('#files').setInputFiles([file('b.json', own('18', [30, 40])), file('c.json', own('19', [25, 60], {progress: {reported: 3, expected: 4}})), file('a.json', own('17', [10, 20]))]);
    await page.locator('#record', {hasText: '3 snapshots'}).waitFor();
    await page.clock.runFor(200);
    await page.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot.querySelectorAll('[part~=votes]').length === 2);
    assert.deepEqual((await seen(page)).votes, [10, 20]);
    await press(page, 'Next correction');
    await page.locator('#events li', {hasText: 'Candidate 0 30 to 25'}).waitFor();
    assert.match(await page.locator('#scrubber').getAttribute('aria-valuetext'), /75.00 %/);
    await page.locator('#files').setInputFiles([file('bad.json', own('18', [30, -1])), file('worse.json', '{')]);
    await page.locator('#record', {hasText: 'Not played'}).waitFor();
    const said = await page.locator('#record').textContent();
    assert.match(said, /bad\.json: candidates\[1\]\.votes/);
    assert.match(said, /worse\.json: is not JSON/);
    assert.equal(await stopOf(page), 2, 'what was played stays');
    await press(page, 'The count of 2024');
    await page.clock.runFor(200);
    await page.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot.querySelectorAll('[part~=votes]').length === 3);
    assert.deepEqual((await seen(page)).votes, votesAt(0));
    rmSync(folder, {recursive: true});
    await close();
  },
  'the card stays beside what acts on it, at a desk and on a phone': async () => {
    for (const [width, height] of [[1280, 800], [390, 844]]) {
      const {page, close} = await started({viewport: {width, height}});
      await page.evaluate(() => window.scrollTo(0, 0));
      const seenTogether = () => page.evaluate(() => {
        const inside = (element) => {
          const {top, bottom} = element.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        };
        return ['kpu-recap', '[data-fault=none]', '[data-fault=unavailable]'].map((one) => inside(document.querySelector(one)));
      });
      assert.deepEqual(await seenTogether(), [true, true, true], `${width} px`);
      await close();
    }
  },
  'it needs no network once it is there': async () => {
    const {page, close} = await started();
    // The site is kept for the next time a second after its first page has come: that question has its answer first.
    await page.clock.runFor(1_000);
    await page.evaluate(async () => void await navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await press(page, 'Play');
    await page.clock.runFor(12_000);
    await until(page, 'live');
    assert.ok(await stopOf(page) >= 2);
    assert.deepEqual(asked, []);
    await close();
  },
  'the keyboard reaches all that can be worked, and sees where it is': async () => {
    const {page, close} = await started();
    const all = await page.evaluate(() => {
      const controls = [...document.querySelectorAll('main button, main input, main a, main [tabindex="0"]')];
      window.left = new Set(controls);
      return controls.length;
    });
    assert.ok(all >= 30, `${all} controls`);
    const unseen = [];
    for (let i = 0; i < all + 20; i++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const {activeElement} = document;
        window.left.delete(activeElement);
        const {outlineStyle, outlineWidth} = getComputedStyle(activeElement);
        const box = activeElement.getBoundingClientRect();
        const isCovered = activeElement.matches('main button') && !activeElement.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        return activeElement.matches('main *') && !activeElement.shadowRoot && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || isCovered) ? activeElement.outerHTML : null;
      });
      if (name) unseen.push(name);
    }
    assert.deepEqual(unseen, []);
    assert.deepEqual(await page.evaluate(() => [...window.left].map(({outerHTML}) => outerHTML)), []);
    await page.locator('#scrubber').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await stopOf(page), 2);
    assert.match(await page.locator('#scrubber').getAttribute('aria-valuetext'), /17 Feb 2024.* 02:45 WIB/);
    await close();
  },
  'axe finds nothing, in light and in dark, and nothing is wider than the page': async () => {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 1000], ['light', 640], ['dark', 340]]) {
      const {page, close} = await started({colorScheme, viewport: {width, height: 900}});
      await press(page, 'Next correction');
      await page.locator('#marks [aria-current]', {hasText: 'corrected'}).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.clock.resume();
      await page.addScriptTag({path: 'node_modules/axe-core/axe.min.js'});
      const violations = await page.evaluate(async () => (await window.axe.run({exclude: [['kpu-recap']]})).violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join()}`));
      assert.deepEqual(violations, []);
      await close();
    }
  },
  'the gallery shows the states of a feed': async () => {
    const {page, bad} = await open('states.html?group=feed&theme=both');
    await drawEntries(page);
    await page.waitForFunction(() => document.querySelector('#corrected kpu-recap').shadowRoot.querySelector('details[open] tbody tr'));
    await page.clock.runFor(16_000);
    const states = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('.entry[data-group=feed]')].map((entry) => {
      const [light, dark] = entry.querySelectorAll('kpu-recap');
      const words = ['corrected', 'curtain'].filter((state) => light.matches(`:state(${state})`));
      return [entry.id, [light.freshness, dark.freshness, ...words, ...(light.shadowRoot.querySelector('[part~=test]') ? ['test'] : [])].join(' ')];
    })));
    assert.deepEqual(states, {
      'live': 'live live', 'corrected': 'live live corrected', 'stale': 'stale stale', 'frozen': 'paused paused',
      'error': 'error error', 'error-first': 'error error', 'not-allowed': 'error error', 'source-withdrawn': 'error error',
      'hold': 'live live curtain', 'embargo': 'live live curtain', 'rehearsal': 'live live test', 'offline': 'live live',
    });
    await page.locator('#offline').getByRole('button', {name: 'Offline'}).click();
    await page.waitForFunction(() => document.querySelector('#offline kpu-recap').freshness === 'offline' && document.querySelector('#live kpu-recap').freshness === 'offline');
    assert.deepEqual(bad, []);
    await page.close();
  },
});
await close();
