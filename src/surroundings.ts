/** The poller's access to time, network and page. It is one object, so that a test can run a day of polling in a moment. */
export interface Surroundings {
  /** Milliseconds on a monotonic clock. */
  now: () => number;
  /** Milliseconds since 1970 on the reader's clock, which may be wrong by hours. */
  wallClock: () => number;
  setTimeout: (task: () => void, milliseconds: number) => unknown;
  clearTimeout: (timer: unknown) => void;
  /** A random number in [0, 1). */
  random: () => number;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  isHidden: () => boolean;
  isOnline: () => boolean;
  /** Whether the reader has a slow connection, or saves data. */
  isSlow: () => boolean;
  /** Calls back when any of these may have changed, when the page was frozen (`false`), and when it was resumed (`true`). The result ends it. */
  onChange: (callback: (isAwake: boolean) => void) => () => void;
}

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** The browser's own functions. Not public. Tests replace its members. */
export const surroundings: Surroundings = {
  now: () => performance.now(),
  wallClock: () => Date.now(),
  setTimeout: (task, milliseconds) => setTimeout(task, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  random: () => Math.random(),
  fetch: (address, init) => fetch(address, init),
  isHidden: () => document.visibilityState === 'hidden',
  isOnline: () => navigator.onLine,
  isSlow: () => {
    const {saveData = false, effectiveType = ''} = (navigator as {connection?: Connection}).connection ?? {};
    return saveData || effectiveType.endsWith('2g');
  },
  onChange: (callback) => {
    const listening = new AbortController();
    const {signal} = listening;
    const awake = (): void => callback(true);
    const asleep = (): void => callback(false);
    document.addEventListener('visibilitychange', awake, {signal});
    document.addEventListener('resume', awake, {signal});
    document.addEventListener('freeze', asleep, {signal});
    for (const name of ['online', 'offline', 'pageshow']) addEventListener(name, awake, {signal});
    addEventListener('pagehide', asleep, {signal});
    return () => listening.abort();
  },
};
