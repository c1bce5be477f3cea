import {brand} from '../../context.js';

/** Whether a tag is registered, and by this library: a card never puts a stranger's element into itself. */
export const isOurs = (tag: string): boolean => Object.hasOwn(customElements.get(tag) ?? {}, brand);
