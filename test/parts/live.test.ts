import {expect} from '@open-wc/testing';
import {feeds} from '../../src/feed/feed-store.js';
import {pageFeeds} from '../../src/feed/page-feeds.js';
import {liveCode} from '../../src/elements/kpu-recap/live-code.js';

describe('rekap/parts/live', () => {
  it('gives all elements the feeds of the page, so that none fetches their code', async () => {
    expect(pageFeeds.code).to.equal(null);
    await import('../../src/parts/live.js');
    expect(pageFeeds.code).to.equal(feeds);
  });

  it('gives all cards what they do when they change', async () => {
    await import('../../src/parts/live.js');
    expect(liveCode.code).not.to.equal(null);
  });
});
