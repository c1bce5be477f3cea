import {PROJECTIONS} from '../../charts/map/shape-request.js';
import type {Tile} from '../../charts/map/drawing.js';
import {memo} from '../../domain/memo.js';
import type {Finding} from '../../domain/types.js';
import {filled, given, listOf, name, or, startReading, text, whole, word} from '../../proof/proof.js';
import {optionsOf} from '../shared/options.js';

export const FORMS = ['tiles', 'shapes', 'bubbles'] as const;
export type MapForm = (typeof FORMS)[number];

/** Reads the attributes of a map. A bad value is reported, and its default is used. */
export const readMapOptions = optionsOf({
  // `null` lets the shapes and tiles that are given decide.
  form: filled(word(FORMS)),
  strength: or(word(['margin', 'share']), 'margin'),
  projection: or(word(PROJECTIONS), 'mercator'),
});

export type MapOptions = ReturnType<typeof readMapOptions>;

const readTiles = listOf({id: given(name), label: text, name: text, region: text, column: given(whole(0, 199)), row: given(whole(0, 199))});

/** Tiles that the page gives. If a list is refused, the last good one stays. */
export class TilesInput {
  /** `null` while the page gives none. */
  tiles: readonly Tile[] | null = null;
  problems: readonly Finding[] = [];

  readonly read = memo((data: unknown): void => {
    this.problems = [];
    if (data === null || data === undefined) return void (this.tiles = null);
    const reading = startReading({}, 'tiles-invalid');
    const found = readTiles(data, 'tiles', reading);
    if (reading.problems.length > 0 || found.length === 0) {
      this.problems = reading.problems.length > 0 ? reading.problems : [{code: 'tiles-invalid', path: 'tiles', message: 'is empty'}];
      return;
    }
    const tiles = found.map(({id, label, name: own, region, column, row}): Tile => ({id: id!, label: label ?? id!, name: own, region, column: column!, row: row!}));
    const taken = new Map<string, string>();
    for (const {id, column, row} of tiles) {
      const other = taken.get(`${column} ${row}`);
      if (other !== undefined) this.problems = [...this.problems, {code: 'tiles-overlap', path: 'tiles', message: `${other} and ${id} are on one place`}];
      taken.set(`${column} ${row}`, id);
    }
    this.tiles = tiles;
  });
}
