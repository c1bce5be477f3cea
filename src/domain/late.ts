/** Code that only some pages need, and that is fetched with its first use. */
export class Late<Code> {
  readonly #fetch: () => Promise<Code>;
  #code: Code | null = null;

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

  /** Gives the code to all, so that nobody fetches it. */
  provide(code: Code): void {
    this.#code = code;
  }
}
