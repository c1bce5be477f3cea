/** Lets the page's cards, all on one address, ask again; no part of what is loaded for the first paint. */
export const poll = () => document.querySelector('kpu-recap').reload();
