import type {Finding} from '../domain/types.js';
import {RekapErrorEvent} from '../events.js';

/** Of use to who prepares data, or told in an event of its own; nothing that a page's console should say. */
const QUIET: ReadonlySet<string> = new Set(['name-shouted', 'votes-fell']);

/**
 * Tells developers what is wrong with one element's input: an event for every
 * problem while it lasts, and one line in the console per code.
 */
export class ProblemReporter {
  readonly #host: HTMLElement;
  readonly #printed = new Set<string>();
  #lasting = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  report(problems: readonly Finding[], cause: unknown = null): void {
    const told = this.#lasting;
    this.#lasting = new Set();
    for (const problem of problems) {
      const {code, path, message} = problem;
      const key = `${code} ${path} ${message}`;
      this.#lasting.add(key);
      if (told.has(key) || QUIET.has(code)) continue;
      this.#host.dispatchEvent(new RekapErrorEvent(problem, cause));
      if (this.#printed.has(code)) continue;
      this.#printed.add(code);
      const {localName, id} = this.#host;
      console.warn(`rekap: <${localName}${id && `#${id}`}> ${code}: ${path && `${path}: `}${message}`);
    }
  }
}
