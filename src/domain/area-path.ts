import type {Area} from './types.js';

/** An area's id as a part of a path or an address. An unpaired surrogate, which JSON can hold, becomes U+FFFD, because it cannot be encoded. */
const partOf = (id: string): string => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));

/** Key of a path, outermost area first. It is the same after new figures. */
export const keyOf = (path: readonly Pick<Area, 'id'>[]): string => path.map(({id}) => partOf(id)).join('/');

/** Fills an address template: `{id}` is the id of the last area, `{path}` the ids of all areas of the path, with `/` between them. */
export const addressOf = (template: string, key: string): string => template.replaceAll(/\{(path|id)\}/g, (_, word) => (word === 'path' ? key : key.split('/').at(-1)!));

export const nameOfArea = ({name, id}: Pick<Area, 'name' | 'id'>): string => (name === null || name.trim() === '' ? id : name);
