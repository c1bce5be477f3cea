/** Puts the code that asks feeds, and what cards do when they change, into an application's own first file. Without this import it is fetched with the first `src`. */
import {liveCode} from '../elements/kpu-recap/live-code.js';
import {LiveCard, checksNote, correctionsLog, feedLine, retryLine} from '../elements/kpu-recap/live.js';
import {feeds} from '../feed/feed-store.js';
import {pageFeeds} from '../feed/page-feeds.js';

pageFeeds.provide(feeds);
liveCode.provide({LiveCard, checksNote, correctionsLog, feedLine, retryLine});
