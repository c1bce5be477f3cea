import {crc32, deflateSync} from 'node:zlib';
import {PNG} from 'pngjs';

/** Most colours that one byte can name. */
const MOST = 256;

/** A screenshot of Chromium as an image of at most 256 colours, which takes a third of the bytes. Text and plain grounds look the same. */
export function indexed(screenshot) {
  const {width, height, data} = PNG.sync.read(screenshot);
  const pixels = Array.from({length: width * height}, (_, i) => data.readUIntBE(i * 4, 3));
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf([...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b));
  const places = new Map(palette.map((colour, i) => [colour, i]));
  const placeOf = (colour) => places.get(colour) ?? places.set(colour, nearest(palette, colour)).get(colour);
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, i) => (lines[i + Math.floor(i / width) + 1] = placeOf(colour)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, from a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([screenshot.subarray(0, 8), chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(lines, {level: 9, memLevel: 9})), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * Of colours in order of weight, those that stand for all: each of the others is as near to
 * one of them as can be, so that a rare colour is not drawn as one that is only frequent.
 */
function paletteOf(colours) {
  for (let apart = 0; ; apart++) {
    const palette = [];
    for (const colour of colours) {
      if (palette.length > MOST) break;
      if (palette.every((other) => distance(other, colour) > apart ** 2)) palette.push(colour);
    }
    if (palette.length <= MOST) return palette;
  }
}

/** How far apart two colours are, squared. */
const distance = (a, b) => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

const nearest = (palette, colour) => palette.reduce((best, other, i) => (distance(colour, other) < distance(colour, palette[best]) ? i : best), 0);

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
