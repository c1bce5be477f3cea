import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {formStyles} from '../../../src/elements/kpu-recap/card-form.js';
import type {KpuRecap} from '../../../src/elements/kpu-recap/kpu-recap.js';
import {PILPRES, card, contest, document2024, frames, partsOf, quietly, rows, settled, textOf, texts} from '../../helpers/card.js';

/** A card in a form, drawn once its code is there. */
async function formed(form: string, snapshot: object, {width = 400, attributes = ''} = {}): Promise<KpuRecap> {
  const element = await card(`form="${form}" style="width: ${width}px; font-size: 16px" ${attributes}`);
  element.snapshot = snapshot;
  await settled(element);
  await formStyles.load();
  await frames();
  return settled(element);
}
const box = (element: KpuRecap): HTMLElement => partsOf(element, 'card')[0] as HTMLElement;
const isIn = (element: KpuRecap, form: string): boolean => box(element).classList.contains(form);
const rectOf = (element: KpuRecap, selector: string, index = 0): DOMRect => element.shadowRoot!.querySelectorAll(selector)[index]!.getBoundingClientRect();
const duel = (more: object = {}): object => ({candidates: contest(70, 30), rule: {name: 'majority'}, ...more});
const THREE = document2024({rule: {name: 'majority'}});

/** States in which a card must not say more, or less, than in rows. */
const HONEST: {when: string; data: object; attributes?: string; part: string; words: string | RegExp}[] = [
  {when: 'the source holds its figures back', data: duel({hold: {message: 'Nanti.'}}), part: 'curtain', words: 'Nanti.'},
  {when: 'it is a test', data: duel({test: true}), part: 'test', words: 'UJI COBA'},
  {when: 'candidates are tied', data: duel({candidates: contest(50, 50), state: 'tied'}), part: 'status', words: 'Seri'},
  {when: 'no votes are in', data: duel({candidates: contest(null, null), state: 'awaiting-first'}), part: 'share', words: '–'},
  {when: 'shares are withheld', data: duel({progress: {reported: 1, expected: 100}}), attributes: 'hide-below="5"', part: 'share', words: '–'},
  {when: 'a winner is named', data: duel({calls: [{candidate: '2', kind: 'called', by: 'Kompas'}]}), part: 'mark', words: 'Diproyeksikan menang'},
  {when: 'an editor overrides the state', data: duel({state: 'called'}), attributes: 'state="recount"', part: 'status', words: 'Penghitungan ulang'},
  {when: 'the count has not begun', data: duel({state: 'scheduled'}), part: 'status', words: 'Belum dimulai'},
];

for (const form of ['head-to-head', 'ticker']) {
  describe(`the form ${form}`, () => {
    it('is drawn with the same rows', async () => {
      const element = await formed(form, duel());
      expect(isIn(element, form)).to.be.true;
      expect(rows(element)).to.deep.equal(['Calon 1 | 70,0% | 70 suara', 'Calon 2 | 30,0% | 30 suara']);
    });

    for (const {when, data, attributes = '', part, words} of HONEST) {
      it(`says so when ${when}`, async () => {
        const element = await formed(form, data, {attributes});
        expect(isIn(element, form)).to.be.true;
        const [first] = partsOf(element, part) as HTMLElement[];
        expect(textOf(first)).to.equal(words);
        expect(first!.checkVisibility() && first!.offsetWidth > 1).to.be.true;
      });
    }

    it('can be left again', async () => {
      const element = await formed(form, duel());
      element.removeAttribute('form');
      await settled(element);
      expect(isIn(element, form)).to.be.false;
    });

    it('goes along into another document', async () => {
      const element = await formed(form, duel());
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument!.body.append(frame.contentDocument!.adoptNode(element));
      await settled(element);
      expect(element.shadowRoot!.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({cssText}) => cssText.includes(`.${form}`)))).to.be.true;
      frame.remove();
    });

    it('is accessible', async () => expect(await formed(form, duel({state: 'certified', source: {name: 'KPU', url: 'https://kpu.example/'}}))).to.be.accessible());
  });
}

