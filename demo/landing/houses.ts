import broadcast from '../../src/themes/broadcast.css?raw';
import broadsheet from '../../src/themes/broadsheet.css?raw';
import civic from '../../src/themes/civic.css?raw';
import tabloid from '../../src/themes/tabloid.css?raw';

/** The looks that are shipped, as the text of their style sheets; `plain` sets nothing. */
export const HOUSES: Readonly<Record<string, string>> = {plain: '', broadsheet, tabloid, broadcast, civic};

/** What a style sheet of tokens says, by name. */
export const tokensOf = (styles: string): [name: string, value: string][] => [...styles.matchAll(/(--rekap-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]);

const ALL = new Set(Object.values(HOUSES).flatMap((styles) => tokensOf(styles).map(([name]) => name)));

/** Gives one place of the page the look that a style sheet gives to a whole page. */
export function dress(place: HTMLElement, house: string): void {
  const tokens = new Map(tokensOf(HOUSES[house] ?? ''));
  for (const name of ALL) place.style.setProperty(name, tokens.get(name) ?? '');
}
