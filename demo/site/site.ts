/** What every page loads: the script of a page as publishers have it, parts and all, so that the switch of the header and every element work. */
import '../../src/cdn/rekap.js';
