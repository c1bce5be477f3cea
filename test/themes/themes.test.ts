import {expect} from '@open-wc/testing';
import {contrast, luminance} from '../../src/domain/colour.js';
import {parseColour} from '../../src/page/css-colour.js';

const THEMES = ['broadsheet', 'tabloid', 'broadcast', 'civic'];
/** Text that somebody reads: WCAG 2.2, AA. */
const LEAST = 4.5;

/** A token in one scheme, as a browser computes it. */
function levelOf(box: HTMLElement, token: string): number {
  box.style.color = `var(--rekap-${token})`;
  return luminance(parseColour(getComputedStyle(box).color)!);
}

describe('themes', () => {
  for (const theme of THEMES) {
    for (const scheme of ['light', 'dark']) {
      it(`${theme}, ${scheme}: every text can be read on its ground`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch(`/src/themes/${theme}.css`)).text());
        document.adoptedStyleSheets.push(sheet);
        const box = document.createElement('race-status');
        box.style.colorScheme = scheme;
        document.body.append(box);
        const ground = levelOf(box, 'surface');
        const ratios = Object.fromEntries(['text', 'muted', 'accent', 'warning'].map((token) => [token, contrast(levelOf(box, token), ground)]));
        box.remove();
        document.adoptedStyleSheets.pop();
        expect(Object.entries(ratios).filter(([, ratio]) => ratio < LEAST)).to.deep.equal([]);
      });
    }

    it(`${theme}: holds tokens alone`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await (await fetch(`/src/themes/${theme}.css`)).text());
      const [rule, ...others] = sheet.cssRules;
      expect(others).to.deep.equal([]);
      expect([...(rule as CSSStyleRule).style].filter((name) => !name.startsWith('--rekap-'))).to.deep.equal([]);
    });
  }
});
