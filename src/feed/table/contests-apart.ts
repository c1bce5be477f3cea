import type {Candidate} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';
import {isVotes, type Line} from './line.js';
import type {Table} from './table.js';

/**
 * A refusal where the areas of a table are contests of their own: districts that each
 * elect somebody. Who stands in one contest stands in most of its areas; so areas that
 * fall into groups without a candidate in common are several contests, and so are those
 * of which at least half give most of their votes to candidates who stand nowhere else.
 * Namesakes of different contests do not join them.
 * @param head - That of the column that names the areas.
 */
export function contestsApart(lines: readonly Line[], candidates: ReadonlyMap<string, Candidate>, head: string, dialect: Table['dialect']): Refusal | null {
  const areas = lines.filter(({isTotal}) => !isTotal).map(({figures}) => [...figures].filter(([key, {value}]) => isVotes(key) && value !== null && candidates.get(key)?.kind === 'candidate')).filter((area) => area.length > 0);
  if (areas.length < 2) return null;
  const standsIn = new Map<string, number[]>();
  areas.forEach((area, i) => {
    for (const [key] of area) {
      const those = standsIn.get(key);
      if (those) those.push(i);
      else standsIn.set(key, [i]);
    }
  });

  // Areas that share a candidate, one after another, are one group.
  const reached = new Set([0]);
  const asked = new Set<string>();
  for (const i of reached) {
    for (const [key] of areas[i]!) {
      if (asked.has(key)) continue;
      asked.add(key);
      for (const other of standsIn.get(key)!) reached.add(other);
    }
  }
  const isOwn = (key: string): boolean => standsIn.get(key)!.length === 1;
  const mostlyOwn = areas.filter((area) => {
    const all = area.reduce((sum, [, {value}]) => sum + value!, 0);
    const own = area.reduce((sum, [key, {value}]) => sum + (isOwn(key) ? value! : 0), 0);
    return all === 0 ? area.every(([key]) => isOwn(key)) : own * 2 > all;
  });
  if (reached.size === areas.length && mostlyOwn.length * 2 < areas.length) return null;
  const names = lines.slice(0, 10).map(({id}) => id).join(', ');
  const way = dialect === 'table' ? 'show one of them, or mark the column with data-field="area"' : 'name one as contest, or declare the column as area in columns';
  return refused('contest-needed', 'contest', `the areas in "${head}" have candidates of their own and may be ${lines.length} contests, ${names}${lines.length > 10 ? ' …' : ''}: ${way}`);
}
