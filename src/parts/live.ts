/** Puts the code that asks feeds into an application's own first file. Without this import it is fetched with the first `src`. */
import {feeds} from '../feed/feed-store.js';
import {pageFeeds} from '../feed/page-feeds.js';

pageFeeds.provide(feeds);
