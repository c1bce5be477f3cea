import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {isPhotoAddress, isWebAddress} from '../../src/proof/proof.js';
import {fixtureJson} from '../helpers/fixture-json.js';

describe('isWebAddress', () => {
  for (const text of ['https://kpu.go.id', 'http://kpu.go.id/a', '/data/recap.json', 'recap.json?x=1#f', '//cdn.example/a', '#top', '../a.png']) {
    it(`edge 63: takes "${text}"`, () => expect(isWebAddress(text)).to.equal(true));
  }
  for (const text of ['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'JaVaScRiPt:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'blob:https://a.example/1',
    'file:///etc/passwd', 'vbscript:msgbox(1)', 'https://user:pass@x.invalid/a', 'https://[::1', 'https://x.invalid:99999/', '', ' ', '\n']) {
    it(`edge 63: refuses ${JSON.stringify(text)}`, () => expect(isWebAddress(text)).to.equal(false));
  }
  it('takes nothing that a page resolves to another protocol', () => {
    const tricky = fc.string({unit: fc.constantFrom(...'javscriptdata:/\\?#@ \t\n\u0001htps.x')});
    fc.assert(fc.property(fc.oneof(tricky, fc.webUrl(), fc.string()), fc.constantFrom('https://news.example/', 'http://news.example/a/b'), (text, page) => {
      if (isWebAddress(text)) expect(new URL(text, page).protocol).to.match(/^https?:$/);
    }), {numRuns: 2000});
  });
});

describe('the corpus of addresses', () => {
  interface Row {readonly id: string; readonly use: 'feed' | 'link' | 'photo'; readonly input: string; readonly expect: string}
  /** What the project decided where a row says `policy`. */
  const POLICY: Readonly<Record<string, boolean>> = {
    'data:application/json,{}': false,
    'blob:https://news.example/1': false,
    // Mixed content is the browser's to stop.
    'http://x.invalid/a': true,
    // A relative address, harmless.
    'javascript&colon;alert(1)': true,
    'mailto:a@b.example': false,
    'tel:112': false,
    'https:evil.invalid': true,
    '\\\\evil.invalid\\x': true,
    'data:image/png;base64,iVBORw0KGgo=': true,
    // Inert as a picture, but of no use that a pixel picture has not.
    'data:image/svg+xml,<svg onload=alert(1)>': false,
  };
  it('is taken or refused as each row says', async () => {
    const {cases} = await fixtureJson<{cases: Row[]}>('corpora/own/urls.json');
    expect(cases).to.have.lengthOf(44);
    for (const {use, input, expect: wanted} of cases) {
      const taken = (use === 'photo' ? isPhotoAddress : isWebAddress)(input);
      // A very long relative name is harmless; the server answers it.
      const policy = POLICY[input] ?? (/^a+$/.test(input) ? true : undefined);
      expect(taken, `${use} ${input.slice(0, 80)}`).to.equal(wanted === 'policy' ? policy : wanted === 'accept');
    }
  });
});
