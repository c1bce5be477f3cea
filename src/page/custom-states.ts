/** The custom states of an element, for `:state()` in CSS. It may be called only once for each element. A test DOM has no custom states and gets an unused set. */
export function statesOf(host: HTMLElement): Set<string> {
  const internals: Partial<ElementInternals> = 'attachInternals' in host ? host.attachInternals() : {};
  return internals.states ?? new Set();
}

/** Replaces all custom states except `dark`, which the theme sets. */
export function replaceStates(states: Set<string>, next: readonly string[]): void {
  for (const name of [...states]) if (name !== 'dark' && !next.includes(name)) states.delete(name);
  for (const name of next) if (!states.has(name)) states.add(name);
}
