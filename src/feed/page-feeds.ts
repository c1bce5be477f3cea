import {Late} from '../domain/late.js';
import type {FeedStore} from './feed-store.js';

/** The feeds of this page, from code that comes with the first address. */
export const pageFeeds = new Late<FeedStore>(async () => {
  const {feeds} = await import('./feed-store.js');
  return feeds;
});
