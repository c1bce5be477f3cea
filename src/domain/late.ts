/** Milliseconds that an update waits for late code. */
const PATIENCE = 500;

/** Code that only some pages need, and that is fetched with its first use. */
export class Late<Code> {
  readonly #fetch: () => Promise<Code>;
  #code: Code | null = null;
  #soon: Promise<unknown> | null = null;

  constructor(fetch: () => Promise<Code>) {
    this.#fetch = fetch;
  }

  /** `null` before the code is there. */
  get code(): Code | null {
    return this.#code;
  }

  /** Fetches the code, unless it is there. Rejects where it cannot be had; the next call tries again. */
  async load(): Promise<Code> {
    return (this.#code ??= await this.#fetch());
  }

  /**
   * Settles when the code is there, or at the latest a moment after this was first asked. It never
   * rejects: what waits for code that may never come goes on without it, and waits only once a page.
   */
  soon(): Promise<unknown> {
    return (this.#soon ??= Promise.race([this.load().catch(() => null), new Promise((over) => void setTimeout(over, PATIENCE))]));
  }

  /** Gives the code to all, so that nobody fetches it. */
  provide(code: Code): void {
    this.#code = code;
  }
}
