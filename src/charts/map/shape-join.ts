import type {Finding} from '../../domain/types.js';
import type {Drawing} from './drawing.js';
import {ABROAD, areProvinces} from './tiles.js';

/** A numeric id without leading zeros. `null` for any other id. */
const numberOf = (id: string): string | null => (/^\d+$/.test(id) ? id.replace(/^0+(?=\d)/, '') : null);

/** Ids by their numbers. `null` where two ids are the same number. */
function byNumber(ids: Iterable<string>): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const id of new Set(ids)) {
    const number = numberOf(id);
    if (number !== null) found.set(number, found.has(number) ? null : id);
  }
  return found;
}

/** The area of each shape, or the shape's own id without one. Ids are compared as text, else as numbers where these are unique: spreadsheets turn 01001 into 1001. */
export function joined(shapes: readonly string[], areas: ReadonlySet<string>): readonly string[] {
  const [own, others] = [byNumber(shapes), byNumber(areas)];
  return shapes.map((id) => {
    const number = areas.has(id) ? null : numberOf(id);
    return number !== null && own.get(number) === id ? others.get(number) ?? id : id;
  });
}

/** A score of how well the ids of shapes match those of areas. An equal text counts 2, an equal number 1. */
export function fitOf(shapes: readonly string[], areas: ReadonlySet<string>): number {
  const found = joined(shapes, areas);
  return shapes.reduce((sum, id, i) => sum + (areas.has(id) ? 2 : areas.has(found[i]!) ? 1 : 0), 0);
}

/** Ids that a message names as examples. */
const EXAMPLES = 3;

const some = (ids: readonly string[]): string => ids.slice(0, EXAMPLES).join(', ') + (ids.length > EXAMPLES ? ' …' : '');

/** Findings on areas without a shape. The vote abroad needs none, because it is in no place. */
export function shapeGaps({places}: Drawing, areas: ReadonlySet<string>): Finding[] {
  const shaped = new Set(places.map(({id}) => id));
  const ids = [...areas];
  const without = ids.filter((id) => !shaped.has(id));
  if (without.length === 0 || (without.join() === ABROAD && areProvinces(ids))) return [];
  const unused = places.filter(({id}) => !areas.has(id)).map(({id, name}) => id || name || '(no id)');
  return [{
    code: 'shapes-partial', path: 'shapes',
    message: `${without.length} of ${ids.length} areas ${without.length === 1 ? 'has' : 'have'} no shape, such as ${some(without)}${unused.length === 0 ? '' : `; shapes without an area: ${some(unused)}`}`,
  }];
}