describe('the form head-to-head', () => {
  for (const direction of ['ltr', 'rtl']) {
    it(`has two sides that meet, and a tick with its word at the threshold (${direction})`, async () => {
      const element = await formed('head-to-head', duel(), {attributes: direction === 'rtl' ? 'lang="ar" dir="rtl"' : ''});
      const [track, first, second, tick] = [rectOf(element, '.track', 1), rectOf(element, '.fill'), rectOf(element, '.fill', 1), rectOf(element, '.tick')];
      const [start, end] = direction === 'ltr' ? [first, second] : [second, first];
      expect(start.left).to.be.closeTo(track.left, 1.5);
      expect(start.right).to.be.closeTo(end.left, 1.5);
      expect(end.right).to.be.closeTo(track.right, 1.5);
      expect(first.width / track.width).to.be.closeTo(0.7, 0.01);
      expect((tick.left + tick.right) / 2).to.be.closeTo((track.left + track.right) / 2, 1.5);
      expect(element.shadowRoot!.querySelectorAll('.at')).to.have.length(1);
      expect(first.top).to.equal(second.top);
    });
  }

  it('edge 74: tells its sides apart in forced colours', async () => {
    await emulateMedia({forcedColors: 'active'});
    try {
      const element = await formed('head-to-head', duel({state: 'certified', candidates: contest(70, 30).map((one, i) => ({...one, status: i === 0 ? 'elected' : null}))}));
      const [first, second] = [...element.shadowRoot!.querySelectorAll('.fill')].map((bar) => getComputedStyle(bar).fill);
      expect(first).not.to.equal(second);
      expect(rectOf(element, '.elected').bottom).to.be.below(rectOf(element, '.bar').top);
    } finally {
      await emulateMedia({forcedColors: 'none'});
    }
  });

  it('leaves free between its sides what nobody of the two has', async () => {
    const element = await formed('head-to-head', duel({base: 'cast', ballots: {valid: 100, cast: 200}}));
    const track = rectOf(element, '.track', 1);
    expect(rectOf(element, '.fill').width / track.width).to.be.closeTo(0.35, 0.01);
    expect(rectOf(element, '.fill', 1).width / track.width).to.be.closeTo(0.15, 0.01);
  });

  /** One gray pixel. */
  const photo = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==';
  const faced = contest(70, 30).map((one, i) => ({...one, people: ['Ketua', 'Wakil'].map((name) => ({name: `${name} ${i + 1}`, photo}))}));
  for (const width of [280, 340, 400, 440, 640, 1000]) {
    it(`has each share beside or below the two photos of its side, not under them, at ${width}px`, async () => {
      const element = await formed('head-to-head', duel({candidates: faced}), {width});
      for (const index of [0, 1]) {
        const range = document.createRange();
        range.selectNodeContents(partsOf(element, 'share')[index]!);
        const share = range.getBoundingClientRect();
        const face = rectOf(element, '.face', index);
        const across = Math.min(share.right, face.right) - Math.max(share.left, face.left);
        const down = Math.min(share.bottom, face.bottom) - Math.max(share.top, face.top);
        expect(Math.min(across, down), `side ${index + 1}`).to.be.at.most(1);
      }
    });
  }

  for (const {count, votes} of [{count: 1, votes: [5]}, {count: 3, votes: [5, 4, 3]}, {count: 7, votes: [7, 6, 5, 4, 3, 2, 1]}]) {
    it(`falls back to rows with ${count} candidates, and says why`, async () => {
      const {result: element, warnings} = await quietly(() => formed('head-to-head', {candidates: contest(...votes)}));
      expect(isIn(element, 'head-to-head')).to.be.false;
      expect(warnings.join()).to.contain('form-unfit').and.to.contain(`there are ${count}`);
    });
  }
});

