import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';
import {html, type Template} from '../page/template.js';
import type {Late} from '../domain/late.js';
import {range} from '../domain/range.js';
import type {MarksController} from './marks-controller.js';

/** What a plot knows of its marks from the first drawing on. */
export interface Plotted {
  readonly count: () => number;
  /** How many lines the tooltip of a mark has under its title. */
  readonly lines: (index: number) => number;
}

/** What comes after the drawing. */
export interface Details {
  readonly marks: MarksController;
}

/** Marks whose words are counted to reserve the height of the line of words. */
const SAMPLE = 12;

/**
 * The plot around a drawing, and the table behind it. The code for its marks and its table
 * comes after the first drawing. Keys that are pressed before that are kept for it.
 */
export class PlotController<Source extends Plotted, Made extends Details> implements ReactiveController {
  /** `null` while the code is not there. */
  details: Made | null = null;
  /** Whether the table behind the drawing is open. */
  isOpen = false;
  readonly #host: ReactiveElement;
  readonly #late: Late<(host: ReactiveElement, source: Source) => Made>;
  readonly #source: Source;
  #early: Event[] = [];

  /** @param late - Makes the details of a view from what the view tells of itself. */
  constructor(host: ReactiveElement, late: Late<(host: ReactiveElement, source: Source) => Made>, source: Source) {
    this.#host = host;
    this.#late = late;
    this.#source = source;
    host.addController(this);
  }

  hostUpdate(): void {
    this.details ??= this.#late.code?.(this.#host, this.#source) ?? null;
  }

  hostUpdated(): void {
    this.#reserve();
    if (this.details !== null) for (const event of this.#early.splice(0)) this.details.marks.handle(event);
    else if (this.#isDrawn) void this.#late.load().then(() => this.#host.requestUpdate(), () => {});
  }

  hostDisconnected(): void {
    this.#early = [];
  }

  /** Settles when the details are there, or have not come for a while. `null` where nothing waits for them. */
  get settled(): Promise<unknown> | null {
    return this.details === null && this.#isDrawn ? this.#late.soon().then(() => this.#late.code && this.#host.requestUpdate()) : null;
  }

  get #isDrawn(): boolean {
    return this.#host.isConnected && this.#host.renderRoot.querySelector('figure') !== null;
  }

  /** Reserves the height of the panel: a line for the title, and one for each line of the longest tooltip. */
  #reserve(): void {
    const plot = this.#host.renderRoot.querySelector<HTMLElement>('[part~=plot]');
    if (plot === null) return;
    const count = this.#source.count();
    const most = String(1 + Math.max(0, ...range(Math.min(SAMPLE, count)).map((i) => this.#source.lines(Math.floor((i * count) / SAMPLE) % count))));
    // Written only if it changes: all marks inherit it, and would get new styles.
    if (plot.style.getPropertyValue('--_lines') !== most) plot.style.setProperty('--_lines', most);
  }

  /**
   * The plot around a drawing.
   * @param name - The accessible name: what it shows, in a few words.
   * @param role - The role description, such as "chart".
   * @param hint - What a reader can do, where the panel is empty.
   */
  plot(drawing: unknown, name: string, role: string, hint: string): Template {
    const count = this.#source.count();
    const handle = this.#handle;
    return count === 0
      ? html`<div class="plot" part="plot">${drawing}</div>`
      : html`<div class="plot" part="plot" tabindex="0" role="slider" aria-roledescription=${role} aria-label=${name} aria-valuemin="1" aria-valuemax=${count} aria-valuenow="1"
      @keydown=${handle} @focus=${handle} @blur=${handle} @pointermove=${handle} @pointerdown=${handle} @pointerleave=${handle} @click=${handle}
      >${drawing}<div class="tip" part="tooltip" aria-hidden="true" hidden></div><div class="prompt" aria-hidden="true">${hint}</div></div>`;
  }

  /** The data table behind a button, below the drawing. */
  table(content: unknown, label: string): Template {
    return html`<details class="data" part="data" @toggle=${this.#toggle}><summary>${label}</summary>${content}</details>`;
  }

  readonly #handle = (event: Event): void => {
    if (this.details !== null) this.details.marks.handle(event);
    else if (!event.type.startsWith('pointer')) this.#early.push(event);
  };

  readonly #toggle = ({currentTarget}: Event): void => {
    this.isOpen = (currentTarget as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };
}
