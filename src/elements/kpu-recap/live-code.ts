import {Late} from '../../domain/late.js';

/** What only cards need that change: movement, events, announcements, and the words on a feed, its corrections and its checks. */
export const liveCode = new Late(async () => {
  const {LiveCard, checksNote, correctionsLog, feedLine, retryLine} = await import('./live.js');
  return {LiveCard, checksNote, correctionsLog, feedLine, retryLine};
});
