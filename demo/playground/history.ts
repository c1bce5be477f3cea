/** Most steps that can be taken back. */
const MOST_STEPS = 200;

/** A value with the way back and forth. */
export class History<Value> {
  #past: Value[] = [];
  #future: Value[] = [];
  #now: Value;
  /** What the last step changed. Steps on the same thing are one, so that a word is not taken back letter by letter. */
  #about: string | null = null;

  constructor(first: Value) {
    this.#now = first;
  }

  get now(): Value {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Goes on to a new value.
   * @param about - What changes, such as an attribute being typed. `null` is a step of its own.
   */
  step(next: Value, about: string | null = null): void {
    if (about === null || about !== this.#about) this.#past = [...this.#past, this.#now].slice(-MOST_STEPS);
    this.#about = about;
    this.#future = [];
    this.#now = next;
  }

  undo(): void {
    this.#move(this.#past, this.#future);
  }

  redo(): void {
    this.#move(this.#future, this.#past);
  }

  #move(from: Value[], to: Value[]): void {
    if (from.length === 0) return;
    to.push(this.#now);
    this.#now = from.pop()!;
    this.#about = null;
  }
}
