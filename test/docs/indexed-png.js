import {crc32, deflateSync, inflateSync} from 'node:zlib';

/** Most colours that one byte can name. */
const MOST = 256;

/** A screenshot of Chromium as an image of at most 256 colours, which takes a third of the bytes. Text and plain grounds look the same. */
export function indexed(screenshot) {
  const {width, height, pixels} = decoded(screenshot);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b).slice(0, MOST);
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

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(palette, colour) {
  const [red, green, blue] = channels(colour);
  const distance = (other) => channels(other).reduce((sum, value, i) => sum + (value - [red, green, blue][i]) ** 2, 0);
  return palette.reduce((best, other, i) => (distance(other) < distance(palette[best]) ? i : best), 0);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Colours as 0xRRGGBB, of an image with three or four bytes a pixel that is not interlaced. */
function decoded(png) {
  const parts = [];
  let header;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [width, height, bytes] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * bytes;
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= bytes ? lines[y * stride + x - bytes] : 0;
      const up = y > 0 ? lines[(y - 1) * stride + x] : 0;
      const corner = x >= bytes && y > 0 ? lines[(y - 1) * stride + x - bytes] : 0;
      lines[y * stride + x] = raw[y * (stride + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  const pixels = Array.from({length: width * height}, (_, i) => (lines[i * bytes] << 16) | (lines[i * bytes + 1] << 8) | lines[i * bytes + 2]);
  return {width, height, pixels};
}

/** The neighbour that is nearest to their plane, as the PNG specification says. */
function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
