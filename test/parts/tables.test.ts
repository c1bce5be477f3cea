import {expect, fixture} from '@open-wc/testing';
import '../../src/define/kpu-recap.js';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {tableReader} from '../../src/children/table-reader.js';
import {rows} from '../helpers/card.js';

describe('rekap/parts/tables', () => {
  it('gives all cards the reader of tables', async () => {
    expect(tableReader.code).to.equal(null);
    await import('../../src/parts/tables.js');
    expect(tableReader.code).not.to.equal(null);
    const card = await fixture<KpuRecap>('<kpu-recap><table><tr><th>Nama</th><th>Suara</th></tr><tr><td>Anna</td><td>60</td></tr><tr><td>Ben</td><td>40</td></tr></table></kpu-recap>');
    await card.updateComplete;
    expect(rows(card)).to.deep.equal(['Anna | 60,0% | 60 suara', 'Ben | 40,0% | 40 suara']);
  });
});
