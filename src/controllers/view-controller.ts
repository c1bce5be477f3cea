import type {ReactiveController} from 'lit';
import type {Results} from '../domain/derive.js';
import type {Curtain} from '../domain/curtain.js';
import type {Correction} from '../domain/compare.js';
import type {Grounds} from '../domain/colour.js';
import type {Finding, Freshness, Tally} from '../domain/types.js';
import type {Language} from '../i18n/registry.js';
import type {ViewMessages} from '../i18n/view-messages.js';
import {viewMessagesFor} from '../i18n/view-registry.js';
import {badColours} from '../page/css-colour.js';
import {statesOf} from '../page/custom-states.js';
import type {FeedInputs} from './feed-request.js';
import {LocaleController} from './locale-controller.js';
import {ProblemReporter} from './problem-reporter.js';
import {ResultsController} from './results-controller.js';
import {SelectionController} from './selection-controller.js';
import {SourceController, type SourceHost} from './source-controller.js';
import {ThemeController, type Theme, type ThemeHost} from './theme-controller.js';

export type ViewHost = SourceHost & ThemeHost;

/**
 * What every view has: results of its own or of the card around it, words, theme,
 * the choice that it shares with the other views, and somebody to tell of bad input.
 */
export class ViewController implements ReactiveController {
  readonly selection: SelectionController;
  readonly #host: ViewHost;
  readonly #language: LocaleController;
  readonly #theme: ThemeController;
  readonly #source: SourceController;
  readonly #results: ResultsController;
  readonly #reporter: ProblemReporter;
  readonly #problems: () => readonly Finding[];

  /** @param problems - What the view itself finds wrong: attributes, shapes. */
  constructor(host: ViewHost, problems: () => readonly Finding[] = () => []) {
    this.#host = host;
    this.#language = new LocaleController(host);
    this.#theme = new ThemeController(host, statesOf(host), true);
    this.#source = new SourceController(host);
    this.#results = new ResultsController(host, () => this.#source.snapshot);
    this.#reporter = new ProblemReporter(host);
    this.selection = new SelectionController(host);
    this.#problems = problems;
    host.addController(this);
  }

  hostUpdate(): void {
    this.read();
  }

  /** Takes what the host was given. Controllers update after `willUpdate()`, so a view that derives there calls this first. */
  read(): void {
    if (this.#host.isConnected) this.selection.join();
    this.#source.read();
  }

  hostUpdated(): void {
    this.#reporter.report([...this.#source.problems, ...this.#source.findings, ...badColours(this.#source.snapshot), ...this.#problems()], this.#source.cause);
  }

  /** `null` while there is nothing to show. */
  get results(): Results | null {
    return this.#results.value;
  }

  /** Whether the figures are those of the card around the view, which says itself who publishes them and when. */
  get isOfCard(): boolean {
    return this.#source.snapshot === null && this.#results.card !== null;
  }

  get language(): Language {
    return this.#language.value;
  }

  /** The words of views, in the same language. */
  get words(): ViewMessages {
    return viewMessagesFor(this.#language.value.locale);
  }

  get theme(): Theme {
    return this.#theme.value;
  }

  get grounds(): Grounds {
    return this.#theme.grounds;
  }

  /** IANA zone in which times are shown. */
  get timeZone(): string {
    return this.#results.card?.timeZone ?? 'Asia/Jakarta';
  }

  /** Whether the figures are a rehearsal. */
  get isTest(): boolean {
    return this.results?.snapshot.test === true;
  }

  /** How the card reads its feed whose figures these are; `null` where they are the view's own. */
  get inputs(): FeedInputs | null {
    return this.isOfCard ? this.#results.card!.inputs : null;
  }

  get history(): readonly Tally[] {
    return this.isOfCard ? this.#results.card!.history : this.#source.history;
  }

  get corrections(): readonly Correction[] {
    return this.isOfCard ? this.#results.card!.corrections : this.#source.corrections;
  }

  get curtain(): Curtain | null {
    return this.#source.curtain;
  }

  get freshness(): Freshness {
    return this.#source.freshness;
  }

  get problems(): readonly Finding[] {
    return this.#source.problems;
  }

  async reload(): Promise<void> {
    await this.#source.reload();
  }
}
