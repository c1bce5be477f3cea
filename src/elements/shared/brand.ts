import {brand} from '../../context.js';

/** Whether a tag is registered for a class of this library, or one that extends it. A card never inserts an element of another library. */
export const isOurs = (tag: string): boolean => brand in (customElements.get(tag) ?? {});

let fetchElement: (tag: string) => Promise<unknown> | null = () => null;

/** Sets the function that gets each tag that a card asks for and nobody registered. A script that has elements in files of their own fetches the file; the function returns `null` where there is none. */
export const onMissingElement = (fetch: typeof fetchElement): void => void (fetchElement = fetch);

/** Settles when an element that is not registered yet is loaded. `null` where no script loads it. */
export const comingElement = (tag: string): Promise<unknown> | null => fetchElement(tag);
