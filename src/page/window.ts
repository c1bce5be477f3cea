/** Whether there is a page at all: on a server elements are written as text, once, and nothing is watched or asked. */
export const hasPage = (): boolean => typeof document !== 'undefined';

/** The window that a node is shown in; another one than ours where it was moved to, such as that of a frame. */
export const windowOf = ({ownerDocument}: Node): Window & typeof globalThis => ownerDocument?.defaultView ?? window;

/** What a media query says in a window, and will say; `null` on a server and in a DOM made for tests, which have no media. */
export const media = (query: string, view: Window | typeof globalThis = globalThis): MediaQueryList | null => ('matchMedia' in view ? view.matchMedia(query) : null);
