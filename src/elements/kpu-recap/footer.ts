import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Correction} from '../../domain/compare.js';
import type {Results} from '../../domain/derive.js';
import type {Finding, Problem} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {formatMoment} from '../../format/moment.js';
import type {Language} from '../../i18n/registry.js';
import {progressLine} from '../shared/progress.js';
import {checksNote, correctionLine, problemText} from './feed-words.js';
import {isSettled, notesOf} from './sentences.js';

/** The inputs of the part below the rows. */
interface Footer {
  readonly results: Results | null;
  readonly feed: {readonly problems: readonly Problem[]; readonly findings: readonly Finding[]; readonly corrections: readonly Correction[]};
  /** The line about freshness. */
  readonly feedLine: string | null;
  readonly isTrouble: boolean;
  readonly isLive: boolean;
  /** The author's name of the source, where the data has none. */
  readonly source: string | null;
  readonly withChecks: boolean;
  readonly isTimeUnknown: boolean;
  readonly language: Language;
  readonly timeZone: string;
}

/** Most lines of the correction log. A night can have more than a thousand corrections. */
const MOST_LISTED = 50;

/** The footer: progress, notes, the correction log, the source and freshness. */
export function footer(given: Footer): unknown {
  const {results, feed: {problems, findings}, feedLine, isTrouble, isLive, withChecks, language, timeZone} = given;
  const {messages} = language;
  const notes = results === null ? [] : notesOf(results, language, timeZone);
  const progress = results === null || isSettled(results) ? null : results.progress;
  const checks = withChecks ? checksNote(findings, language) : null;
  const troubles = [
    // A problem of a feed is in the line about freshness.
    feedLine !== null && isTrouble ? null : problemText(problems[0], messages),
    findings.some(({code}) => code === 'source-zeroed') ? messages.sourceZeroed : null,
  ].filter((one) => one !== null);
  const log = correctionsLog(given);
  const source = sourceLine(given);
  const empty = progress === null && [...notes, ...troubles].length === 0 && checks === null && feedLine === null && log === nothing && source === nothing;
  // The first figures make a new element. An element that grew would count as a layout shift.
  return keyed(results === null, html`<footer part="footer">${empty ? nothing : html`<div>${
    progress === null ? nothing : progressLine(progress, language)}${
    troubles.map((words) => html`<p class="problem" part="note">${words}</p>`)}${
    notes.map((note) => html`<p class="note" part="note" dir="auto">${note}</p>`)}${
    checks === null ? nothing : html`<p part="note" dir="auto">${checks}</p>`}${
    log}${
    feedLine === null ? nothing : html`<p class=${isTrouble ? 'problem' : isLive ? 'live' : nothing} part=${isTrouble ? 'note feed' : 'feed'} dir="auto">${feedLine}</p>`}${
    source}</div>`}<slot name="footer"></slot></footer>`);
}

/** The correction log. */
function correctionsLog({results, feed: {corrections}, language, timeZone}: Footer): TemplateResult | typeof nothing {
  if (results === null || corrections.length === 0) return nothing;
  const {messages, locale} = language;
  return html`<details part="corrections"><summary>${messages.corrections(formatCount(corrections.length, locale))}</summary><ol>${
    corrections.slice(0, MOST_LISTED).map((one, i) => html`<li>${one.at === null || one.at.at === corrections[i - 1]?.at?.at ? nothing : html`<time>${formatMoment(one.at, locale, timeZone)}</time>`}${
      correctionLine(one, results.snapshot, language)}</li>`)}</ol></details>`;
}

function sourceLine({results, source: authors, isTimeUnknown, language: {messages, locale}, timeZone}: Footer): TemplateResult | typeof nothing {
  const {source = null, asOf = null} = results?.snapshot ?? {};
  const name = source?.name || authors || null;
  const time = asOf !== null ? formatMoment(asOf, locale, timeZone) : isTimeUnknown ? messages.timeUnknown : null;
  if (name === null && time === null) return nothing;
  const link = source?.url ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${name ?? source.url}</a>` : name;
  return html`<p part="source" dir="auto">${name === null ? nothing : html`${messages.source}: <bdi>${link}</bdi>`}${name !== null && time !== null ? ' · ' : nothing}${time}</p>`;
}
