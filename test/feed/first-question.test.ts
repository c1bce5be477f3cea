import {expect} from '@open-wc/testing';
import {askFirst, takeFirstAnswer} from '../../src/feed/first-question.js';
import {request} from '../../src/feed/request.js';
import {surroundings} from '../../src/surroundings.js';
import {answer, install, Outside} from '../helpers/outside.js';

const ADDRESS = 'https://feeds.example/results.json';
const signal = (): AbortSignal => new AbortController().signal;

describe('the first question to a feed', () => {
  let asked: string[] = [];
  let giveBack = (): void => {};
  let outside: Outside;
  const serve = (respond: (turn: number) => Response | Promise<Response>): void => {
    asked = [];
    outside = new Outside((address, turn) => {
      asked.push(address);
      return respond(turn);
    });
    giveBack = install(outside);
  };
  afterEach(() => {
    takeFirstAnswer(ADDRESS, signal());
    giveBack();
  });

  it('is asked once, and its answer is taken once', async () => {
    serve(() => answer('{}'));
    askFirst(ADDRESS);
    askFirst(ADDRESS);
    expect(await takeFirstAnswer(ADDRESS, signal())).to.have.property('status', 200);
    expect(takeFirstAnswer(ADDRESS, signal())).to.equal(null);
    expect(asked).to.deep.equal([ADDRESS]);
  });

  it('is the question of the poller, which asks no second one', async () => {
    serve(() => answer('{"a":1}'));
    askFirst(ADDRESS);
    const found = await request(ADDRESS, surroundings, new AbortController());
    expect([found.kind, asked.length]).to.deep.equal(['text', 1]);
  });

  it('is asked again by the poller where it failed', async () => {
    serve((turn) => (turn === 0 ? Promise.reject(new TypeError('no network')) : answer('{"a":1}')));
    askFirst(ADDRESS);
    const found = await request(ADDRESS, surroundings, new AbortController());
    expect([found.kind, asked.length]).to.deep.equal(['text', 2]);
  });

  it('ends with the poller that took it', async () => {
    serve(() => new Promise(() => {}));
    askFirst(ADDRESS);
    const abort = new AbortController();
    const found = request(ADDRESS, surroundings, abort);
    abort.abort(new DOMException('left', 'AbortError'));
    expect((await found).kind).to.equal('failed');
    expect(asked.length).to.equal(1);
  });

  it('has no answer that is old', async () => {
    serve(() => answer('{}'));
    askFirst(ADDRESS);
    await outside.advance(6000);
    expect(takeFirstAnswer(ADDRESS, signal())).to.equal(null);
  });

  for (const [what, change] of [['is out of sight', {isHidden: () => true}], ['is offline', {isOnline: () => false}]] as const) {
    it(`is not asked while the page ${what}`, () => {
      serve(() => answer('{}'));
      Object.assign(surroundings, change);
      askFirst(ADDRESS);
      expect(asked).to.deep.equal([]);
    });
  }

  it('is asked of http and https alone', () => {
    serve(() => answer('{}'));
    for (const address of ['data:,{}', 'file:///a.json', 'javascript:0']) askFirst(address);
    expect(asked).to.deep.equal([]);
  });
});
