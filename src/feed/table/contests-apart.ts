import {indexed} from '../../domain/range.js';
import type {Candidate} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';
import type {Grid, Line} from './grid.js';
import type {Table} from './table.js';

/**
 * A refusal where the areas of a table are contests of their own, such as districts that
 * each elect somebody. A candidate of one contest stands in most of its areas. So areas
 * are several contests where they fall into groups without a common candidate, or where at
 * least half of them give most votes to candidates who stand nowhere else. Namesakes in
 * different contests do not join them.
 * @param head - Head of the column that names the areas.
 */
export function contestsApart(lines: readonly Line[], grid: Grid, candidates: readonly Candidate[], head: string, dialect: Table['dialect']): Refusal | null {
  const areas = lines.filter((line) => !line.isTotal && grid.hasVotes(line));
  if (areas.length < 2) return null;
  const people = [...candidates.keys()].filter((column) => candidates[column]!.kind === 'candidate');
  const standsIn = people.map((column) => areas.filter((area) => grid.value(area, column) !== null));

  // Areas that share a candidate, directly or by other areas, are one group.
  const groups = new Map<Line, Line>();
  const groupOf = (line: Line): Line => {
    let one = line;
    for (let next = groups.get(one); next; next = groups.get(one)) one = next;
    if (one !== line) groups.set(line, one);
    return one;
  };
  let count = areas.filter((area) => people.some((column) => grid.value(area, column) !== null)).length;
  const own = new Map<Line, number>();
  for (const [i, those] of indexed(standsIn)) {
    const [first, ...others] = those;
    if (!first) continue;
    if (others.length === 0) own.set(first, (own.get(first) ?? 0) + grid.votes(first, people[i]!));
    for (const other of others) {
      const [a, b] = [groupOf(first), groupOf(other)];
      if (a === b) continue;
      groups.set(b, a);
      count--;
    }
  }
  const all = (area: Line): number => people.reduce((sum, column) => sum + grid.votes(area, column), 0);
  const mostlyOwn = areas.filter((area) => (own.get(area) ?? 0) * 2 > all(area)).length;
  if (count <= 1 && mostlyOwn * 2 < areas.length) return null;
  const names = lines.slice(0, 10).map(({id}) => id).join(', ');
  const way = dialect === 'table' ? 'show one of them, or mark the column with data-field="area"' : 'name one as contest, or declare the column as area in columns';
  return refused('contest-needed', 'contest', `the areas in "${head}" have candidates of their own and may be ${lines.length} contests, ${names}${lines.length > 10 ? ' …' : ''}: ${way}`);
}
