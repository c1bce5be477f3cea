/**
 * What Chart.js computes colours with, in the scripts of a page. Charts of the library have
 * neither animations nor hover colours (`charts/shared/chart-runtime.ts`), so no colour is
 * ever mixed, and the names of 148 colours would be loaded in vain. A colour that is asked
 * for all the same is the one that was given.
 */
export class Color {
  /** Chart.js mixes only valid colours. */
  readonly valid = false;
  readonly #given: string;

  constructor(given: string) {
    this.#given = given;
  }

  saturate(): this {
    return this;
  }

  darken(): this {
    return this;
  }

  hexString(): string {
    return this.#given;
  }
}
