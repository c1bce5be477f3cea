import type {PropertyDeclarations} from '@lit/reactive-element';
import {nothing} from '../../page/template.js';
import {DrawnElement} from '../shared/drawn-element.js';
import {statesOf} from '../../page/custom-states.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ResultsController} from '../../controllers/results-controller.js';
import {ThemeController} from '../../controllers/theme-controller.js';
import {RACE_STATES, type RaceState} from '../../domain/types.js';
import {guardElement} from '../shared/guard-element.js';
import {statusLabel} from '../shared/status.js';
import {statusStyles} from '../shared/status.styles.js';
import {tokens} from '../shared/tokens.styles.js';

/**
 * The state of a race: a dot and a word.
 *
 * @tagname race-status
 * @csspart status - The dot and the word.
 */
export class RaceStatus extends DrawnElement {
  static override properties: PropertyDeclarations = {
    state: {},
  };
  static override styles = [tokens, statusStyles];
  static { guardElement(this, 'view'); }

  readonly #language = new LocaleController(this);
  readonly #results = new ResultsController(this);

  /** The state to show, such as `counting`. An unknown word shows nothing. Default: the state of the card around it. */
  state: RaceState | null = null;

  constructor() {
    super();
    new ThemeController(this, statesOf(this), false, () => this.#results.card);
  }

  protected override render(): unknown {
    const state = this.state === null ? this.#results.value?.state : RACE_STATES.find((name) => name === this.state);
    return state ? statusLabel(state, this.#language.value.messages) : nothing;
  }
}
