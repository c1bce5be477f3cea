import {isObject, type Fields} from '../proof/proof.js';

export const hasOne = (fields: Fields, ...keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(fields, key));

/** Whether a document looks like one of KPU's. A feed asks before it fetches the adapter. */
export const looksLikeSirekap = (data: unknown): boolean =>
  isObject(data) && hasOne(data, 'chart', 'tungsura') && hasOne(data, 'table', 'progres', 'administrasi', 'images') && !hasOne(data, 'format', 'candidates');
