/**
 * Most entries. To make an Intl formatter costs some ten times as much as to use it, and a
 * card writes many figures. A page has few locales and options. The bound is for hostile
 * input. Zones and colours that only the browser can judge are kept here as well.
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
