import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {freshnessOf} from '../../src/feed/freshness.js';
import {fixtureJson} from '../helpers/fixture-json.js';
import {answer, Outside, watch, type Watcher} from '../helpers/outside.js';
import {report} from '../helpers/fault.js';
import {watchPage} from '../helpers/oracle.js';

interface Step {
  readonly v?: readonly number[];
  readonly ts?: string;
  readonly seq?: number;
  readonly test?: boolean;
  readonly status_text?: string;
  readonly status?: number;
  readonly fault?: string;
  /** Seconds after which the answer comes. */
  readonly delay?: number;
  /** The answer of this step comes only now. */
  readonly late?: number;
  readonly show: readonly number[] | 'loading' | null;
  readonly say?: string;
}

interface Sequence {
  readonly id: string;
  readonly clock?: string;
  readonly steps: readonly Step[];
}

const documentOf = ({v, ts, seq, test, status_text: state}: Step): object =>
  report(v!, {...(ts ? {asOf: `2024-02-14T${ts}+07:00`} : {}), ...(seq === undefined ? {} : {seq}), ...(test ? {test} : {}), ...(state ? {state} : {})});

/** What is told with a step, by the words of the corpus. */
const TOLD: Readonly<Record<string, (watcher: Watcher, outside: Outside) => unknown>> = {
  'checked': ({status}, outside) => expect(status.checkedAt).to.equal(outside.time),
  'correction: A went down by 15': ({status}) => expect(status.corrections.map(({candidate, before, after}) => [candidate, before - after])).to.deep.equal([['A', 15]]),
  'stale ignored': ({status}) => expect(status.isBehind).to.equal(true),
  'lower, no time to judge by': ({status}) => expect(status.findings.map(({code}) => code)).to.include.members(['votes-fell', 'time-missing']),
  'all figures went to zero': ({status}) => expect(status.findings.map(({code}) => code)).to.contain('source-zeroed'),
  'TEST': ({status}) => expect(status.snapshot!.test).to.equal(true),
  'TEST gone': ({status}) => expect(status.snapshot!.test).to.equal(false),
  'test data refused on a live page': ({codes}) => expect(codes).to.deep.equal(['test-after-live']),
  'as of 20:00:00': ({status}) => expect(status.snapshot!.asOf!.at).to.equal(Date.parse('2024-02-14T20:00:00+07:00')),
  'live again': ({status}, outside) => expect(freshnessOf(status, outside.time).freshness).to.equal('live'),
  'loading or no data yet': ({status, codes}) => expect([status.snapshot, codes]).to.deep.equal([null, ['feed-unreachable']]),
  'offline': ({status}, outside) => expect(freshnessOf(status, outside.time).freshness).to.equal('offline'),
  'B is missing from the feed': ({status}) => expect(status.findings.map(({code}) => code)).to.contain('candidate-missing'),
  'final': ({status}) => expect(status.snapshot!.state).to.equal('final'),
  'corrected after final': ({status}) => expect(status.snapshot!.candidates[1].votes).to.equal(71),
};

const {cases} = await fixtureJson<{readonly cases: readonly Sequence[]}>('corpora/own/feed-sequences.json');

describe('runs of answers from one address', () => {
  watchPage();

  it('are nineteen', () => expect(cases).to.have.length(19));

  for (const {id, clock, steps} of cases) {
    it(id, async () => {
      const waiting: ((response: Response) => void)[] = [];
      const outside = new Outside();
      outside.heedsAbort = id !== 'slow-overtaken';
      outside.start += Number(clock ?? 0) * 1000;
      const store = new FeedStore(outside);
      let watcher: Watcher | null = null;
      const waits: (number | null)[] = [];
      for (const [i, step] of steps.entries()) {
        outside.serve(() => {
          if (step.fault === 'reset') throw new TypeError('Failed to fetch');
          if (step.fault === 'timeout') return new Promise(() => {});
          if (step.delay) return new Promise((arrive) => waiting.push(arrive));
          return answer(step.v ? documentOf(step) : '', step.status ?? 200);
        });
        if (step.late !== undefined) waiting.shift()!(answer(documentOf(steps[step.late])));
        else if (step.fault === 'offline') await outside.change({online: false});
        else if (step.fault === 'online') await outside.change({online: true});
        else if (step.fault?.startsWith('src=')) {
          outside.serve(() => new Promise(() => {}));
          const old = watcher!;
          watcher = watch(store, {src: 'https://feed.invalid/b.json'});
          old.leave();
        } else if (watcher === null) watcher = watch(store);
        else if (watcher.status.snapshot === null && outside.underWay > 0) {
          // Only who lets go of a question asks another before the answer is there.
          watcher.leave();
          watcher = watch(store, id === 'src-change' ? {src: 'https://feed.invalid/b.json'} : {});
        } else await outside.advance(outside.wait!);
        await outside.advance(step.fault === 'timeout' ? 15_000 : 0);
        waits.push(outside.wait);
        // Zeros after figures are held for one more answer.
        if (step.say === 'all figures went to zero') {
          expect(watcher!.codes).to.deep.equal(['source-withdrawn']);
          await outside.advance(outside.wait!);
        }
        expect(watcher!.votes, `step ${i}`).to.deep.equal(step.show === 'loading' ? null : step.show);
        if (step.say) TOLD[step.say](watcher!, outside);
      }
      if (id === 'outage') {
        const [first, second, third] = waits.slice(1, 4) as number[];
        expect(second / first).to.be.within(1.3, 3);
        expect(third / second).to.be.within(1.3, 3);
        expect(waits[4]).to.be.below(second);
      }
      if (id === 'final') expect(waits[2]).to.be.within(240_000, 360_000);
    });
  }
});
