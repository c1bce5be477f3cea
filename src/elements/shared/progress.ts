import {html, nothing, type Template} from '../../page/template.js';
import type {CountProgress} from '../../domain/progress.js';
import {formatCount, formatPercent} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import {inSentence} from './candidate-row.js';

/** The word for the units that are counted: the data's own, else a general one. */
export const unitWords = (unit: string | null, {messages}: Language): string => (unit ? inSentence(unit) : messages.units);

/** None and all are said without decimals: (0%), (100%). */
const whole = (percent: NonNullable<CountProgress['percent']>): NonNullable<CountProgress['percent']> => {
  const {units, decimals, sign} = percent;
  return sign === '' && (units === 0 || units === 10 ** (decimals + 2)) ? {units: units === 0 ? 0 : 100, decimals: 0, sign} : percent;
};

/** "643.124 dari 823.378 TPS (78,10%)". */
export function progressText({reported, expected, unit, percent}: CountProgress, language: Language): string {
  const {locale, messages} = language;
  // A source that gives a percent alone may not say of what.
  if (reported === null) return messages.progress(percent === null ? '–' : formatPercent(percent, locale), null, unit === null ? '' : unitWords(unit, language));
  const counts = messages.progress(formatCount(reported, locale), expected === null ? null : formatCount(expected, locale), unitWords(unit, language));
  return percent === null ? counts : `${counts} (${formatPercent(whole(percent), locale)})`;
}

/** A thin bar and the counts. Without a known total there is no bar. */
export function progressLine(progress: CountProgress, language: Language): Template {
  return html`<div class="progress" part="progress">${progress.fraction === null ? nothing : html`
    <svg aria-hidden="true"><rect class="track" width="100%" height="100%" rx="2"></rect><rect
      class="done" part="progress-bar" width=${`${progress.fraction * 100}%`} height="100%" rx="2"></rect></svg>`}
    <span part="progress-text" dir="auto">${progressText(progress, language)}</span></div>`;
}
