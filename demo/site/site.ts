/** What every page loads: the script of a page as publishers have it, parts and all, so that the switch of the header and every element work. */
import '../../src/cdn/rekap.js';

// Where the navigation is one line that is moved sideways, it begins at the page that is shown.
const nav = document.querySelector<HTMLElement>('.site nav');
const current = nav?.querySelector<HTMLElement>('[aria-current]');
if (nav && current) nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
