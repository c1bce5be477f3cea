import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {fromHash, LONGEST_LINK, toHash} from '../../../demo/playground/address.js';
import {FIRST_LOOK, type Look} from '../../../demo/playground/look.js';

const text = fc.string({unit: 'grapheme', maxLength: 20});
const key = text.filter((name) => name !== '__proto__');
const look: fc.Arbitrary<Look> = fc.record({
  tag: fc.constantFrom('kpu-recap', 'vote-map', 'candidate-bar'),
  data: fc.oneof(fc.record({sample: text}), fc.record({text, name: fc.option(text)})),
  corrections: fc.dictionary(key, fc.record({name: text, party: text, color: text, ballot: fc.nat(), photo: text}, {requiredKeys: []}), {noNullPrototype: true}),
  attributes: fc.dictionary(key, fc.oneof(text, fc.integer(), fc.constant(true as const)), {noNullPrototype: true}),
  tokens: fc.dictionary(key, text, {noNullPrototype: true}),
  lang: fc.constantFrom('id', 'en', 'ar'),
  ground: fc.constantFrom('auto', 'light', 'dark'),
  width: fc.option(fc.integer({min: 200, max: 1400})),
});

/** Text that does not become shorter. */
const noise = (length: number): string => [...crypto.getRandomValues(new Uint32Array(length / 4))].map((one) => one.toString(36).slice(-4)).join('');
const HUGE = 60_000;

describe('a link holds the whole look', () => {
  it('there and back', () => fc.assert(fc.asyncProperty(look, async (one) => {
    const {hash, leftOut} = await toHash(one);
    expect(leftOut).to.equal('nothing');
    expect(await fromHash(hash) ?? FIRST_LOOK).to.deep.equal(one);
  }), {numRuns: 100}));

  it('is empty for the first look', async () => expect(await toHash(FIRST_LOOK)).to.deep.equal({hash: '', leftOut: 'nothing'}));

  it('leaves photos out where it would be too long, and says so', async () => {
    const {hash, leftOut} = await toHash({...FIRST_LOOK, corrections: {1: {name: 'A', photo: `data:image/png;base64,${noise(HUGE)}`}}});
    expect(leftOut).to.equal('photos');
    expect(hash.length).to.be.below(LONGEST_LINK);
    expect((await fromHash(hash))!.corrections).to.deep.equal({1: {name: 'A'}});
  });

  it('leaves the data out where that alone is too long', async () => {
    const {hash, leftOut} = await toHash({...FIRST_LOOK, data: {text: noise(HUGE), name: null}, lang: 'en'});
    expect(leftOut).to.equal('data');
    expect((await fromHash(hash))!.lang).to.equal('en');
  });
});

describe('a link that cannot be read', () => {
  for (const hash of ['', '#look=', '#look=zzzz', '#other', '#look=AAAA']) it(`is no look: "${hash}"`, async () => expect(await fromHash(hash)).to.equal(null));
});
