import {brand} from '../../context.js';

/** Whether a tag is registered, and for a class of this library or one that extends it: a card never puts a stranger's element into itself. */
export const isOurs = (tag: string): boolean => brand in (customElements.get(tag) ?? {});
