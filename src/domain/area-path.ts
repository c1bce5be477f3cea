import type {Area} from './types.js';

/** An area's id as a part of a path or an address. Half of a character, which JSON can hold, has none; it counts as the sign for what cannot be read. */
const partOf = (id: string): string => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));

/** Where a path leads, outermost area first, as text that is the same after new figures. */
export const keyOf = (path: readonly Pick<Area, 'id'>[]): string => path.map(({id}) => partOf(id)).join('/');

/** `{id}` is the last area's own id, `{path}` those of all that it lies in and its own, with `/` between them. */
export const addressOf = (template: string, key: string): string => template.replaceAll(/\{(path|id)\}/g, (_, word) => (word === 'path' ? key : key.split('/').at(-1)!));
