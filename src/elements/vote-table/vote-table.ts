import {LitElement, html, nothing, type PropertyDeclarations} from 'lit';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {ResultsController} from '../../controllers/results-controller.js';
import {SourceController} from '../../controllers/source-controller.js';
import {ThemeController} from '../../controllers/theme-controller.js';
import {formatCount} from '../../format/figures.js';
import {brand} from '../shared/brand.js';
import {nameOf, shareText, votesCell} from '../shared/candidate-row.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {styles} from './vote-table.styles.js';

/**
 * Candidates, votes and shares as a table: the text twin of every picture. Inside
 * a card it shows the card's results, alone those of `snapshot` or `src`.
 *
 * @tagname vote-table
 * @csspart table - The table.
 * @csspart caption - Its caption.
 * @csspart total - The row of the total that shares are shares of.
 * @fires {RekapErrorEvent} rekap-error - When its own data is bad.
 */
export class VoteTable extends LitElement {
  static readonly [brand] = true;
  static override properties: PropertyDeclarations = {
    snapshot: {attribute: false},
    src: {},
    format: {},
  };
  static override styles = [tokens, container, styles];

  readonly #language = new LocaleController(this);
  readonly #source = new SourceController(this);
  readonly #results = new ResultsController(this, () => this.#source.snapshot);
  readonly #reporter = new ProblemReporter(this);

  /** Data of the shape `rekap/1`. Default: the card's. Property only. */
  snapshot: unknown = null;

  /** Address of a feed, relative to the page; asked once. */
  src: string | null = null;

  /** Name of the feed's format, or `auto`. */
  format = 'auto';

  constructor() {
    super();
    new ThemeController(this, this.attachInternals());
  }

  protected override willUpdate(): void {
    this.#source.read();
  }

  protected override updated(): void {
    this.#reporter.report([...this.#source.problems, ...this.#source.findings], this.#source.cause);
  }

  protected override render(): unknown {
    const results = this.#results.value;
    if (results === null) return nothing;
    const language = this.#language.value;
    const {messages, locale} = language;
    return html`
      <table part="table" dir=${messages.direction === 'rtl' ? 'rtl' : nothing}>
        <caption part="caption" class=${results.snapshot.title === null ? 'hidden' : nothing}>${results.snapshot.title ?? messages.tableCaption}</caption>
        <thead><tr><th scope="col">${messages.candidate}</th><th scope="col">${messages.votesHead}</th><th scope="col">${messages.shareHead}</th></tr></thead>
        <tbody>${results.rows.map((row) => html`
          <tr><th scope="row" dir="auto">${nameOf(row.candidate, messages)}</th><td>${votesCell(row, language)}</td><td>${shareText(row, language)}</td></tr>`)}
        </tbody>
        ${results.total === null ? nothing : html`
          <tfoot><tr part="total"><th scope="row">${messages.totals[results.base]}</th><td>${formatCount(results.total, locale)}</td><td></td></tr></tfoot>`}
      </table>
    `;
  }
}
