import {expect} from '@open-wc/testing';
import {feeds} from '../../src/feed/feed-store.js';
import {hasFeeds, pageFeeds} from '../../src/feed/page-feeds.js';

describe('rekap/parts/live', () => {
  it('gives all elements the feeds of the page, so that none fetches their code', async () => {
    expect(hasFeeds()).to.equal(false);
    await import('../../src/parts/live.js');
    expect(hasFeeds()).to.equal(true);
    expect(await pageFeeds()).to.equal(feeds);
  });
});
