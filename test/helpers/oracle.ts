import {expect} from '@open-wc/testing';

/** Words that no reader may see. */
const NONSENSE = /\b(NaN|undefined|Infinity)\b|\[object/;

/** Text of a page with that of every shadow root on it. */
function allText(node: Node): string {
  const own = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
  const inside = node instanceof Element && node.shadowRoot ? allText(node.shadowRoot) : '';
  const isCode = node instanceof Element && ['SCRIPT', 'STYLE'].includes(node.tagName);
  return isCode ? '' : [own, inside, ...[...node.childNodes].map(allText)].join(' ');
}

/**
 * Watches the page during every test around it, whatever the test itself is about:
 * nothing uncaught, nothing on the console, nothing stored, nothing changed for all
 * objects, and no word on screen that is none. The result expects one error to be
 * reported, and takes it from the list.
 */
export function watchPage(): {take(): unknown} {
  const seen: unknown[] = [];
  const prototype = Reflect.ownKeys(Object.prototype);
  const {error} = console;
  // The test runner prints what nobody caught: that is one error, not two.
  const note = (what: unknown): void => void (seen.includes(what) || seen.push(what));
  let listening: AbortController;
  let onerror: typeof window.onerror;
  beforeEach(() => {
    seen.length = 0;
    listening = new AbortController();
    ({onerror} = window);
    // In the place of the test runner's, so that a test can expect one.
    window.onerror = (message, _file, _line, _column, cause) => note(cause ?? message);
    const {signal} = listening;
    addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      note(event.reason);
    }, {signal});
    document.addEventListener('securitypolicyviolation', ({blockedURI}) => note(blockedURI), {signal});
    console.error = (...words: unknown[]) => note(words.length === 1 ? words[0] : words.join(' '));
  });
  afterEach(async () => {
    // A rejection that nobody handles is told after the promises are through.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    listening.abort();
    console.error = error;
    window.onerror = onerror;
    expect(seen).to.deep.equal([]);
    expect(Reflect.ownKeys(Object.prototype)).to.deep.equal(prototype);
    expect(allText(document.body)).not.to.match(NONSENSE);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
  return {take: () => seen.shift()};
}
