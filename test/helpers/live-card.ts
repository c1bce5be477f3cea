import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {settled} from './card.js';
import {newKey} from './fault.js';
import {answer, install, Outside, type Server} from './outside.js';

/** Cards on the page's own feeds, with time, network and console in the hands of a test. */
export class LiveCards {
  outside = new Outside();
  /** What was said on the console. */
  readonly warnings: string[] = [];
  #giveBack = (): void => {};

  /** For all tests of the suite around it; after each nothing of its cards is left. */
  constructor() {
    const {warn} = console;
    beforeEach(() => {
      this.warnings.length = 0;
      console.warn = (...words: unknown[]) => void this.warnings.push(words.join(' '));
    });
    afterEach(() => {
      this.end();
      console.warn = warn;
    });
  }

  /** @param server - Default: the network. */
  serve(server?: Server): void {
    this.outside = new Outside(server);
    this.#giveBack = install(this.outside);
  }

  /** Documents, and statuses of answers without one, in turn; the last again and again. */
  says(...answers: readonly (object | number)[]): void {
    this.serve((_, turn) => {
      const next = answers[Math.min(turn, answers.length - 1)];
      return typeof next === 'number' ? answer('', next) : answer(next);
    });
  }

  /** A card that has heard its first answer. */
  async card(attributes = '', children = '', src = `https://feed.invalid/${newKey()}.json`): Promise<KpuRecap> {
    const element = await fixture<KpuRecap>(`<kpu-recap src="${src}" ${attributes} refresh="30">${children}</kpu-recap>`);
    await this.outside.until(() => element.freshness !== 'loading');
    return settled(element);
  }

  /** Lets time go by until the feed is asked again, and its answer is drawn. */
  async next(element: KpuRecap): Promise<KpuRecap> {
    const {outside} = this;
    const {questions} = outside;
    while (outside.questions === questions) await outside.advance(outside.wait!);
    await outside.until(() => outside.underWay === 0);
    await outside.advance(0);
    return settled(element);
  }

  /** Takes the cards off the page, on which nothing may be left of them. */
  end(): void {
    fixtureCleanup();
    this.#giveBack();
    expect([this.outside.timers, this.outside.listeners]).to.deep.equal([0, 0]);
  }
}
