import {expect} from '@open-wc/testing';
import {feedRequest, inputsOf} from '../../src/controllers/feed-request.js';

describe('feedRequest', () => {
  it('asks for everything that an author may say, with addresses relative to the page', () => {
    expect(feedRequest('a.csv', {
      format: 'csv', refresh: 30, candidatesSrc: 'names.json', areasSrc: '/areas.json', contest: 'x', columns: {votes: 'Suara'}, at: '2024-02-14T15:00', allowTest: true, numberLocale: 'id', timeZone: 'Asia/Jayapura',
    })).to.deep.equal({
      src: new URL('a.csv', document.baseURI).href, candidatesSrc: new URL('names.json', document.baseURI).href, areasSrc: new URL('/areas.json', document.baseURI).href,
      format: 'csv', refresh: 30, contest: 'x', columns: '{"votes":"Suara"}', at: '2024-02-14T15:00', allowTest: true, numberLocale: 'id', timeZone: 'Asia/Jayapura',
    });
  });

  it('leaves what is not said to the document', () => {
    expect(feedRequest('a.json', {format: 'auto'})).to.deep.equal({
      src: new URL('a.json', document.baseURI).href, candidatesSrc: null, areasSrc: null, format: 'auto', refresh: null, contest: null, columns: null, at: null, allowTest: false, numberLocale: null, timeZone: 'Asia/Jakarta',
    });
  });

  it('makes all addresses by the same rule', () => {
    const inputs = {format: 'auto', candidatesSrc: 'names-{id}', areasSrc: 'areas-{id}'};
    const {src, candidatesSrc, areasSrc} = feedRequest('part-{id}', inputs, (written) => written.replace('{id}', '11'));
    expect([src, candidatesSrc, areasSrc]).to.deep.equal(['part-11', 'names-11', 'areas-11']);
  });

  const columns: readonly {readonly given: unknown; readonly asked: string | null}[] = [{given: '{"votes":"A"}', asked: '{"votes":"A"}'}, {given: 'votes=A', asked: 'votes=A'}, {given: undefined, asked: null}];
  for (const {given, asked} of columns) it(`asks with the columns ${JSON.stringify(given)}`, () => expect(feedRequest('a', {format: 'auto', columns: given}).columns).to.equal(asked));

  it('leaves columns that hold themselves to the adapter to refuse', () => {
    const loop: Record<string, unknown> = {};
    loop['votes'] = loop;
    expect(feedRequest('a', {format: 'auto', columns: loop}).columns).to.be.a('string');
  });
});

describe('inputsOf', () => {
  const inputs = {
    format: 'csv', refresh: 30, candidatesSrc: 'names.json', areasSrc: '/areas.json', contest: 'x', columns: '{}', at: '2024-02-14T15:00', allowTest: true, numberLocale: 'id', timeZone: 'Asia/Jayapura',
  };

  it('differs wherever the request differs', () => {
    for (const [name, value] of Object.entries(inputs)) {
      const changed = {format: 'auto', [name]: value};
      expect(JSON.stringify(feedRequest('a', changed)), name).to.not.equal(JSON.stringify(feedRequest('a', {format: 'auto'})));
      expect(inputsOf(changed), name).to.not.deep.equal(inputsOf({format: 'auto'}));
    }
  });
});
