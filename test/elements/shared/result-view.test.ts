import {expect, fixture} from '@open-wc/testing';
import '../../../src/define.js';
import {csv} from '../../../src/feed/csv.js';
import {addAdapter} from '../../../src/feed/registry.js';
import type {ResultView} from '../../../src/elements/shared/result-view.js';
import {heard, quietly, settled, texts} from '../../helpers/card.js';

const VIEWS = ['vote-chart', 'vote-trend', 'vote-table', 'vote-map', 'seat-chart'] as const;
const TALLIES = [{asOf: '2024-03-20T14:20:00Z', votes: {1: 10, 2: 5}}, {asOf: '2024-03-20T15:20:00Z', votes: {1: 60, 2: 40}}];
const RESULT = {
  asOf: '2024-03-20T15:20:00Z', source: {name: 'KPU'}, history: TALLIES,
  candidates: [{id: '1', name: 'Anna', votes: 60, seats: 3}, {id: '2', name: 'Budi', votes: 40, seats: 2}],
  areas: [{id: '11', name: 'Aceh', votes: {1: 60, 2: 40}}],
};

const CSV = 'Partai;Suara\nPartai A;40.971\nPartai B;30.000';

async function view(tag: (typeof VIEWS)[number], attributes: string, snapshot: object = RESULT): Promise<ResultView> {
  const element = await fixture<ResultView>(`<${tag} ${attributes}></${tag}>`);
  element.snapshot = snapshot;
  return settled(element);
}

for (const tag of VIEWS) {
  describe(`<${tag}> alone`, () => {
    before(() => addAdapter(csv));

    const zones = [
      {when: 'there is no time-zone', attributes: '', time: '22.20 WIB'},
      {when: 'time-zone says so', attributes: 'time-zone="Asia/Jayapura"', time: '00.20 WIT'},
    ];
    for (const {when, attributes, time} of zones) {
      it(`shows its time as ${time} when ${when}`, async () => {
        expect(texts(await view(tag, attributes), 'source').join()).to.contain(time);
      });
    }

    it('takes the default zone again when time-zone is removed', async () => {
      const element = await view(tag, 'time-zone="Asia/Jayapura"');
      element.removeAttribute('time-zone');
      expect(texts(await settled(element), 'source').join()).to.contain('22.20 WIB');
    });

    it('reads a time without a zone in time-zone', async () => {
      const element = await view(tag, 'time-zone="Asia/Jayapura"', {...RESULT, asOf: '2024-03-20T22:20:00'});
      expect(texts(element, 'source').join()).to.contain('22.20 WIT');
    });

    it('tells of a zone that is none, and shows its time in the default one', async () => {
      const {result: element, warnings} = await quietly(() => view(tag, 'time-zone="Mars/Olympus"'));
      expect(warnings.join('\n')).to.contain(`<${tag}> attribute-invalid: time-zone`);
      expect(texts(element, 'source').join()).to.contain('22.20 WIB');
    });

    it('reads figures in number-locale', async () => {
      const codes = async (attributes: string): Promise<string[]> => {
        const element = await fixture<ResultView>(`<${tag} format="csv" ${attributes}></${tag}>`);
        const events = heard(element, 'rekap-error');
        element.src = `/__fault/answer?headers={"content-type":"text/csv"}&body=${encodeURIComponent(CSV)}&of=${tag}`;
        await quietly(() => element.reload());
        return events.map(({code}) => code);
      };
      expect(await codes('')).to.include('figure-ambiguous');
      expect(await codes('number-locale="id"')).to.deep.equal([]);
    });
  });

  describe(`<${tag}> in a card`, () => {
    const place = async (attributes: string): Promise<ResultView> => {
      const card = await fixture<HTMLElement & {snapshot: unknown}>(`<kpu-recap time-zone="Asia/Jayapura"><${tag} ${attributes}></${tag}></kpu-recap>`);
      card.snapshot = RESULT;
      const element = card.querySelector<ResultView>(tag)!;
      await settled(element);
      return element;
    };

    it('leaves source and time to the card', async () => {
      expect(texts(await place(''), 'source')).to.deep.equal([]);
    });

    it('shows figures of its own in the zone of the card', async () => {
      const element = await place('');
      element.snapshot = RESULT;
      expect(texts(await settled(element), 'source').join()).to.contain('00.20 WIT');
    });

    it('shows figures of its own in its own zone', async () => {
      const element = await place('time-zone="Asia/Makassar"');
      element.snapshot = RESULT;
      expect(texts(await settled(element), 'source').join()).to.contain('23.20 WITA');
    });
  });
}
