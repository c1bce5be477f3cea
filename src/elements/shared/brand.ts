/**
 * Marks the classes of this library, whatever copy of it they come from, so that
 * a card never puts a stranger's element with the same tag into itself.
 */
export const brand = Symbol.for('rekap.element');

/** Whether a tag is registered, and for a class of this library or one that extends it. */
export const isOurs = (tag: string): boolean => brand in (customElements.get(tag) ?? {});
