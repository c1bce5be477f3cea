/**
 * Rules of the code base that ESLint holds, tried on code that each must notice and
 * on code that each must leave. `node test/checks/lint-rules.js`.
 */
import {fileURLToPath} from 'node:url';
import {ESLint, Linter} from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OWN = ['no-restricted-syntax', 'no-restricted-properties', 'max-lines', 'rekap/short-templates'];
const VIEW = 'src/elements/vote-chart/vote-chart.ts';
const ELEMENT = 'src/elements/vote-sum/vote-sum.ts';
const LAYOUT = 'src/page/layout-box.ts';

/** A file, a line of code, and whether the rules notice it there. */
const CASES = [
  [VIEW, 'const box = element.getBoundingClientRect();', true],
  [VIEW, 'const box = element?.getBoundingClientRect();', true],
  [VIEW, 'const {getBoundingClientRect: read} = element;', true],
  [VIEW, 'const boxes = element.getClientRects();', true],
  [VIEW, 'const x = event.clientX;', true],
  [VIEW, 'const {clientX, clientY} = event;', true],
  [VIEW, 'const x = event.offsetX;', true],
  ['src/charts/map/zoom.ts', 'const box = element.getBoundingClientRect();', true],
  ['src/controllers/marks-controller.ts', 'const box = element.getBoundingClientRect();', true],
  [LAYOUT, 'const box = element.getBoundingClientRect();', false],
  [LAYOUT, 'element.innerHTML = text;', true],
  [VIEW, 'const length = element.offsetWidth;', false],
  [VIEW, 'element.innerHTML = text;', true],
  [VIEW, 'html`<p style="color: red"></p>`;', true],
  [VIEW, 'html`<p></p>`;', false],
  [ELEMENT, `html\`<p>${'a'.repeat(140)}</p>\`;`, true],
  [ELEMENT, `svg\`<g>\n<text>${'a'.repeat(140)}</text>\n</g>\`;`, true],
  [ELEMENT, `html\`<p>${'a'.repeat(100)}</p>\`;`, false],
  [ELEMENT, `const words = '${'a'.repeat(140)}';`, false],
  [ELEMENT, 'call();\n'.repeat(251), true],
  [ELEMENT, 'call();\n'.repeat(249), false],
];

const eslint = new ESLint({cwd: root, overrideConfigFile: 'test/eslint.config.js'});
const linter = new Linter({cwd: root});
let passed = 0;
let failed = 0;
for (const [file, code, isNoticed] of CASES) {
  const {rules, plugins} = await eslint.calculateConfigForFile(file);
  const said = linter.verify(code, {plugins: plugins.rekap ? {rekap: plugins.rekap} : {}, languageOptions: {ecmaVersion: 'latest', sourceType: 'module'}, rules: Object.fromEntries(OWN.filter((name) => rules[name]).map((name) => [name, rules[name]]))});
  if (said.length > 0 === isNoticed && said.every(({ruleId}) => OWN.includes(ruleId))) passed++;
  else {
    failed++;
    console.error(`${isNoticed ? 'not noticed' : 'wrongly noticed'} in ${file}: ${code}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
