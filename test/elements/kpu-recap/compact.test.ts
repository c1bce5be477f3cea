import {expect} from '@open-wc/testing';
import type {KpuRecap} from '../../../src/elements/kpu-recap/kpu-recap.js';
import {card, cardWith, contest, partsOf, settled, textOf, texts} from '../../helpers/card.js';

const votes = (count: number): number[] => Array.from({length: count}, (_, i) => 100 * ((i * 7) % count + 1));
const many = (count: number, more: object = {}): object => ({candidates: contest(...votes(count)), ...more});
const list = (element: KpuRecap): HTMLElement => partsOf(element, 'rows')[0] as HTMLElement;
const widths = (element: KpuRecap): string[] => partsOf(element, 'bar').map((bar) => bar.getAttribute('width')!);
const wordOfTick = (element: KpuRecap): string[] => [...element.shadowRoot!.querySelectorAll('.at')].map(textOf);
const button = (element: KpuRecap): HTMLButtonElement => partsOf(element, 'more')[0] as HTMLButtonElement;

describe('the rows of many candidates', () => {
  for (const {count, isCompact} of [{count: 1, isCompact: false}, {count: 5, isCompact: false}, {count: 6, isCompact: true}, {count: 40, isCompact: true}]) {
    it(`are ${isCompact ? '' : 'not '}compact with ${count}`, async () => {
      const element = await cardWith(many(count));
      expect(list(element).classList.contains('compact')).to.equal(isCompact);
    });
  }

  it('are about 44px high with a name of one line, in any width with faces', async () => {
    for (const width of [320, 400, 640, 1000]) {
      const element = await card(`style="width: ${width}px; font-size: 16px"`);
      element.snapshot = many(8);
      await settled(element);
      for (const row of partsOf(element, 'row')) expect((row as HTMLElement).offsetHeight, `${width}px`).to.be.within(42, 48);
    }
  });

  it('show all of a colour that has an outline: on a bar it is outside, and on a number it is there', async () => {
    const [white] = contest(...votes(8));
    const element = await cardWith({candidates: [{...white, color: '#ffffff'}, ...contest(...votes(8)).slice(1)]}, 'theme="light" limit="8"');
    const row = partsOf(element, 'row').find((one) => one.querySelector('.ballot')!.textContent === '1')!;
    const [bar, number] = ['.fill', '.ballot rect'].map((selector) => getComputedStyle(row.querySelector(selector)!));
    expect([bar!.paintOrder, bar!.strokeWidth, bar!.stroke]).to.deep.equal(['stroke', '2px', number!.stroke]);
    expect(number!.stroke).to.match(/^rgb\((?!255, 255, 255)/);
    expect(getComputedStyle(row.querySelector('.ballot text')!).stroke).to.equal('none');
  });

  it('have the leader first, unless the author orders otherwise', async () => {
    const shares = async (attributes: string): Promise<string[]> => texts(await cardWith({candidates: contest(10, 20, 30, 5, 15, 25)}, attributes), 'name').map((name) => name.slice(-1));
    expect(await shares('')).to.deep.equal(['3', '6', '2', '5', '1', '4']);
    expect(await shares('order="votes"')).to.deep.equal(['3', '6', '2', '5', '1', '4']);
    expect(await shares('order="ballot"')).to.deep.equal(['1', '2', '3', '4', '5', '6']);
  });

  it('keep the order of the ballot paper before the first vote, and where there are few', async () => {
    expect(texts(await cardWith({candidates: contest(...Array<null>(6).fill(null))}), 'name')[0]).to.equal('Calon 1');
    expect(texts(await cardWith({candidates: contest(1, 2, 3, 4, 5)}), 'name')[0]).to.equal('Calon 1');
  });

  it('are six, and a button shows all of them, and keeps the focus', async () => {
    const element = await cardWith(many(9));
    expect(partsOf(element, 'row')).to.have.length(6);
    const more = button(element);
    expect([textOf(more), more.getAttribute('aria-expanded')]).to.deep.equal(['Tampilkan semua (9)', 'false']);
    more.focus();
    more.click();
    await settled(element);
    expect(partsOf(element, 'row')).to.have.length(9);
    expect([button(element), element.shadowRoot!.activeElement]).to.deep.equal([more, more]);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    more.click();
    await settled(element);
    expect(partsOf(element, 'row')).to.have.length(6);
  });

  it('are as many as `limit` says', async () => {
    expect(partsOf(await cardWith(many(9), 'limit="2"'), 'row')).to.have.length(2);
    expect(partsOf(await cardWith(many(9), 'limit="1000"'), 'row')).to.have.length(9);
  });

  it('end with *Other*, which has no letters', async () => {
    const element = await cardWith({candidates: [{id: 'x', name: '', kind: 'other', votes: 900}, ...contest(10, 20, 30, 5, 15, 25)]}, 'limit="1000"');
    expect(texts(element, 'name').at(-1)).to.equal('Lainnya');
    expect(textOf(partsOf(element, 'row').at(-1)!.querySelector('.disc'))).to.equal('···');
  });

  it('are accessible', async () => expect(await cardWith(many(9, {state: 'counting'}))).to.be.accessible());
});

describe('the scale of bars', () => {
  it('is that of the longest bar among many candidates, and is said once', async () => {
    const element = await cardWith({candidates: contest(40, 20, 20, 10, 5, 5)});
    expect(widths(element)).to.deep.equal(['100%', '50%', '50%', '25%', '12.5%', '12.5%']);
    expect(texts(element, 'scale')).to.deep.equal(['Batang penuh: 40,0%']);
  });

  it('is said of *Other* where that is longest', async () => {
    const element = await cardWith({candidates: [...contest(10, 10, 10, 10, 10), {id: 'x', name: '', kind: 'other', votes: 50}]});
    expect(widths(element)).to.deep.equal([...Array<string>(5).fill('20%'), '100%']);
    expect(texts(element, 'scale')).to.deep.equal(['Batang penuh: 50,0%']);
  });

  for (const {when, data, attributes = ''} of [
    {when: 'few candidates', data: {candidates: contest(40, 20, 20, 10, 10)}},
    {when: 'a threshold', data: {candidates: contest(40, 20, 20, 10, 5, 5), rule: {name: 'majority'}}},
    {when: 'a threshold that the author sets', data: {candidates: contest(40, 20, 20, 10, 5, 5)}, attributes: 'rule="majority"'},
  ]) {
    it(`is 0 to 100 with ${when}`, async () => {
      const element = await cardWith(data, attributes);
      expect(widths(element)[0]).to.equal('40%');
      expect(texts(element, 'scale')).to.deep.equal([]);
    });
  }

  for (const {when, data, attributes = ''} of [
    {when: 'no votes are in', data: {candidates: contest(0, 0, 0, 0, 0, 0)}},
    {when: 'no figures are known', data: {candidates: contest(...Array<null>(6).fill(null))}},
    {when: 'shares are withheld', data: many(6, {progress: {reported: 1, expected: 100}}), attributes: 'hide-below="5"'},
    {when: 'the count has not begun', data: many(6, {state: 'scheduled'})},
  ]) {
    it(`is not said when ${when}`, async () => expect(texts(await cardWith(data, attributes), 'scale')).to.deep.equal([]));
  }
});

describe('the word of the ticks', () => {
  it('is said once, at the first bar', async () => {
    const element = await cardWith({candidates: contest(60, 30, 10), rule: {name: 'majority'}});
    expect(partsOf(element, 'threshold')).to.have.length(3);
    expect(wordOfTick(element)).to.deep.equal(['50%']);
    expect(partsOf(element, 'row')[0]!.querySelector('.at')).to.exist;
  });

  it('has its middle at the tick, in either direction of writing', async () => {
    for (const language of ['id', 'ar']) {
      const element = await card(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" style="width: 400px"`);
      element.snapshot = {candidates: contest(60, 30, 10), rule: {name: 'majority'}};
      await settled(element);
      const middle = (selector: string): number => {
        const {left, right} = element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
        return (left + right) / 2;
      };
      expect(middle('.at text'), language).to.be.closeTo(middle('.tick'), 1.5);
    }
  });

  const lists = (threshold: number): object => ({candidates: contest(40, 20, 20, 10, 6, 4), rule: {name: 'plurality', threshold}});
  const ticks = (element: KpuRecap): string[] => partsOf(element, 'threshold').map((tick) => tick.getAttribute('x')!);

  it('is that of the threshold that the data says lists need, on the scale of the bars', async () => {
    const element = await cardWith(lists(4));
    expect(wordOfTick(element)).to.deep.equal(['ambang 4%']);
    expect(ticks(element)).to.deep.equal(Array<string>(6).fill('10%'));
    expect(texts(element, 'share').at(-1)).to.equal('4,0%');
  });

  for (const {threshold, word, at} of [{threshold: 2.5, word: 'ambang 2,5%', at: 6.25}, {threshold: 40, word: 'ambang 40%', at: 100}, {threshold: 41, word: null, at: null}, {threshold: 0, word: null, at: null}, {threshold: -4, word: null, at: null}, {threshold: 100, word: null, at: null}]) {
    it(`is ${word ?? 'not said'} for a threshold of ${threshold} where the longest bar is 40%`, async () => {
      const element = await cardWith(lists(threshold));
      expect(wordOfTick(element)).to.deep.equal(word === null ? [] : [word]);
      expect(ticks(element)[0] ?? null).to.equal(at === null ? null : `${at}%`);
    });
  }

  it('gives way to the rule where that has a threshold, and no printed share crosses it', async () => {
    expect(wordOfTick(await cardWith({candidates: contest(60, 40), rule: {name: 'majority', threshold: 4}}))).to.deep.equal(['50%']);
    expect(texts(await cardWith({candidates: contest(9604, 396), rule: {name: 'plurality', threshold: 4}}), 'share')[1]).to.equal('3,96%');
  });

  for (const {when, data} of [{when: 'the rule has no threshold', data: {candidates: contest(60, 40)}}, {when: 'there are no bars', data: {candidates: contest(60, 40), rule: {name: 'majority'}, state: 'scheduled'}}]) {
    it(`is not said when ${when}`, async () => expect(wordOfTick(await cardWith(data))).to.deep.equal([]));
  }

  for (const thickness of ['0.375em', '0.5em', '0.875em', '1em']) {
    it(`stands below its bar, which is ${thickness} thick, and above the next name`, async () => {
      const element = await cardWith({candidates: contest(60, 40), rule: {name: 'majority'}}, `style="width: 340px; font-size: 16px; --rekap-bar: ${thickness}"`);
      const word = element.shadowRoot!.querySelector('.at text')!.getBoundingClientRect();
      expect(word.top).to.be.at.least(partsOf(element, 'track')[0]!.getBoundingClientRect().bottom - 1);
      expect(word.bottom).to.be.at.most(partsOf(element, 'name')[1]!.getBoundingClientRect().top + 5);
    });
  }
});
