/** The custom states of an element, for `:state()` in CSS; asked for once for each element. In a DOM made for tests, which has none, a set that nobody reads. */
export function statesOf(host: HTMLElement): Set<string> {
  const internals: Partial<ElementInternals> = 'attachInternals' in host ? host.attachInternals() : {};
  return internals.states ?? new Set();
}

/** Leaves a host with these states alone, and with `dark`, which belongs to its theme. */
export function replaceStates(states: Set<string>, next: readonly string[]): void {
  for (const name of [...states]) if (name !== 'dark' && !next.includes(name)) states.delete(name);
  for (const name of next) if (!states.has(name)) states.add(name);
}
