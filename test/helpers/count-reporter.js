/**
 * Prints failures as they are and one plain closing line, `N passed, N failed`, that
 * needs no reading of the runner's own summary. `tell` gets the two numbers; an error
 * that `isBeyond` knows says nothing about the code, and counts as neither.
 */
export function countReporter({tell = () => {}, isBeyond = () => false} = {}) {
  return {
    onTestRunFinished({sessions}) {
      let passed = 0;
      let failed = 0;
      const walk = (suite, names, file) => {
        for (const test of suite.tests) {
          if (test.passed) passed++;
          else if (isBeyond(test.error?.message ?? '')) console.log(`skipped: ${test.error.message}: ${[...names, test.name].join(' > ')}`);
          else {
            failed++;
            console.error(`\nFAILED ${file}\n  ${[...names, test.name].join(' > ')}\n  ${test.error?.message ?? 'did not run'}\n${test.error?.stack ?? ''}`);
          }
        }
        for (const inner of suite.suites) walk(inner, [...names, inner.name], file);
      };
      for (const session of sessions) {
        const file = `${session.browser.name}: ${session.testFile ?? ''}`;
        if (session.testResults) walk(session.testResults, [], file);
        // A file that cannot be loaded has no tests that could fail.
        for (const error of session.errors ?? []) {
          failed++;
          console.error(`\nFAILED ${file}\n  ${error.message}\n${error.stack ?? ''}`);
        }
        if (!session.testResults && (session.errors ?? []).length === 0) failed++;
        for (const request of session.request404s ?? []) console.error(`404 ${request}`);
        for (const log of session.logs ?? []) console.log(`${file}:`, ...log);
      }
      tell({passed, failed});
      console.log(`${passed} passed, ${failed} failed`);
    },
  };
}
