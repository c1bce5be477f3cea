/** The custom states of an element, for `:state()` in CSS; asked for once for each element. In a DOM made for tests, which has none, a set that nobody reads. */
export function statesOf(host: HTMLElement): Set<string> {
  const internals: Partial<ElementInternals> = 'attachInternals' in host ? host.attachInternals() : {};
  return internals.states ?? new Set();
}
