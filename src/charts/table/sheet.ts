import {nameOfArea} from '../../domain/area-path.js';
import type {Candidate, Snapshot} from '../../domain/types.js';
import {HEADS, figure, guarded, timeOf} from './csv.js';
import type {AreaLine, AreaResults, Line} from './table-lines.js';

/** Rows of text for a spreadsheet: guarded names, plain figures, and empty cells for missing figures. */
export function sheetOf(lines: readonly Line[], snapshot: Snapshot, results: AreaResults, nameOf: (candidate: Candidate) => string, timeZone: string): readonly (readonly string[])[] {
  const {candidates, source, asOf, test} = snapshot;
  const head = [HEADS.path, HEADS.id, HEADS.area, ...candidates.map((candidate) => guarded(nameOf(candidate))), HEADS.total, HEADS.reported, HEADS.expected, HEADS.source, HEADS.asOf, ...(test ? [HEADS.test] : [])];
  const said = [guarded(source?.name ?? source?.url ?? null), asOf === null ? '' : timeOf(asOf, timeZone), ...(test ? ['TEST'] : [])];
  return [head, ...lines.filter((line): line is AreaLine => line.kind === 'area').map(({path, area}) => [
    guarded(path.slice(0, -1).map(nameOfArea).join(' / ')), guarded(area.id), guarded(nameOfArea(area)),
    ...candidates.map(({id}) => figure(area.votes.get(id) ?? null)),
    figure(results.of(area).total), figure(area.progress?.reported ?? null), figure(area.progress?.expected ?? null), ...said,
  ])];
}
