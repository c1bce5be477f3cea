import type {Area} from './types.js';

/** An area's id as a part of a path or an address. An unpaired surrogate, which JSON can hold, becomes U+FFFD, because it cannot be encoded. */
const partOf = (id: string): string => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));

/** Key of a path, outermost area first. It is the same after new figures. */
export const keyOf = (path: readonly Pick<Area, 'id'>[]): string => path.map(({id}) => partOf(id)).join('/');

export const nameOfArea = ({name, id}: Pick<Area, 'name' | 'id'>): string => (name === null || name.trim() === '' ? id : name);
