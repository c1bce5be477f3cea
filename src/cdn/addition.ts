/** The functions of the registries for a script that adds to the page's library, in place of a registry of its own. */
import {addToPage, type Library} from './page.js';

export const addAdapter: Library['addAdapter'] = (adapter) => addToPage((library) => library.addAdapter(adapter));

export const addMessages: Library['addMessages'] = (locale, messages) => addToPage((library) => library.addMessages(locale, messages));
