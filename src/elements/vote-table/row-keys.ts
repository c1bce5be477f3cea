import type {Line} from '../../charts/table/table-lines.js';
import {keyOf} from '../../domain/area-path.js';

/** The action of a key in the rows of areas: move to a row, open or close one, or clear the choice. */
export type RowStep = {readonly to: number} | 'open' | 'close' | 'clear' | null;

/**
 * The action of a key. Arrow keys move along the rows, into an area, and out to the area around it.
 * @param isLoose - Whether the reader opened a row. Only such a row can be closed.
 */
export function rowStep(key: string, lines: readonly Line[], index: number, isRtl: boolean, isLoose: (line: Line) => boolean): RowStep {
  const line = lines[index]!;
  const last = lines.length - 1;
  if (key === 'ArrowDown') return {to: Math.min(last, index + 1)};
  if (key === 'ArrowUp') return {to: Math.max(0, index - 1)};
  if (key === 'Home') return {to: 0};
  if (key === 'End') return {to: last};
  if (key === 'Escape') return 'clear';
  if (line.kind !== 'area') return null;
  const {path, isOpen} = line;
  if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) return isOpen === null ? null : isOpen ? {to: Math.min(last, index + 1)} : 'open';
  if (key !== (isRtl ? 'ArrowRight' : 'ArrowLeft')) return null;
  if (isOpen === true && isLoose(line)) return 'close';
  const above = keyOf(path.slice(0, -1));
  const parent = lines.findIndex(({key: other}) => other === above);
  return parent >= 0 ? {to: parent} : null;
}

/** The index of the row that contains an element; -1 outside of rows. */
export const rowIndexOf = (element: Element | null): number => Number(element?.closest('tr[data-at]')?.getAttribute('data-at') ?? -1);
