import {nameOfArea} from '../../domain/area-path.js';
import {compareProducts} from '../../domain/share.js';
import type {Area} from '../../domain/types.js';
import {cached} from '../../format/intl-cache.js';
import type {AreaResults, Sort, TableValues} from './table-lines.js';

/** The sort value of an area: a fraction, so that shares are compared in whole votes. `null` comes last in both directions. */
type SortValue = readonly [numerator: number, denominator: number] | null;

/** A new list in the given order. Equal areas keep the order of the data. */
export function sortAreas(areas: readonly Area[], sort: Sort, results: AreaResults, values: TableValues, locale: string): readonly Area[] {
  return sort.column === 'name' ? sortNames(areas, sort.isDescending, locale) : sortByValue(areas, sort.isDescending, valueOf(sort, results, values));
}

function sortNames(areas: readonly Area[], isDescending: boolean, locale: string): readonly Area[] {
  const collator = cached(`collator ${locale}`, () => new Intl.Collator(locale, {numeric: true}));
  const sign = isDescending ? -1 : 1;
  return areas.map((area) => ({area, name: nameOfArea(area)})).sort((a, b) => sign * collator.compare(a.name, b.name)).map(({area}) => area);
}

function sortByValue(areas: readonly Area[], isDescending: boolean, value: (area: Area) => SortValue): readonly Area[] {
  const known: {readonly area: Area; readonly top: number; readonly bottom: number}[] = [];
  const unknown: Area[] = [];
  for (const area of areas) {
    const found = value(area);
    if (found === null) unknown.push(area);
    else known.push({area, top: found[0], bottom: found[1]});
  }
  const sign = isDescending ? -1 : 1;
  known.sort((a, b) => sign * compareProducts(a.top, b.bottom, b.top, a.bottom));
  return [...known.map(({area}) => area), ...unknown];
}

function valueOf({column}: Sort, results: AreaResults, values: TableValues): (area: Area) => SortValue {
  const asWhole = (figure: number | null): SortValue => (figure === null ? null : [figure, 1]);
  if (column === 'total') return (area) => asWhole(results.of(area).total);
  if (column === 'progress') {
    return (area) => {
      const progress = results.of(area).progress;
      if (progress === null) return null;
      const {reported, expected, percent} = progress;
      if (reported === null) return percent && [percent.units, 10 ** (percent.decimals + 2)];
      return expected === null ? null : [reported, expected];
    };
  }
  const id = column.slice('votes:'.length);
  if (values === 'votes') return (area) => asWhole(area.votes.get(id) ?? null);
  return (area) => {
    const votes = area.votes.get(id) ?? null;
    const {total} = results.of(area);
    return votes === null || total === null ? null : [votes, total];
  };
}
