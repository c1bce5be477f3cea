import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {documentOf} from '../../../demo/playground/document-of.js';
import {rekap1} from '../../../src/feed/rekap1.js';
import {rekapDocument} from '../../helpers/rekap-documents.js';
import {FULL} from '../../helpers/rekap-fields.js';

const snapshotOf = (data: unknown): unknown => {
  const result = rekap1.parse(data);
  return result.ok ? result.snapshot : null;
};

/** A snapshot, and the same after it was written as a document and read again. */
function thereAndBack(data: unknown): readonly [unknown, unknown] | null {
  const result = rekap1.parse(data);
  return result.ok ? [result.snapshot, snapshotOf(JSON.parse(JSON.stringify(documentOf(result.snapshot))))] : null;
}

describe('documentOf writes a snapshot as a document that says the same', () => {
  it('with every field of the format', () => {
    const [before, after] = thereAndBack(FULL)!;
    expect(after).to.deep.equal(before);
  });

  it('whatever the document', () => {
    fc.assert(fc.property(rekapDocument, (data) => {
      const both = thereAndBack(data);
      if (both) expect(both[1]).to.deep.equal(both[0]);
    }), {numRuns: 300});
  });
});
