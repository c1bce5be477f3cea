import {brand} from '../../context.js';

/** Whether a tag is registered for a class of this library, or one that extends it. A card never inserts an element of another library. */
export const isOurs = (tag: string): boolean => brand in (customElements.get(tag) ?? {});
