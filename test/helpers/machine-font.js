/**
 * Chromium on Linux draws no text at all, not even in the fonts of a page, on a
 * machine that has no font. One of the development packages is given to it in addition
 * to whatever the machine has; it takes no web font for a font of the system.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {inflateSync} from 'node:zlib';

const PACKAGES = new URL('../../node_modules/@fontsource/', import.meta.url);
const woff = (name) => readFileSync(new URL(`${name}/files/${name}-latin-400-normal.woff`, PACKAGES));
const HEAD = {woff: 44, sfnt: 12};
const ENTRY = {woff: 20, sfnt: 16};

/** The TrueType font inside a WOFF file (W3C, WOFF 1.0): the same tables, not compressed. */
export function unpackWoff(woff) {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEAD.sfnt + count * ENTRY.sfnt);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  const tables = [];
  let end = head.length;
  for (let i = 0; i < count; i++) {
    const from = HEAD.woff + i * ENTRY.woff;
    const to = HEAD.sfnt + i * ENTRY.sfnt;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at));
    const data = woff.subarray(offset, offset + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(data) : data).copy(table);
    woff.copy(head, to, from, from + 4);
    [checksum, end, length].forEach((value, place) => head.writeUInt32BE(value, to + 4 + place * 4));
    tables.push(table);
    end += table.length;
  }
  return Buffer.concat([head, ...tables]);
}

/** A folder that this user's tests share; of its own for each version of the fonts. */
const folder = () => join(tmpdir(), `rekap-font-${JSON.parse(readFileSync(new URL('arimo/package.json', PACKAGES), 'utf8')).version}-${process.getuid()}`);

/** Browsers that are started from here on have these fonts, and what a line of a file of fontconfig adds. */
function setFonts(name, fonts, more = '') {
  const place = join(folder(), name);
  mkdirSync(place, {recursive: true});
  for (const font of fonts) writeFileSync(join(place, `${font}.ttf`), unpackWoff(woff(font)));
  const file = join(folder(), `${createHash('sha256').update(name + more).digest('hex').slice(0, 16)}.conf`);
  writeFileSync(file, `<?xml version="1.0"?>
<fontconfig>
  ${more}
  <dir>${place}</dir>
</fontconfig>
`);
  process.env.FONTCONFIG_FILE = file;
}

/** Adds the font for every browser that is started from here on. */
export function addMachineFont() {
  if (process.platform !== 'linux') return;
  const {FONTCONFIG_FILE = join(process.env.FONTCONFIG_PATH ?? '/etc/fonts', 'fonts.conf')} = process.env;
  if (!FONTCONFIG_FILE.startsWith(folder())) setFonts('fonts', ['arimo'], `<include ignore_missing="yes">${FONTCONFIG_FILE}</include>`);
}

/** Takes every font of the machine away, for pictures that are the same everywhere. The second font has the signs that the first one lacks. */
export function onlyTestFonts() {
  if (process.platform === 'linux') setFonts('pictures', ['arimo', 'dejavu-sans']);
}
