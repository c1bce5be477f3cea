import {expect} from '@open-wc/testing';

/** What a page with the built script became. */
interface Page {
  readonly window: Window & {tampered?: boolean};
  /** Lines of its console. */
  readonly said: string[];
  remove(): void;
}

const FEED = '<kpu-recap src="/demo/public/pilpres-2024.json"></kpu-recap>';

async function pageOf(head: string): Promise<Page> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const said: string[] = [];
  const view = frame.contentWindow as unknown as Page['window'] & {console: Console};
  frame.contentDocument!.open();
  // The page's own console, from its first line.
  for (const kind of ['warn', 'error'] as const) view.console[kind] = (...words: unknown[]) => void said.push(words.join(' '));
  frame.contentDocument!.write(`<!doctype html><html lang="id">${head}${FEED}`);
  frame.contentDocument!.close();
  return {window: view, said, remove: () => frame.remove()};
}

const frame = (): Promise<void> => new Promise((next) => requestAnimationFrame(() => next()));

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await frame();
}

const textOf = ({window: view}: Page): string => view.document.querySelector('kpu-recap')?.shadowRoot?.textContent ?? '';
const isMissing = ({said}: Page): boolean => said.some((line) => line.includes('part-missing'));

const SCRIPTS = {
  'a module': (folder: string) => `<script type="module" src="/__${folder}/rekap.js"></script>`,
  'a classic script': (folder: string) => `<script src="/__${folder}/rekap.classic.js" defer></script>`,
};

describe('the parts of the built script', () => {
  for (const [kind, script] of Object.entries(SCRIPTS)) {
    it(`run where they are what was published, fetched by ${kind}`, async () => {
      const page = await pageOf(script('intact'));
      await until(() => textOf(page).includes('96.214.691'));
      expect(page.window.tampered).to.equal(undefined);
      expect(isMissing(page)).to.equal(false);
      page.remove();
    });

    it(`never run where they were changed, and it is said, fetched by ${kind}`, async () => {
      const page = await pageOf(script('tampered'));
      await until(() => isMissing(page));
      await frame();
      expect(page.window.tampered).to.equal(undefined);
      expect(textOf(page)).not.to.contain('96.214.691');
      page.remove();
    });

    it(`never run where they were changed and a hint has them already, fetched by ${kind}`, async () => {
      const hashes = await (await fetch('/dist/cdn/integrity.json')).json() as Record<string, string>;
      const hints = Object.entries(hashes).filter(([file]) => /^rekap-(feed|live|checks)\./.test(file))
        .map(([file, hash]) => `<link rel="modulepreload" crossorigin href="/__tampered/${file}" integrity="${hash}">`);
      expect(hints).not.to.have.length(0);
      const page = await pageOf(hints.join('') + script('tampered'));
      await until(() => isMissing(page));
      await frame();
      expect(page.window.tampered).to.equal(undefined);
      page.remove();
    });
  }
});
