import type {Results} from '../../domain/derive.js';
import {printShare} from '../../domain/rounding.js';
import {turnoutOf, type Turnout} from '../../domain/turnout.js';
import {formatCount} from '../../format/figures.js';
import {areaRows, beforeOf, entriesOf, figureIn, type Entry, type VotesAndShare} from './entries.js';
import {changeWords, countWords, shareWords, type MarkInputs} from './marks.js';
import type {ChartChoices, ChartModel, ChartTexts} from './chart-types.js';
import {nameOfArea} from '../../domain/area-path.js';
import type {DataTable} from '../shared/data-table.js';

/** Rows of areas in a table without sorting and search. `<vote-table>` shows all. */
export const MOST_ROWS = 600;
/** Columns of candidates in the table. */
const MOST_COLUMNS = 24;

const turnoutText = (voted: Turnout | null, {decimals}: Results, texts: ChartTexts): string => shareWords(voted && printShare(voted.cast, voted.registered, decimals), texts);

/** The data table of a chart. It has all candidates, also those whom the drawing merges, and areas that the drawing leaves out. */
export function chartTable(results: Results, {values, type}: ChartChoices, {form, followedCandidate, byArea}: ChartModel, texts: ChartTexts, caption: string): DataTable {
  const {locale} = texts;
  const entries = entriesOf(results, byArea ? MOST_COLUMNS : Infinity);
  const before = type === 'grouped' ? beforeOf(results, byArea) : null;
  const names = entries.map(({candidate, merged}) => (merged > 0 ? texts.merged(formatCount(merged, locale)) : texts.nameOf(candidate)));
  const heads = [texts.votesHead, texts.shareHead, ...(before === null ? [] : [texts.previous, texts.change])];
  const cells = (entry: Entry, area: string | null, figure: VotesAndShare): string[] => [countWords(figure.votes, texts), shareWords(figure.share, texts), ...compared(entry, area, figure)];
  const inputs: MarkInputs = {results, texts, entries, names, values, before, showsShares: true};

  function compared(entry: Entry, area: string | null, figure: VotesAndShare): string[] {
    if (before === null) return [];
    const was = before.of(entry, area);
    if (was.votes === null) return ['–', texts.new];
    return [values === 'share' ? shareWords(was.share, texts) : countWords(was.votes, texts), changeWords(inputs, figure, was)];
  }

  if (!byArea) return {caption, heads: [texts.candidateHead, ...heads], rows: entries.map((entry, i) => [names[i]!, ...cells(entry, null, entry)])};
  const areas = areaRows(results, MOST_ROWS);
  const all = results.snapshot.areas.length;
  const note = areas.length < all ? texts.some(formatCount(areas.length, locale), formatCount(all, locale)) : null;
  if (form !== 'stacks' && followedCandidate !== null) {
    const isPoints = form === 'points';
    return {
      caption, note, heads: [texts.areaHead, ...(isPoints ? [texts.turnoutHead] : []), ...heads],
      rows: areas.map(({area, result}) => [
        nameOfArea(area), ...(isPoints ? [turnoutText(turnoutOf(area, result.total), results, texts)] : []),
        ...cells(followedCandidate, area.id, figureIn(result, followedCandidate, results)),
      ]),
    };
  }
  return {
    caption, note, heads: [texts.areaHead, ...names, texts.total],
    rows: areas.map(({area, result}) => [nameOfArea(area), ...entries.map((entry) => {
      const figure = figureIn(result, entry, results);
      return values === 'share' ? shareWords(figure.share, texts) : countWords(figure.votes, texts);
    }), texts.standing(result.standing) ?? countWords(result.total, texts)]),
  };
}
