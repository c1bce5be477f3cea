/** What a browser cannot do is told, and is neither a success nor a failure. */
import assert from 'node:assert/strict';
import {needs, run} from '../helpers/pages.js';
import {countReporter} from '../helpers/count-reporter.js';

/** Lines that something prints, and the status that it would end the process with. */
async function heard(speak) {
  const {log, error} = console;
  const lines = [];
  console.log = console.error = (line) => lines.push(line.split('\n')[0]);
  try {
    await speak();
    return [...lines, process.exitCode ?? 0];
  } finally {
    Object.assign(console, {log, error});
    process.exitCode = 0;
  }
}

const ability = (name, isThere) => ({name, asked: 0, isThere() {
  this.asked++;
  return isThere();
}});
const missing = ability('magic', async () => false);
const there = ability('sight', async () => true);
const broken = ability('answer', () => Promise.reject(new Error('the browser is gone')));
const passes = async () => {};
const fails = () => assert.fail('wrong');

/** The reporter of the element tests says the same of one test. */
const session = {browser: {name: 'B'}, testResults: {suites: [], tests: [{name: 'x', passed: false, error: {message: 'print cannot be emulated'}}, {name: 'y', passed: true}]}};

await run({
  'a check whose ability is missing is skipped, asked for once, and not run': async () => {
    assert.deepEqual(await heard(() => run({a: passes, b: needs(missing, fails), c: needs(missing, fails)})), ['skipped: no magic: b', 'skipped: no magic: c', '1 passed, 0 failed', 0]);
    assert.equal(missing.asked, 1);
  },
  'one whose ability is there passes or fails like any other': async () => {
    assert.deepEqual(await heard(() => run({a: needs(there, passes), b: needs(there, fails)})), ['FAILED b', '1 passed, 1 failed', 1]);
  },
  'a question that cannot be answered is a failure': async () => {
    assert.deepEqual(await heard(() => run({a: needs(broken, passes)})), ['FAILED a', '0 passed, 1 failed', 1]);
  },
  'the element tests say the same': async () => {
    const {onTestRunFinished} = countReporter({isBeyond: (message) => message.includes('emulated')});
    assert.deepEqual((await heard(() => onTestRunFinished({sessions: [session]}))).slice(0, 2), ['skipped: print cannot be emulated: x', '1 passed, 0 failed']);
  },
});
