import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {indexed} from '../docs/indexed-png.js';

/** The pictures that hold, and what the last run found that is not as they are. */
export const HELD = new URL('../pictures/', import.meta.url);
export const FOUND = new URL('../../.cache/pictures/', import.meta.url);

/**
 * How different a color must be to count, 0 to 1, where 1 is black against white. The
 * pictures that hold have 256 colors, each at most this far from what was drawn, and
 * another processor may round a color by one step of 255. Pixels at the edge of a letter or
 * a curve, which another build of the browser may draw smoother, do not count.
 */
const THRESHOLD = 0.03;
/** So many pixels may differ. A figure of the smallest text has more. */
const MOST = 16;

/** Keeps a picture as the one that holds. */
export const keep = (name, screenshot) => writeFileSync(new URL(`${name}.png`, HELD), indexed(screenshot));

/** What differs between two images of one size: how many pixels, and an image in which they are red. */
function compare(held, found) {
  const {width, height} = found;
  const difference = new PNG({width, height});
  return {pixels: pixelmatch(held.data, found.data, difference.data, width, height, {threshold: THRESHOLD}), difference};
}

const sizeOf = ({width, height}) => `${width} x ${height}`;

/** What is wrong with a picture, in one line; `null` where it is as the one that holds. It is put aside, and the difference beside it. */
export function faultOf(name, screenshot) {
  const file = new URL(`${name}.png`, HELD);
  const aside = (suffix, content) => {
    mkdirSync(FOUND, {recursive: true});
    writeFileSync(new URL(`${name}${suffix}.png`, FOUND), content);
    return `.cache/pictures/${name}${suffix}.png`;
  };
  if (!existsSync(file)) return `there is no picture ${name}.png to hold it against: see ${aside('', screenshot)}`;
  const [held, found] = [readFileSync(file), screenshot].map((content) => PNG.sync.read(content));
  if (sizeOf(held) !== sizeOf(found)) return `${name}.png is ${sizeOf(found)} pixels, and was ${sizeOf(held)}: see ${aside('', screenshot)}`;
  const {pixels, difference} = compare(held, found);
  if (pixels <= MOST) return null;
  aside('', screenshot);
  return `${name}.png differs in ${pixels} pixels: see ${aside('.difference', PNG.sync.write(difference))}`;
}
