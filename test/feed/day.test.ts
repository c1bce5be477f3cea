import {expect} from '@open-wc/testing';
import {rekap1} from '../../src/feed/rekap1.js';
import {simulatedDay} from '../helpers/simulated-day.js';
import {watchPage} from '../helpers/oracle.js';

describe('a simulated day at ten seconds with a fifth of the answers bad', () => {
  watchPage();

  for (const seed of [1, 2, 3]) {
    it(`ends in the state of the server, with nothing left (seed ${seed})`, async () => {
      const {outside, server, status, mostTimers, shown} = await simulatedDay(seed);
      const truth = rekap1.parse(server.truth());
      // A count goes on between a question and the end of the day.
      const wanted = truth.ok ? truth.snapshot.seq! : NaN;
      expect(status.snapshot!.seq).to.be.within(wanted - 1, wanted);
      expect(status.problems).to.deep.equal([]);
      expect(outside.time - status.checkedAt!).to.be.below(12_000);
      const own = rekap1.parse(server.truth(outside.time - status.checkedAt!));
      expect(own.ok && own.snapshot).to.deep.equal(status.snapshot);

      expect(shown).to.deep.equal([...new Set(shown)].sort((one, other) => one - other), 'no older document was ever shown');
      expect(shown.length).to.be.above(2000);
      expect(status.snapshot!.test).to.equal(false);
      expect(server.met.size).to.equal(22);
      expect(outside.questions).to.be.within(5000, 9500);
      expect(mostTimers).to.be.at.most(3);
      expect([outside.timers, outside.listeners]).to.deep.equal([0, 0]);
    });
  }
});
