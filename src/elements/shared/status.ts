import {html, type Template} from '../../page/template.js';
import type {RaceState} from '../../domain/types.js';
import type {Messages} from '../../i18n/messages.js';

type Tone = 'settled' | 'open' | 'careful';

const SETTLED: ReadonlySet<RaceState> = new Set<RaceState>(['certified', 'final', 'called', 'uncontested']);
const CAREFUL: ReadonlySet<RaceState> = new Set<RaceState>(['paused', 'withdrawn', 'recount', 'disputed', 'cancelled', 'postponed', 'winner-not-leading', 'estimate']);

const toneOf = (state: RaceState): Tone => (SETTLED.has(state) ? 'settled' : CAREFUL.has(state) ? 'careful' : 'open');

/** A dot and a word. The word alone carries the meaning. */
export function statusLabel(state: RaceState, messages: Messages): Template {
  return html`<span class=${`status ${toneOf(state)}`} part="status">${messages.states[state]}</span>`;
}
