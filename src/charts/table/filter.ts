import {nameOfArea} from '../../domain/area-path.js';
import type {Area} from '../../domain/types.js';
import {folded} from './folded.js';
import type {AreaResults, Filter} from './table-lines.js';

/** Folded names and ids, made once, because every typed letter searches all areas. */
const known = new WeakMap<Area, {readonly name: string; readonly id: string}>();

function wordsOf(area: Area): {readonly name: string; readonly id: string} {
  let words = known.get(area);
  if (!words) known.set(area, (words = {name: folded(nameOfArea(area)), id: folded(area.id)}));
  return words;
}

/** A test for the filter. `null` where it selects all areas. */
export function testOf({text, leader}: Filter, results: AreaResults): ((area: Area) => boolean) | null {
  const wanted = folded(text);
  if (wanted === '' && leader === '') return null;
  return (area) => {
    const {name, id} = wordsOf(area);
    return (name.includes(wanted) || id.startsWith(wanted)) && (leader === '' || leads(area, leader, results));
  };
}

function leads(area: Area, leader: string, results: AreaResults): boolean {
  const {leaders, standing} = results.of(area);
  return standing === 'led' ? `led:${leaders[0]!}` === leader : standing === leader;
}
