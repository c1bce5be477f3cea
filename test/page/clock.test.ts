import {expect} from '@open-wc/testing';
import {wakeIn} from '../../src/page/clock.js';
import {install, Outside} from '../helpers/outside.js';

describe('wakeIn', () => {
  let outside: Outside;
  let giveBack: () => void;
  let sleepers: (() => void)[];
  /** Who was woken, and when. */
  let woken: string[];

  /** Somebody who is due after each of these times in turn, and then never. */
  function sleeper(name: string, ...times: number[]): () => void {
    const wake = (): void => {
      woken.push(`${name} ${outside.time}`);
      wakeIn(times.shift() ?? Infinity, wake);
    };
    sleepers.push(wake);
    wakeIn(times.shift() ?? Infinity, wake);
    return wake;
  }

  beforeEach(() => {
    outside = new Outside();
    giveBack = install(outside);
    [sleepers, woken] = [[], []];
  });
  afterEach(() => {
    for (const wake of sleepers) wakeIn(Infinity, wake);
    const {timers} = outside;
    giveBack();
    expect(timers).to.equal(0);
  });

  it('wakes whoever is due, at that moment', async () => {
    sleeper('a', 500, 300);
    await outside.advance(499);
    expect(woken).to.deep.equal([]);
    await outside.advance(1000);
    expect(woken).to.deep.equal(['a 500', 'a 800']);
    expect(outside.timers).to.equal(0);
  });

  it('wakes everybody with the first who is due, by one timer', async () => {
    sleeper('a', 500, 10_000);
    sleeper('b', 300, 9000);
    expect(outside.timers).to.equal(1);
    await outside.advance(300);
    expect(woken).to.deep.equal(['a 300', 'b 300']);
    expect([outside.timers, outside.wait]).to.deep.equal([1, 9000]);
  });

  it('sets the timer anew when the first who was due leaves, or is due later', () => {
    const [a, b] = [sleeper('a', 500), sleeper('b', 300)];
    sleeper('c', 2000);
    wakeIn(Infinity, b);
    expect(outside.wait).to.equal(500);
    wakeIn(900, a);
    expect(outside.wait).to.equal(900);
    wakeIn(Infinity, a);
    expect(outside.wait).to.equal(2000);
  });

  it('wakes at least once a minute, because the clock of the reader may move', async () => {
    sleeper('a', 3_600_000, 3_540_000);
    await outside.advance(60_000);
    expect(woken).to.deep.equal(['a 60000']);
  });

  it('rests while nobody is due', () => {
    sleeper('a');
    expect(outside.timers).to.equal(0);
  });
});
