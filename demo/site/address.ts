/** The choices of a page as the address bar holds them. What is as it would be anyway is left out. */
export class Address {
  readonly #defaults: Readonly<Record<string, string>>;

  constructor(defaults: Readonly<Record<string, string>>) {
    this.#defaults = defaults;
  }

  get(name: string): string {
    return new URLSearchParams(location.search).get(name) ?? this.#defaults[name] ?? '';
  }

  set(name: string, value: string): void {
    const address = new URL(location.href);
    if (value === (this.#defaults[name] ?? '')) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    history.replaceState(history.state, '', address);
  }
}
