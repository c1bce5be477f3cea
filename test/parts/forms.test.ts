import {expect, fixture} from '@open-wc/testing';
import '../../src/define/kpu-recap.js';
import {formStyles} from '../../src/elements/kpu-recap/card-form.js';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';

describe('rekap/parts/forms', () => {
  it('gives all cards their forms from the first drawing on', async () => {
    expect(formStyles.code).to.equal(null);
    await import('../../src/parts/forms.js');
    expect(formStyles.code).not.to.equal(null);
    const card = await fixture<KpuRecap>(`<kpu-recap form="ticker" candidates='[{"name":"A","votes":1}]'></kpu-recap>`);
    expect(card.shadowRoot!.querySelector<HTMLElement>('.card')!.className).to.equal('card ticker');
  });
});