describe('the form ticker', () => {
  for (const width of [200, 340, 640, 1000]) {
    it(`is one line, 48px high, that can be scrolled to its end at ${width}px`, async () => {
      const element = await formed('ticker', {...THREE, state: 'counting', progress: {reported: 5, expected: 10, unit: 'TPS'}, source: {name: 'KPU'}}, {width});
      const line = box(element);
      expect(line.offsetHeight).to.equal(48);
      for (const row of partsOf(element, 'row')) expect((row as HTMLElement).offsetTop).to.equal((partsOf(element, 'row')[0] as HTMLElement).offsetTop);
      line.scrollLeft = 1e6;
      expect(rectOf(element, '[part=source]').right).to.be.at.most(rectOf(element, '.card').right);
      expect(line.scrollHeight).to.be.at.most(line.offsetHeight);
      expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(innerWidth, Math.ceil(element.getBoundingClientRect().right)));
    });
  }

  for (const {state, kind, width} of [{state: 'called', kind: 'called', width: 340}, {state: 'called', kind: 'called', width: 640}, {state: 'certified', kind: 'elected', width: 340}]) {
    it(`shows the ${kind} candidate before the others, whoever leads, with the share in sight, at ${width}px`, async () => {
      const element = await formed('ticker', {...THREE, state, calls: [{candidate: '1', kind, by: 'KPU'}]}, {width});
      const places = new Map(partsOf(element, 'row').map((row) => [textOf(row.querySelector('[part~=name]')), row]));
      const [first, second, third] = ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'].map((name) => places.get(name)!.getBoundingClientRect());
      expect(first!.right).to.be.below(second!.left);
      expect(second!.right).to.be.below(third!.left);
      // The last two lines of text fade there.
      if (width === 340) expect(places.get('Anies & Muhaimin')!.querySelector('.share')!.getBoundingClientRect().right).to.be.below(rectOf(element, '.card').right - 40);
    });
  }

  for (const width of [340, 640]) {
    it(`begins with the leader while the count runs, in sight and to those who listen, at ${width}px`, async () => {
      const element = await formed('ticker', {...THREE, state: 'counting'}, {width});
      expect(texts(element, 'name')).to.deep.equal(['Prabowo & Gibran', 'Anies & Muhaimin', 'Ganjar & Mahfud']);
      const starts = [0, 1, 2].map((i) => rectOf(element, '.row', i).left);
      expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
    });
  }

  it('keeps the order of the ballot paper before the first vote', async () => {
    const element = await formed('ticker', {candidates: contest(null, null, null), state: 'awaiting-first'});
    expect(texts(element, 'name')).to.deep.equal(['Calon 1', 'Calon 2', 'Calon 3']);
  });

  it('keeps the order that an author asks for', async () => {
    const element = await formed('ticker', {...THREE, state: 'called', calls: [{candidate: '2', kind: 'called', by: 'KPU'}]}, {attributes: 'order="ballot"'});
    expect(rectOf(element, '.row').right).to.be.below(rectOf(element, '.row', 1).left);
  });

  it('keeps what is not settled before the figures', async () => {
    const element = await formed('ticker', {...THREE, state: 'counting'}, {width: 340});
    expect(rectOf(element, '.status').right).to.be.below(rectOf(element, '.row').left);
  });

  for (const {direction, attributes} of [{direction: 'ltr', attributes: ''}, {direction: 'rtl', attributes: 'lang="ar" dir="rtl"'}]) {
    it(`fades at its edge while more follows, and only then (${direction})`, async () => {
      const element = await formed('ticker', THREE, {width: 340, attributes});
      const line = box(element);
      const faded = async (): Promise<boolean> => {
        await frames();
        return getComputedStyle(line).maskSize === '100% 100%';
      };
      expect(CSS.supports('animation-timeline: scroll()') === await faded()).to.be.true;
      line.scrollLeft = direction === 'rtl' ? -1e6 : 1e6;
      expect(await faded()).to.be.false;
      element.style.width = '2000px';
      line.scrollLeft = 0;
      expect(await faded()).to.be.false;
    });
  }

  it('is reached by the keyboard, and no other form is', async () => {
    expect(box(await formed('ticker', THREE)).tabIndex).to.equal(0);
    expect(box(await formed('rows', THREE)).tabIndex).to.equal(-1);
  });

  it('has faces of 24px, names and shares; votes are only read out', async () => {
    const element = await formed('ticker', THREE);
    expect((partsOf(element, 'photo')[0] as HTMLElement).offsetWidth).to.equal(24);
    expect(texts(element, 'name').toSorted()).to.deep.equal(PILPRES.map(({name}) => name).toSorted());
    for (const votes of partsOf(element, 'votes') as HTMLElement[]) expect(votes.offsetWidth).to.be.at.most(1);
  });
});

describe('a form that is not known', () => {
  it('is reported, and rows are drawn', async () => {
    const {result: element, warnings} = await quietly(() => formed('marquee', duel()));
    expect(warnings.join()).to.contain('attribute-invalid').and.to.contain('form');
    expect(rows(element)).to.have.length(2);
  });
});
