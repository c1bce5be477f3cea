import type {PropertyDeclarations} from '@lit/reactive-element';
import {html, svg} from '../../page/template.js';
import {DrawnElement} from '../shared/drawn-element.js';
import {toggle} from '../../i18n/id/toggle.js';
import {addIndonesian} from '../../i18n/registry.js';
import {statesOf} from '../../page/custom-states.js';
import {surroundingCard} from '../../page/observer.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {keepTheme, keptTheme} from './kept-theme.js';
import {switchPage} from './page-theme.js';
import {ResultsController} from '../../controllers/results-controller.js';
import {ThemeController, surroundingTheme, type Theme} from '../../controllers/theme-controller.js';
import {RekapThemeEvent} from '../../events.js';
import {guardElement} from '../shared/guard-element.js';
import {tokens} from '../shared/tokens.styles.js';
import {styles} from './theme-toggle.styles.js';

addIndonesian(toggle);

/**
 * The Dark/Light switch of the page. It writes `data-theme` and `color-scheme` on
 * `<html>`, which every card with `theme="auto"` follows; on a page that has but one
 * theme only the cards change, and within a card that card alone.
 *
 * @tagname theme-toggle
 * @csspart button - The switch itself.
 * @fires {RekapThemeEvent} rekap-theme - Before the reader switches the page, or the card; cancellable. Not fired for a kept choice.
 */
export class ThemeToggle extends DrawnElement {
  static override properties: PropertyDeclarations = {
    remember: {type: Boolean},
  };
  static override styles = [tokens, styles];
  static { guardElement(this, 'view'); }

  readonly #language = new LocaleController(this);
  readonly #results = new ResultsController(this);
  readonly #theme = new ThemeController(this, statesOf(this), false, () => this.#results.card);

  /** Keeps the reader's choice in this browser (`localStorage`, one key) and takes it up again. Without it nothing is stored. */
  remember = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = this.remember ? keptTheme() : null;
    if (kept !== null) switchPage(this.ownerDocument.documentElement, kept, null);
  }

  protected override render(): unknown {
    const {messages} = this.#language.value;
    const dark = this.#theme.value === 'dark';
    return html`
      <button part="button" type="button" role="switch" aria-checked=${dark} aria-label=${messages.darkMode}
        title=${dark ? messages.toLight : messages.toDark} @click=${this.#handleClick}>
        ${dark ? SUN : MOON}
      </button>
    `;
  }

  readonly #handleClick = (): void => {
    const next: Theme = this.#theme.value === 'dark' ? 'light' : 'dark';
    if (!this.dispatchEvent(new RekapThemeEvent(next))) return;
    const card = surroundingCard(this);
    card?.removeAttribute('data-theme');
    const isPage = switchPage(this.ownerDocument.documentElement, next, card);
    // The card also needs its own theme where an element between it and the page has one.
    if (card && (!isPage || surroundingTheme(card) !== next)) card.setAttribute('data-theme', next);
    if (this.remember) keepTheme(next);
  };
}

const MOON = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path
  d="M20.5 13.6A8.6 8.6 0 1 1 10.4 3.5a6.9 6.9 0 0 0 10.1 10.1z"></path></svg>`;
const SUN = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="4.2"></circle><path
  d="M12 2.5v2.2M12 19.3v2.2M2.5 12h2.2M19.3 12h2.2M5.3 5.3l1.5 1.5M17.2 17.2l1.5 1.5M5.3 18.7l1.5-1.5M17.2 6.8l1.5-1.5"></path></svg>`;
