import {expect} from '@open-wc/testing';
import {feedRequest} from '../../src/controllers/feed-request.js';

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

  const columns: readonly {readonly given: unknown; readonly asked: string | null}[] = [{given: '{"votes":"A"}', asked: '{"votes":"A"}'}, {given: 'votes=A', asked: 'votes=A'}, {given: undefined, asked: null}];
  for (const {given, asked} of columns) it(`asks with the columns ${JSON.stringify(given)}`, () => expect(feedRequest('a', {format: 'auto', columns: given}).columns).to.equal(asked));

  it('leaves columns that hold themselves to the adapter to refuse', () => {
    const loop: Record<string, unknown> = {};
    loop['votes'] = loop;
    expect(feedRequest('a', {format: 'auto', columns: loop}).columns).to.be.a('string');
  });
});
