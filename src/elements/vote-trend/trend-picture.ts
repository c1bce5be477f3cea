import {dashesOf, type Stroke} from '../../charts/trend/strokes.js';
import {batchPaths, correctionPaths, gapBands, levelLabel, lineDots, linePaths} from '../../charts/trend/drawing.js';
import {layoutOf, stripTitle, type TrendLayout} from '../../charts/trend/layout.js';
import {thinned} from '../../charts/trend/thin.js';
import {axisTicks} from '../../charts/trend/ticks.js';
import type {Measure} from '../../charts/trend/wrap-words.js';
import {formatPercent} from '../../format/figures.js';
import {formatRoundPercent, formatShort} from '../../format/view-formats.js';
import {printShare} from '../../domain/rounding.js';
import type {TrendDrawing} from './trend-svg.js';
import {figureText, lineName, type TrendWriting} from './trend-words.js';

/** Everything that a drawing of one width needs. It is made again only when figures, words, fonts or width change. */
export interface TrendPicture extends Omit<TrendDrawing, 'colours' | 'strokes' | 'chosen'> {
  readonly writing: TrendWriting;
  /** The last figure of each line; `null` where it has none. */
  readonly lastFigures: readonly (string | null)[];
}

export function pictureOf(writing: TrendWriting, width: number, fontSize: number, measure: Measure): TrendPicture {
  const {trend, results, language: {locale, messages}, words, timeZone, withBatches} = writing;
  const {moments, lines, values, over} = trend;
  const axisText = (value: number): string => (values === 'share' ? formatRoundPercent(value, locale) : formatShort(value, locale));
  const rule = values === 'share' ? results.rule.threshold : null;
  const at = rule === null ? null : rule.numerator / rule.denominator;
  const lastFigures = lines.map((_, line) => {
    const last = moments.findLastIndex((moment) => moment.values[line] !== null);
    return last < 0 ? null : figureText(writing, last, line);
  });
  const layoutWith = (axisLines: number): TrendLayout => layoutOf({
    trend, axisLines, width, mirrored: messages.direction === 'rtl', lineHeight: fontSize * 1.3, measure, axisText, withBatches, threshold: at,
    ends: lines.map((_, line) => ({name: lineName(writing, line), figure: lastFigures[line]!})),
  });
  const roomy = layoutWith(2);
  // Only now is it known whether days are shown below the hours. Only the height depends on it.
  const ticks = axisTicks(roomy, over, locale, timeZone, measure);
  const layout = ticks.some(({day}) => day !== null) ? roomy : layoutWith(1);
  const isInSight = at !== null && at > layout.y.from && at <= layout.y.to;
  const majority = isInSight ? words.majority(formatPercent(printShare(rule!.numerator, rule!.denominator, 0), locale)) : '';
  return {
    writing, layout, ticks, axisText, lastFigures,
    lines: linePaths(trend, layout, thinned(moments, layout.plot.width)),
    gaps: gapBands(trend, layout),
    batches: batchPaths(trend, layout),
    corrections: correctionPaths(trend, layout),
    dots: lineDots(trend, layout),
    threshold: isInSight ? {at, text: majority, ...levelLabel(trend, layout, at, measure(majority))} : null,
    noUpdates: words.trend.noUpdates,
    gapRoom: measure(words.trend.noUpdates) + 8,
    batchesTitle: stripTitle(layout, words.trend.batches, measure),
  };
}

/**
 * The stroke of each line. It has the candidate's colour, is dashed where colours are not
 * enough, and is pale where another line is chosen.
 */
export function strokesOf({writing: {trend: {lines}}}: TrendPicture, colours: readonly string[], chosen: string | null, withDashes: boolean): readonly Stroke[] {
  const hasChosen = lines.some(({candidate}) => candidate.id === chosen);
  const dashes = dashesOf(colours, withDashes);
  return lines.map(({candidate}, line) => {
    const isFaint = hasChosen && candidate.id !== chosen;
    return {
      // A mix, because crossing lines would show through a transparent one.
      colour: isFaint ? `color-mix(in srgb, ${colours[line]!} 35%, var(--_surface))` : colours[line]!,
      width: hasChosen ? (isFaint ? 1.5 : 3) : 2,
      dash: dashes[line]!,
    };
  });
}

/** Place of the chosen time on the axis; `null` where it is outside the axis. The time can be chosen in another view. */
export function placeOfTime(moments: TrendWriting['trend']['moments'], at: number | null): number | null {
  const isOn = at !== null && moments.some(({asOf}) => asOf.at <= at) && moments.some(({asOf}) => asOf.at >= at);
  return isOn ? moments.reduce((best, moment) => (Math.abs(moment.asOf.at - at) < Math.abs(best.asOf.at - at) ? moment : best)).x : null;
}
