import {expect} from '@open-wc/testing';
import {deriveResults} from '../../../src/domain/derive.js';
import {csvOf, jsonOf} from '../../../src/elements/kpu-recap/data-files.js';
import {parseFeed} from '../../../src/feed/parse-feed.js';
import {languageFor} from '../../../src/i18n/registry.js';
import {card, cardWith, contest, document2024, partsOf, quietly, settled, texts} from '../../helpers/card.js';
import type {Results} from '../../../src/domain/derive.js';

function resultsOf(document: object, options: object = {}): Results {
  const read = parseFeed(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return deriveResults(read.snapshot, options);
}
const csv = (results: Results): string[] => csvOf(results, languageFor('id'), 'Asia/Jakarta').slice(1).trimEnd().split('\r\n');

const DOCUMENTS: Record<string, object> = {
  'a certified result': document2024({
    id: 'p', subtitle: '2024', state: 'certified', base: 'valid', ballots: {valid: 164227475, invalid: 4194536, cast: null, registered: null}, asOf: '2024-03-20T22:20:00+07:00', rule: {name: 'majority'}, source: {name: 'KPU', url: 'https://kpu.example/'},
    candidates: contest(40971906, 96214691, 27040878).map((one, i) => ({...one, party: 'P', status: i === 1 ? 'elected' : null, incumbent: i === 0})),
  }),
  'a test that is called': document2024({state: 'called', test: true, calls: [{candidate: '2', kind: 'called', by: 'Kompas', at: '2024-02-14T18:00:00+07:00', method: 'x'}], progress: {reported: 5, expected: 9, unit: 'TPS'}}),
  'a call that was withdrawn': document2024({calls: [{candidate: '2', kind: 'called', by: 'Kompas', at: '2024-02-14', withdrawnAt: '2024-02-15'}]}),
  'lists with a threshold': {candidates: [...contest(9007199254740991, 1, null), {name: '', kind: 'other', votes: 3}], rule: {threshold: 2.5}, seats: 7},
  'declared percents': {candidates: [{name: 'A', percent: 33.25}, {name: 'B', percent: 60}]},
};

describe('the data of a card as JSON', () => {
  for (const [name, document] of Object.entries(DOCUMENTS)) {
    it(`is a document that shows the same: ${name}`, () => {
      const results = resultsOf(document);
      const again = resultsOf(JSON.parse(jsonOf(results, 'Asia/Jakarta')) as object);
      expect(again.rows).to.deep.equal(results.rows.map((row, index) => ({...row, index})));
      for (const key of ['state', 'marks', 'withdrawn', 'total', 'base', 'progress', 'rule', 'threshold'] as const) expect(again[key], key).to.deep.equal(results[key]);
      for (const key of ['title', 'subtitle', 'asOf', 'source', 'ballots', 'seats', 'test'] as const) expect(again.snapshot[key], key).to.deep.equal(results.snapshot[key]);
    });
  }
});

describe('the data of a card as CSV', () => {
  it('has whole votes, printed shares, marks, progress, source and time', () => {
    expect(csv(resultsOf(DOCUMENTS['a certified result']!))).to.deep.equal([
      '"ballot","id","name","party","votes","percent","status","reported","expected","source","as_of"',
      '1,1,"Calon 1","P",40971906,"24.9","","","","KPU","2024-03-20T15:20:00.000Z"',
      '2,2,"Calon 2","P",96214691,"58.6","elected","","","KPU","2024-03-20T15:20:00.000Z"',
      '3,3,"Calon 3","P",27040878,"16.5","","","","KPU","2024-03-20T15:20:00.000Z"',
    ]);
  });

  it('has no zero for a figure that is not known', () => {
    expect(csv(resultsOf({candidates: contest(5, null)}))[2]).to.equal('2,2,"Calon 2","","","0.0","","","","",""'.replace('"0.0"', `"${csvShare()}"`));
  });

  it('runs nothing in a spreadsheet', () => {
    const evil = '=HYPERLINK("http://x","y")';
    const lines = csv(resultsOf({candidates: [{name: evil, id: '+1', party: '@x', votes: 5}], source: {name: '-2'}}));
    expect(lines[1]).to.equal(`"","'+1","'${evil.replaceAll('"', '""')}","'@x",5,"100.0","","","","'-2",""`);
  });

  it('says that it is a test in each line', () => {
    expect(csv(resultsOf(DOCUMENTS['a test that is called']!)).map((line) => line.endsWith(',"TEST"') || line.endsWith(',"test"'))).to.deep.equal([true, true, true, true]);
  });

  it('keeps withheld shares out', () => {
    expect(csv(resultsOf({candidates: contest(70, 30), progress: {reported: 1, expected: 100}}, {hideBelow: 5}))[1]).to.contain('70,""');
  });
});

/** A candidate without votes has the share that the card prints. */
const csvShare = (): string => {
  const {share} = resultsOf({candidates: contest(5, null)}).rows[1]!;
  return share === null ? '' : (share.units / 10 ** share.decimals).toFixed(share.decimals);
};

describe('the buttons of with-tools', () => {
  it('save what the card shows', async () => {
    const element = await cardWith(document2024({state: 'certified'}), 'with-tools');
    expect(texts(element, 'save')).to.deep.equal(['CSV', 'JSON']);
    const saved: {name: string; type: string; text: Promise<string>}[] = [];
    const {createObjectURL} = URL;
    const {click} = HTMLAnchorElement.prototype;
    let blob = new Blob();
    URL.createObjectURL = (given) => createObjectURL.call(URL, (blob = given as Blob));
    const both = new Promise<void>((done) => {
      HTMLAnchorElement.prototype.click = function () {
        saved.push({name: this.download, type: blob.type, text: blob.text()});
        if (saved.length === 2) done();
      };
    });
    try {
      for (const button of partsOf(element, 'save') as HTMLElement[]) button.click();
      await both;
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.map(({name}) => name)).to.have.members(['Hasil-Rekapitulasi-KPU.csv', 'Hasil-Rekapitulasi-KPU.json']);
    for (const {type, text} of saved) expect(`${type}: ${await text}`).to.match(/^(text\/csv|application\/json);charset=utf-8: [^]*96214691/);
    await expect(element).to.be.accessible();
  });

  for (const {when, data, attributes = 'with-tools'} of [
    {when: 'nobody asks for them', data: document2024(), attributes: ''},
    {when: 'the source holds its figures back', data: document2024({hold: {message: null}})},
    {when: 'the count has not begun', data: document2024({state: 'scheduled'})},
  ]) {
    it(`are not there when ${when}`, async () => {
      const {result: element} = await quietly(() => cardWith(data, attributes));
      expect(partsOf(element, 'save')).to.deep.equal([]);
    });
  }
});

describe('the editor’s headline', () => {
  it('stands above the title, which steps back', async () => {
    const plain = await cardWith(document2024({state: 'certified'}));
    const element = await card('', '<p slot="headline">Prabowo menang satu putaran</p>');
    element.snapshot = document2024({state: 'certified'});
    await settled(element);
    const [title, before] = [partsOf(element, 'heading')[0]!, partsOf(plain, 'heading')[0]!];
    const headline = element.querySelector('p')!;
    expect(headline.getBoundingClientRect().bottom).to.be.at.most(title.getBoundingClientRect().top + 1);
    expect(headline.getBoundingClientRect().top).to.be.at.least(partsOf(element, 'now')[0]!.getBoundingClientRect().bottom - 1);
    expect(parseFloat(getComputedStyle(title).fontSize)).to.be.below(parseFloat(getComputedStyle(before).fontSize));
    expect(headline.checkVisibility()).to.be.true;
  });
});
