import {expect} from '@open-wc/testing';
import {proveWritten} from '../../src/children/prove-written.js';
import {makeSnapshot} from '../helpers/make-snapshot.js';

const CANDIDATES = [{id: '1', name: 'A', votes: 3}, {id: '2', name: 'B', votes: 2}];
const ODD = {code: 'tag-not-closed', path: 'candidate-bar[0]', message: 'holds <p>'};

describe('proveWritten', () => {
  for (const [what, data] of [['a document', {format: 'rekap/1', candidates: CANDIDATES}], ['a list of candidates', CANDIDATES]] as const) {
    it(`proves ${what}`, () => {
      const result = proveWritten({ok: true, data}, {});
      expect(result.ok && result.snapshot.candidates.map(({id, votes}) => [id, votes])).to.deep.equal([['1', 3], ['2', 2]]);
    });
  }

  it('tells what is odd about how it is written before what is odd in it', () => {
    const result = proveWritten({ok: true, data: {candidates: CANDIDATES, as_of: '2024'}, findings: [ODD]}, {});
    expect(result.ok && result.findings.map(({code}) => code)).to.deep.equal(['tag-not-closed', 'field-unknown']);
  });

  it('reads times in the zone of the options', () => {
    const read = (timeZone: string): number | undefined => {
      const result = proveWritten({ok: true, data: {candidates: CANDIDATES, asOf: '2024-02-14T15:00'}}, {timeZone});
      return result.ok ? result.snapshot.asOf?.at : undefined;
    };
    expect(read('Asia/Jayapura')! - read('Asia/Jakarta')!).to.equal(-2 * 3_600_000);
  });

  it('says why a document is refused', () => expect(proveWritten({ok: true, data: 3}, {}).ok).to.equal(false));
  it('passes on what could not be read', () => {
    const refusal = {ok: false, problems: [ODD]} as const;
    expect(proveWritten(refusal, {})).to.equal(refusal);
  });
  it('passes on what is proved already', () => {
    const proved = {ok: true, snapshot: makeSnapshot(), findings: []} as const;
    expect(proveWritten(proved, {})).to.equal(proved);
  });
});
