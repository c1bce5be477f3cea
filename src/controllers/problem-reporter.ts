import type {Finding} from '../domain/types.js';
import {RekapErrorEvent} from '../events.js';

/** Codes that are not reported. `name-shouted` matters only to makers of feeds, and `votes-fell` has its own event. */
const QUIET: ReadonlySet<string> = new Set(['name-shouted', 'votes-fell']);

/**
 * Reports problems of one element's input to developers: one event for each problem while
 * it lasts, and one line in the console for each code.
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
