import type {PropertyDeclarations} from '@lit/reactive-element';
import {nothing} from '../../page/template.js';
import {DrawnElement} from '../shared/drawn-element.js';
import {readAuthorWords} from '../shared/author-words.js';
import {statesOf} from '../../page/custom-states.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {ResultsController} from '../../controllers/results-controller.js';
import {ThemeController} from '../../controllers/theme-controller.js';
import {countProgress, type CountProgress} from '../../domain/progress.js';
import type {Progress} from '../../domain/types.js';
import {guardElement} from '../shared/guard-element.js';
import {progressLine} from '../shared/progress.js';
import {progressStyles} from '../shared/progress.styles.js';
import {container, tokens} from '../shared/tokens.styles.js';

/**
 * The progress of a count: a thin bar, the counts, and a percent that is rounded down, so
 * that 100 means all.
 *
 * @tagname count-progress
 * @csspart progress - The line.
 * @csspart progress-bar - The filled part of the bar.
 * @csspart progress-text - The counts.
 * @fires {RekapErrorEvent} rekap-error - When an attribute is not a whole number.
 */
export class CountProgressElement extends DrawnElement {
  static override properties: PropertyDeclarations = {
    reported: {},
    expected: {},
    unit: {},
    numberLocale: {attribute: 'number-locale'},
    progress: {attribute: false},
  };
  static override styles = [tokens, container, progressStyles];
  static { guardElement(this, 'view'); }

  readonly #language = new LocaleController(this);
  readonly #results = new ResultsController(this);
  readonly #reporter = new ProblemReporter(this);
  #shown: CountProgress | null = null;

  /** Units counted so far: a whole number from 0 to 2^53 - 1, or text in `number-locale`. Default: the progress of the card around it. */
  reported: string | number | null = null;

  /** Units in all, in the same notation. Default: none, so there is neither a bar nor a percent. */
  expected: string | number | null = null;

  /** Name of the counted units, such as `TPS`. Default: a general word. */
  unit: string | null = null;

  /** BCP 47 locale in which the figures above are written. Default: none. Then `40.971` is refused, because it may be a fraction. */
  numberLocale: string | null = null;

  /** Progress in the shape of the feed. It replaces the attributes. Property only. */
  progress: Partial<Progress> | null = null;

  constructor() {
    super();
    new ThemeController(this, statesOf(this), false, () => this.#results.card);
  }

  protected override willUpdate(): void {
    const {reported = null, expected = null, unit = null} = this.progress ?? this;
    if (reported === null && expected === null) {
      this.#shown = this.#results.value?.progress ?? null;
    } else {
      const words = readAuthorWords({reported, expected, unit, numberLocale: this.numberLocale});
      // The last good figures stay.
      if (!words.problems.some(({code}) => code.startsWith('figure-'))) this.#shown = countProgress(words.progress);
      this.#reporter.report(words.problems);
    }
  }

  protected override render(): unknown {
    return this.#shown === null ? nothing : progressLine(this.#shown, this.#language.value);
  }
}
