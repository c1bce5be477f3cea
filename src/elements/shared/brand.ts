import {brand} from '../../context.js';

/** Whether a tag is registered for a class of this library, or one that extends it. A card never inserts an element of another library. */
export const isOurs = (tag: string): boolean => brand in (customElements.get(tag) ?? {});

let fetchElement: (tag: string) => Promise<unknown> | null = () => null;

/** Calls back with each tag that a card asks for and nobody registered. Where elements are files of their own, a script fetches them; `null` says that there is none. */
export const onMissingElement = (fetch: typeof fetchElement): void => void (fetchElement = fetch);

/** Settles when an element that is not registered has come; `null` where it will not. */
export const comingElement = (tag: string): Promise<unknown> | null => fetchElement(tag);
