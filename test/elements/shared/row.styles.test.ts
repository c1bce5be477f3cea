import {expect} from '@open-wc/testing';
import {card, contest, partsOf, settled} from '../../helpers/card.js';

/** One gray pixel. */
const photo = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==';

/** By how much of its width the second of two faces lies on the first, and how wide both are with each other, in faces. */
async function pair(radius: string | null, votes: readonly number[]): Promise<{overlap: number; width: number; isSquare: boolean}> {
  const element = await card(`style="inline-size: 400px; font-size: 16px; ${radius === null ? '' : `--rekap-photo-radius: ${radius}`}"`);
  element.snapshot = {candidates: contest(...votes).map((one) => ({...one, people: ['Ketua', 'Wakil'].map((name) => ({name, photo}))}))};
  await settled(element);
  const face = partsOf(element, 'photo')[0]!;
  const [first, second] = [...face.querySelectorAll('img')].map((image) => image.getBoundingClientRect());
  return {
    overlap: (first!.right - second!.left) / first!.width, width: face.getBoundingClientRect().width / first!.width,
    isSquare: [first!, second!].every(({width, height}) => Math.abs(width - height) < 0.1),
  };
}

describe('the faces of two people', () => {
  for (const votes of [[60, 40], [7, 6, 5, 4, 3, 2, 1]]) {
    for (const radius of [null, '50%', '100%', '999px', '2em']) {
      it(`overlap where they are discs: a radius of ${radius ?? 'the default'}, ${votes.length} rows`, async () => {
        const {overlap, width, isSquare} = await pair(radius, votes);
        expect(overlap).to.be.closeTo(0.4545, 0.01);
        expect(width).to.be.closeTo(1.5455, 0.02);
        expect(isSquare).to.be.true;
      });
    }

    for (const radius of ['0', '0px', '2px', '.2em', '10%']) {
      it(`stand side by side where they are not: a radius of ${radius}, ${votes.length} rows`, async () => {
        const {overlap, width, isSquare} = await pair(radius, votes);
        expect(overlap).to.be.closeTo(0, 0.01);
        expect(width).to.be.closeTo(2, 0.02);
        expect(isSquare).to.be.true;
      });
    }
  }
});
