import {surroundings} from '../../src/surroundings.js';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {settled} from './card.js';

let feeds = 0;

/** An address of its own that answers as the test says, in place of the network. */
export class ScriptedFeed {
  readonly address = `/scripted/${++feeds}`;
  /** How often it was asked. */
  asked = 0;
  readonly #before = surroundings.fetch;
  #body: unknown = null;
  #status = 200;
  readonly #headers: Record<string, string>;

  constructor(headers: Record<string, string> = {}) {
    this.#headers = headers;
    const others = surroundings.fetch;
    surroundings.fetch = async (address, init) => {
      const {pathname} = new URL(address);
      if (!pathname.startsWith(this.address)) return others(address, init);
      this.asked++;
      const file = pathname.slice(this.address.length + 1);
      const body = file === '' ? this.#body : (this.#body as {readonly files: Readonly<Record<string, unknown>>}).files[file];
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), {status: this.#status, headers: this.#headers});
    };
  }

  /** What it answers from now on: data or text. */
  says(body: unknown, status = 200): this {
    this.#body = body;
    this.#status = status;
    return this;
  }

  /** Lets a card ask, and draw what it hears. */
  async next(card: KpuRecap, body: unknown, status = 200): Promise<KpuRecap> {
    this.says(body, status);
    await card.reload();
    return settled(card);
  }

  restore(): void {
    surroundings.fetch = this.#before;
  }
}
