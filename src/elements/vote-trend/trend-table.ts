import type {DataTable} from '../../charts/shared/data-table.js';
import {isCorrection} from '../../charts/trend/model.js';
import {evenly} from '../../charts/trend/evenly.js';
import type {Tip} from '../../controllers/marks-controller.js';
import {formatChange, formatCount} from '../../format/figures.js';
import {formatAdded} from '../../format/view-formats.js';
import {formatMinutes, formatMoment} from '../../format/moment.js';
import {progressText} from '../shared/progress.js';
import {namesOf} from '../shared/writing.js';
import {MOST_LINES, figureText, lineName, noteOf, type TrendWriting} from './trend-words.js';

/** Most rows of the data table. The drawing has the whole course. */
export const MOST_ROWS = 200;

/** By how much an update lowered the votes of a line, in words; `null` where it did not. */
function fallText({trend: {moments}, language: {locale, messages}, words}: TrendWriting, moment: number, line: number): string | null {
  const {corrected, votes} = moments[moment]!;
  const before = corrected[line] ?? null;
  const after = votes[line] ?? null;
  if (before === null) return null;
  return after === null ? messages.corrected(formatCount(before, locale)) : words.trend.correctedBy(formatChange(after - before, locale));
}

/** @param pointed - The line that is pointed at, which is told first. */
export function tipOf(writing: TrendWriting, moment: number, pointed: number | null, colours: readonly string[]): Tip {
  const {trend: {moments, lines, values}, language, words, timeZone, withBatches} = writing;
  const {locale, messages} = language;
  const {asOf, votes, corrected, batch, progress, gap} = moments[moment]!;
  const rank = (line: number): number => (line === pointed ? Infinity : votes[line] ?? -1);
  const order = lines.map((_, line) => line).sort((a, b) => rank(b) - rank(a)).slice(0, MOST_LINES);
  const notes = [
    progress === null ? null : progressText(progress, language),
    ...lines.map(({candidate}, line) => (corrected[line] === null ? null : `${namesOf([candidate], language)} ${fallText(writing, moment, line)!}`)),
    gap === null ? null : words.trend.noUpdatesFor(duration(gap, locale)),
  ];
  return {
    title: formatMoment(asOf, locale, timeZone),
    lines: order.map((line) => {
      const figure = figureText(writing, moment, line);
      const count = votes[line] ?? null;
      const counted = count === null || values === 'votes' ? null : `(${formatCount(count, locale)})`;
      const value = figure === null && count === null ? messages.noFigure : [figure, counted, withBatches ? batchText(batch[line] ?? null, locale) : null].filter(Boolean).join(' ');
      return {label: lineName(writing, line), value, colour: colours[line]};
    }),
    note: notes.filter(Boolean).join(' · ') || null,
  };
}

const batchText = (votes: number | null, locale: string): string | null => (votes === null ? null : formatAdded(votes, locale));

const duration = (milliseconds: number, locale: string): string => formatMinutes(Math.round(milliseconds / 3_600_000) * 60, locale);

/** The data table, newest first. A long course has only some of its updates, corrections and gaps among them. */
export function tableOf(writing: TrendWriting, most = MOST_ROWS): DataTable {
  const {trend: {moments, lines}, language, words, timeZone, withBatches} = writing;
  const {locale, messages} = language;
  const places = evenly(moments.length, most, (place) => isCorrection(moments[place]!) || moments[place]!.gap !== null);
  const hasProgress = moments.some(({progress}) => progress !== null);
  const some = places.length < moments.length ? words.trend.some(formatCount(places.length, locale), formatCount(moments.length, locale)) : null;
  return {
    caption: noteOf(writing, null),
    note: some,
    heads: [words.trend.time, ...lines.map((_, line) => lineName(writing, line)), ...(hasProgress ? [words.counted] : [])],
    rows: places.toReversed().map((place) => {
      const {asOf, batch, progress, gap} = moments[place]!;
      const cells = lines.map((_, line) => {
        const fall = fallText(writing, place, line);
        return [
          figureText(writing, place, line) ?? messages.noFigure,
          withBatches ? batchText(batch[line] ?? null, locale) : null,
          fall === null ? null : `(${fall})`,
        ].filter(Boolean).join(' ');
      });
      const time = formatMoment(asOf, locale, timeZone);
      const name = gap === null ? time : `${time} (${words.trend.noUpdatesFor(duration(gap, locale))})`;
      const counted = progress === null ? messages.noFigure : progressText(progress, language);
      return [name, ...cells, ...(hasProgress ? [counted] : [])];
    }),
  };
}
