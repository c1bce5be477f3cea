/** Whether there is a page. On a server elements are rendered once as text, and nothing is watched or requested. */
export const hasPage = (): boolean => typeof document !== 'undefined';

/** The window of a node. It differs from the script's own where the node was moved, such as to a frame. */
export const windowOf = ({ownerDocument}: Node): Window & typeof globalThis => ownerDocument?.defaultView ?? window;

/** A media query in a window. `null` on a server and in test DOMs without media. */
export const media = (query: string, view: Window | typeof globalThis = globalThis): MediaQueryList | null => ('matchMedia' in view ? view.matchMedia(query) : null);
