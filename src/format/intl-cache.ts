/**
 * Making an Intl formatter costs some ten times what using it does, and a card
 * writes many figures. There are few locales and options on a page, so the cache
 * needs no bound but the one that hostile input would need. Zones and colours that
 * only the browser can judge are kept beside them.
 */
const MOST = 100;
const formatters = new Map<string, unknown>();

/** What was made for a key; the least recent half is dropped when there are too many. */
export function cached<Formatter>(key: string, make: () => Formatter): Formatter {
  const found = formatters.get(key) as Formatter | undefined;
  if (found !== undefined) return found;
  if (formatters.size >= MOST) [...formatters.keys()].slice(0, MOST / 2).forEach((old) => formatters.delete(old));
  const made = make();
  formatters.set(key, made);
  return made;
}
