import {expect} from '@open-wc/testing';
import {surroundings} from '../src/surroundings.js';

/** Lets an object of the page say something else while a test runs; what it says itself is further up. */
function saying(object: object, name: string, value: unknown, test: () => void): void {
  Object.defineProperty(object, name, {value, configurable: true});
  try {
    test();
  } finally {
    delete (object as Record<string, unknown>)[name];
  }
}

describe('the surroundings of a page', () => {
  it('have a clock that nobody sets, and one that shows the time', () => {
    expect(surroundings.now()).to.be.closeTo(performance.now(), 1000);
    expect(surroundings.wallClock()).to.be.closeTo(Date.now(), 1000);
    expect(surroundings.random()).to.be.within(0, 1);
  });

  it('have timers that can be taken back', async () => {
    const rung: string[] = [];
    surroundings.clearTimeout(surroundings.setTimeout(() => rung.push('taken back'), 0));
    await new Promise<void>((done) => surroundings.setTimeout(() => {
      rung.push('rung');
      done();
    }, 0));
    expect(rung).to.deep.equal(['rung']);
    surroundings.clearTimeout(null);
  });

  it('know whether anybody looks (fault 18)', () => {
    expect(surroundings.isHidden()).to.equal(false);
    saying(document, 'visibilityState', 'hidden', () => expect(surroundings.isHidden()).to.equal(true));
  });

  it('know whether there is a network (fault 16)', () => {
    expect(surroundings.isOnline()).to.equal(true);
    saying(navigator, 'onLine', false, () => expect(surroundings.isOnline()).to.equal(false));
  });

  const connections = [
    {connection: undefined, isSlow: false}, {connection: {}, isSlow: false}, {connection: {effectiveType: '4g'}, isSlow: false}, {connection: {effectiveType: '3g'}, isSlow: false},
    {connection: {effectiveType: '2g'}, isSlow: true}, {connection: {effectiveType: 'slow-2g'}, isSlow: true}, {connection: {effectiveType: '4g', saveData: true}, isSlow: true},
  ];
  for (const {connection, isSlow} of connections) {
    it(`call a connection ${JSON.stringify(connection)} ${isSlow ? 'slow' : 'fast'} (fault 42)`, () => saying(navigator, 'connection', connection, () => expect(surroundings.isSlow()).to.equal(isSlow)));
  }

  const events: readonly {target: EventTarget; name: string; isAwake: boolean}[] = [
    {target: document, name: 'visibilitychange', isAwake: true}, {target: window, name: 'online', isAwake: true}, {target: window, name: 'offline', isAwake: true},
    {target: window, name: 'pagehide', isAwake: false}, {target: window, name: 'pageshow', isAwake: true}, {target: document, name: 'freeze', isAwake: false}, {target: document, name: 'resume', isAwake: true},
  ];
  for (const {target, name, isAwake} of events) {
    it(`tell of ${name} until nobody listens (faults 16, 18 and 19)`, () => {
      const heard: boolean[] = [];
      const stop = surroundings.onChange((awake) => heard.push(awake));
      target.dispatchEvent(new Event(name));
      expect(heard).to.deep.equal([isAwake]);
      stop();
      target.dispatchEvent(new Event(name));
      expect(heard).to.have.length(1);
    });
  }
});
