/**
 * Most entries. Creating an Intl formatter takes some ten times as long as using it, and a
 * card writes many figures. A page has few locales and options, so the limit only matters
 * for hostile input. Zones and colours that the browser has parsed are cached here as well.
 */
const MOST = 100;
const formatters = new Map<string, unknown>();

/** The value that was made for a key. The older half is dropped when there are too many. */
export function cached<Formatter>(key: string, make: () => Formatter): Formatter {
  const found = formatters.get(key) as Formatter | undefined;
  if (found !== undefined) return found;
  if (formatters.size >= MOST) [...formatters.keys()].slice(0, MOST / 2).forEach((old) => formatters.delete(old));
  const made = make();
  formatters.set(key, made);
  return made;
}
