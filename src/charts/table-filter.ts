import type {Area} from '../domain/types.js';
import {nameOfArea, type AreaResults, type Filter} from './table-parts.js';

/** Letters without their marks and in one case, so that "São" is found by "sao". */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether an area is wanted; `null` where all are. */
export function testOf({text, leader}: Filter, results: AreaResults): ((area: Area) => boolean) | null {
  const wanted = folded(text);
  if (wanted === '' && leader === '') return null;
  return (area) => (wanted === '' || folded(nameOfArea(area)).includes(wanted) || area.id.toLowerCase().startsWith(wanted)) && (leader === '' || leads(area, leader, results));
}

function leads(area: Area, leader: string, results: AreaResults): boolean {
  const {leaders, standing} = results.of(area);
  return standing === 'led' ? `led:${leaders[0]!}` === leader : standing === leader;
}
