import {expect, fixture} from '@open-wc/testing';
import '../../src/define/vote-map.js';
import {csv} from '../../src/feed/csv.js';
import {addAdapter} from '../../src/feed/registry.js';
import {frames, settled, textOf} from '../helpers/card.js';

const CSV = 'Kode;Partai;Suara sah\n11;Partai A;6\n11;Partai B;4\n12;Partai A;1\n12;Partai B;9';
const src = `/__fault/answer?headers={"content-type":"text/csv"}&body=${encodeURIComponent(CSV)}`;

describe('columns', () => {
  before(() => addAdapter(csv));

  for (const said of ['area=Kode name=Partai votes=Suara sah', '{"area":"Kode","name":"Partai","votes":"Suara sah"}', {area: 'Kode', name: 'Partai', votes: 'Suara sah'}]) {
    it(`of a map are read from ${JSON.stringify(said)}`, async () => {
      const element = await fixture<HTMLElementTagNameMap['vote-map']>('<vote-map format="csv"></vote-map>');
      Object.assign(element, {columns: said, src: `${src}&of=${encodeURIComponent(JSON.stringify(said))}`});
      while (!element.shadowRoot!.querySelector('tbody tr')) await frames();
      await settled(element);
      expect([...element.shadowRoot!.querySelectorAll('tbody tr')].map(textOf)).to.deep.equal(['AcehPartai A60,0%2', 'Sumatera UtaraPartai B90,0%8']);
    });
  }
});
