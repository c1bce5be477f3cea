import type {Rgb} from '../../src/domain/colour.js';
import {parseColour} from '../../src/page/css-colour.js';

/** The colors that an element is drawn in now, by the name of their token. A color that is transparent is missing. */
export type Drawn = Readonly<Record<string, Rgb>>;

const NAMES = ['surface', 'text', 'muted', 'track', 'line', 'accent', 'warning'];

/** Reads the colors of an element as its styles resolve them, with those that the library repairs on a ground of the page's own. */
export function measured(element: HTMLElement): Drawn {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  probe.style.colorScheme = style.colorScheme;
  element.parentElement!.append(probe);
  const read = (name: string): Rgb | null => {
    probe.style.color = '';
    probe.style.color = style.getPropertyValue(`--_${name}`);
    return probe.style.color === '' ? null : parseColour(getComputedStyle(probe).color);
  };
  const drawn = Object.fromEntries(NAMES.map((name) => [name, read(name)] as const).filter((entry): entry is [string, Rgb] => entry[1] !== null));
  probe.remove();
  return drawn;
}
