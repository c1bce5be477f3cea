import {html, keyed, nothing, type Template} from '../../page/template.js';
import {formatMoment} from '../../format/moment.js';
import {progressLine} from '../shared/progress.js';
import {isTrouble} from '../shared/trouble.js';
import type {CardModel} from './card-model.js';
import {getData} from './get-data.js';
import {liveCode} from './live-code.js';
import {isSettled, notesOf, problemText} from './sentences.js';
import {whyNothing} from './without-rows.js';

/** The foot of the card: progress, problems, notes, corrections, state of the feed, and source. */
export function footer(model: CardModel): unknown {
  const {card, results, source: {problems, findings, freshness}, language, options: {timeZone}} = model;
  const {messages} = language;
  const live = liveCode.code;
  const isSaid = whyNothing(model) !== null;
  const line = isSaid ? null : live?.feedLine(model) ?? null;
  const isWarned = isTrouble(freshness);
  const notes = results === null ? [] : notesOf({results, language}, timeZone);
  const progress = results === null || isSettled(results) ? null : results.progress;
  const checks = (card.withChecks && live?.checksNote(findings, language)) || null;
  const troubles = [
    // The line of the feed names the problem where the feed has one.
    isSaid || (line !== null && isWarned) ? null : problemText(problems[0], messages),
    findings.some(({code}) => code === 'source-zeroed') ? messages.sourceZeroed : null,
  ].filter((one) => one !== null);
  const log = live?.correctionsLog(model) ?? nothing;
  const source = sourceLine(model);
  const data = getData(model);
  const isEmpty = [progress, checks, line].every((one) => one === null) && [...notes, ...troubles].length === 0 && log === nothing && source === nothing && data === nothing;
  // The first figures get a new footer element, because growth of the old one would count as a layout shift.
  return keyed(results === null, html`<footer part="footer">${isEmpty ? nothing : html`<div>${
    progress === null ? nothing : progressLine(progress, language)}${
    troubles.map((words) => html`<p class="problem" part="note">${words}</p>`)}${
    notes.map((note) => html`<p class="note" part="note" dir="auto">${note}</p>`)}${
    checks === null ? nothing : html`<p part="note" dir="auto">${checks}</p>`}${
    log}${
    line === null ? nothing : html`<p class=${isWarned ? 'problem' : freshness === 'live' ? 'live' : nothing} part=${
      isWarned ? 'note feed' : 'feed'} dir="auto">${line}</p>`}${source}${data}</div>`}<slot name="footer"></slot></footer>`);
}

function sourceLine({card, results, problems, language: {messages, locale}, options: {timeZone}}: CardModel): Template | typeof nothing {
  const {source = null, asOf = null} = results?.snapshot ?? {};
  const name = source?.name || card.source || null;
  const time = asOf !== null ? formatMoment(asOf, locale, timeZone)
    : problems.some(({code}) => code === 'time-unknown') ? messages.timeUnknown : null;
  if (name === null && time === null) return nothing;
  const link = source?.url ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${name ?? source.url}</a>` : name;
  return name === null ? html`<p part="source" dir="auto">${time}</p>`
    : html`<p part="source" dir="auto">${messages.source}: <bdi>${link}</bdi>${time === null ? nothing : `\u00a0· ${time}`}</p>`;
}
