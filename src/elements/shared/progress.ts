import {html, nothing, type TemplateResult} from 'lit';
import type {CountProgress} from '../../domain/progress.js';
import {formatCount, formatPercent} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import {inSentence} from './candidate-row.js';

/** The word for the units that are counted: the data's own, else a general one. */
export const unitWords = (unit: string | null, {messages}: Language): string => (unit ? inSentence(unit) : messages.units);

/** "643.124 dari 823.378 TPS (78,10%)". */
export function progressText({reported, expected, unit, percent}: CountProgress, language: Language): string {
  const {locale, messages} = language;
  const units = unitWords(unit, language);
  if (reported === null) return messages.progress(percent === null ? '–' : formatPercent(percent, locale), null, units);
  const counts = messages.progress(formatCount(reported, locale), expected === null ? null : formatCount(expected, locale), units);
  return percent === null ? counts : `${counts} (${formatPercent(percent, locale)})`;
}

/** A thin bar and the counts. Without a known total there is no bar. */
export function progressLine(progress: CountProgress, language: Language): TemplateResult {
  return html`<div class="progress" part="progress">${progress.fraction === null ? nothing : html`
    <svg aria-hidden="true"><rect class="track" width="100%" height="100%" rx="2"></rect><rect
      class="done" part="progress-bar" width="${progress.fraction * 100}%" height="100%" rx="2"></rect></svg>`}
    <span part="progress-text" dir="auto">${progressText(progress, language)}</span></div>`;
}
