import type {FeedStore} from './feed-store.js';

let known: FeedStore | null = null;

/** The feeds of this page, from code that comes with the first address. A page whose elements have none does not pay for it. */
export async function pageFeeds(): Promise<FeedStore> {
  if (known) return known;
  const {feeds} = await import('./feed-store.js');
  return (known = feeds);
}

/** Whether an address is asked at once, without a wait for code. */
export const hasFeeds = (): boolean => known !== null;

/** Gives the code that asks addresses to all elements, so that none fetches it. */
export const useFeeds = (feeds: FeedStore): void => void (known = feeds);
