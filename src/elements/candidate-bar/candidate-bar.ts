import type {PropertyDeclarations, PropertyValues} from '@lit/reactive-element';
import {html, nothing} from '../../page/template.js';
import {DrawnElement} from '../shared/drawn-element.js';
import {badColour} from '../../page/css-colour.js';
import {CHILD_CHANGED, cardOf, hasFigures, readAlone, propertiesDiffer} from '../../children/light-dom.js';
import {statesOf} from '../../page/custom-states.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {ThemeController} from '../../controllers/theme-controller.js';
import {standaloneRow, type Row} from '../../domain/derive.js';
import {guardElement} from '../shared/guard-element.js';
import {candidateRow} from '../shared/candidate-row.js';
import {coloursOf} from '../shared/colours.js';
import {rowStyles} from '../shared/row.styles.js';
import {container, tokens} from '../shared/tokens.styles.js';

/**
 * One candidate: photo, name, share, votes and a bar. Alone it computes its share
 * from `votes` and `total`; inside a `<kpu-recap>`, at any depth, it is the card's data,
 * and the card draws it.
 *
 * @tagname candidate-bar
 * @csspart row - The whole line.
 * @csspart photo - The photo's box.
 * @csspart name - The name.
 * @csspart party - Party and further words.
 * @csspart people - Full names, in wide boxes.
 * @csspart share - The percentage.
 * @csspart votes - The votes.
 * @csspart mark - What a named source says of a candidate: called, elected, in the runoff.
 * @csspart track - The whole bar.
 * @csspart bar - The filled part of it.
 * @fires {RekapErrorEvent} rekap-error - When an attribute is bad.
 */
export class CandidateBar extends DrawnElement {
  static override properties: PropertyDeclarations = {
    candidateId: {attribute: 'candidate-id'},
    ballot: {},
    name: {},
    party: {},
    color: {},
    photo: {},
    votes: {},
    total: {},
    status: {},
    incumbent: {type: Boolean},
    numberLocale: {attribute: 'number-locale'},
  };
  static override styles = [tokens, container, rowStyles];
  static { guardElement(this, 'bar'); }

  readonly #language = new LocaleController(this);
  readonly #theme = new ThemeController(this, statesOf(this));
  readonly #reporter = new ProblemReporter(this);
  #row: Row | null = null;

  /** Stable key of the candidate. Default: its place among its siblings. */
  candidateId: string | null = null;

  /** Number on the ballot paper (Indonesia: nomor urut). */
  ballot: string | number | null = null;

  /** Name, as it is to be shown. */
  name: string | null = null;

  /** Party or coalition. */
  party: string | null = null;

  /** Any plain CSS colour. It is repaired until it can be seen in both themes; one that cannot be used gives way to a palette. */
  color: string | null = null;

  /** Address of a picture: http, https, relative, or `data:` of a PNG, JPEG, WebP or GIF. Default: initials. */
  photo: string | null = null;

  /** Votes: a whole number from 0 to 2^53 - 1, or text in `number-locale`. Missing is not zero. */
  votes: string | number | null = null;

  /** Votes of all candidates together. Counts only where the element stands alone. */
  total: string | number | null = null;

  /** `called`, `elected` or `runoff`, where a named source says so. */
  status: string | null = null;

  /** Holds the office now. */
  incumbent = false;

  /** BCP 47 locale in which the figures above are written. In a card, the card's counts. */
  numberLocale: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // In another place it can be outside a card, and then it draws itself.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const card = cardOf(this);
    if (card && changed.size > 0 && (this.hasUpdated || propertiesDiffer(this))) card.dispatchEvent(new Event(CHILD_CHANGED));
    // The card draws the row of this candidate.
    if (card && hasFigures(card)) return void (this.#row = null);
    // A script has made the element and has not set its data yet.
    if (this.name === null && this.votes === null) return;
    const {candidate, total, problems} = readAlone(this, {numberLocale: this.numberLocale});
    if (candidate !== null) this.#row = standaloneRow(candidate, card ? null : total);
    // Inside a card, the card reports the problems.
    if (card) return;
    this.#reporter.report([...problems, ...badColour(candidate?.color ?? null, 'color')]);
  }

  protected override render(): unknown {
    const row = this.#row;
    if (row === null) return nothing;
    const colours = coloursOf(row.candidate, 0, this.#theme.grounds);
    return html`<div class="row" part="row">${candidateRow(row, this.#language.value, colours)}</div>`;
  }
}
