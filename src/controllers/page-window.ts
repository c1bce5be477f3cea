/** The window that a node is shown in; another one than ours where it was moved to, such as that of a frame. */
export const windowOf = ({ownerDocument}: Node): Window & typeof globalThis => ownerDocument?.defaultView ?? window;

/** What a media query says in a window, and will say; `null` in a DOM made for tests, which has no media. */
export const media = (query: string, view: Window = window): MediaQueryList | null => ('matchMedia' in view ? view.matchMedia(query) : null);
