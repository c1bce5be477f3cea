/** Replaces the registries in a script such as `csv.js`, so that it adds to the library on the page and not to a copy. */
import {addToPage, type Library} from './page.js';

export const addAdapter: Library['addAdapter'] = (adapter) => addToPage((library) => library.addAdapter(adapter));

export const addMessages: Library['addMessages'] = (locale, messages) => addToPage((library) => library.addMessages(locale, messages));
