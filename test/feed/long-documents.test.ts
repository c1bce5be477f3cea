/** A document that takes longer to read than a frame lasts is read between the frames. */
import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {answer, Outside, watch, type Server, type Watcher} from '../helpers/outside.js';

const AREAS = 6000;
const document = (votes: number, seq: number): object => ({
  candidates: [{id: '1', name: 'A', votes: votes * AREAS}], seq, refresh: 30,
  areas: Array.from({length: AREAS}, (_, i) => ({id: `area-${i}`, name: `Area number ${i}`, votes: {1: votes}})),
});

/** A page on which each look at the clock takes a millisecond, so that time has to go by for what waits. */
class SlowPage extends Outside {
  pauses = 0;
  override now = (): number => (this.time += 1);

  constructor(server: Server) {
    super(server);
    const set = this.setTimeout;
    this.setTimeout = (task, milliseconds) => {
      if (milliseconds === 0) this.pauses++;
      return set(task, milliseconds);
    };
  }
}

/** Lets moments go by until something is so. */
async function until(outside: Outside, test: () => boolean): Promise<void> {
  while (!test()) await outside.advance(50);
}

async function start(server: Server): Promise<{outside: SlowPage; watcher: Watcher}> {
  const outside = new SlowPage(server);
  const watcher = watch(new FeedStore(outside), {refresh: null});
  return {outside, watcher};
}

describe('a long document', () => {
  it('is read with pauses, and shown when the whole of it is read', async () => {
    const {outside, watcher} = await start(() => answer(document(2, 1)));
    await until(outside, () => watcher.votes !== null);
    expect(outside.pauses).to.be.greaterThan(0);
    expect(watcher.votes).to.deep.equal([2 * AREAS]);
    expect(watcher.status.snapshot!.areas.length).to.equal(AREAS);
    // Nobody was told of a half.
    expect(watcher.told.filter(({snapshot}) => snapshot !== null).length).to.equal(1);
  });

  it('is asked for again when it is read, as it says itself', async () => {
    const {outside, watcher} = await start((_, turn) => answer(document(Math.min(turn, 1) + 1, Math.min(turn, 1) + 1)));
    await until(outside, () => watcher.votes !== null);
    expect(outside.asked.length).to.equal(1);
    await until(outside, () => outside.wait !== null);
    await outside.advance(60_000);
    await until(outside, () => watcher.votes![0] === 2 * AREAS);
    expect(outside.asked.length).to.be.greaterThan(1);
  });

  it('gives way to nothing while the page is hidden, and is not lost', async () => {
    const {outside, watcher} = await start(() => answer(document(2, 1)));
    await until(outside, () => outside.pauses > 0);
    await outside.change({hidden: true});
    await until(outside, () => watcher.votes !== null);
    expect(watcher.votes).to.deep.equal([2 * AREAS]);
  });

  it('that nobody waits for any more is no error', async () => {
    const {outside, watcher} = await start(() => answer(document(2, 1)));
    await until(outside, () => outside.pauses > 0);
    watcher.leave();
    await outside.advance(100_000);
    expect(outside.asked.length).to.equal(1);
  });

  it('is read at once where it is short', async () => {
    const {outside, watcher} = await start(() => answer({candidates: [{name: 'A', votes: 1}]}));
    await until(outside, () => watcher.votes !== null);
    expect(outside.pauses).to.equal(0);
  });
});
