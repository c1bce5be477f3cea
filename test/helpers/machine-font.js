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

const WOFF = new URL('../../node_modules/@fontsource/arimo/files/arimo-latin-400-normal.woff', import.meta.url);
const MANIFEST = new URL('../../node_modules/@fontsource/arimo/package.json', import.meta.url);
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

/** Browsers that are started from here on have this font and none of the machine's own. */
export const onlyTestFonts = () => addMachineFont('');

/**
 * Adds the font for every browser that is started from here on.
 * @param base - The machine's own fonts and settings: a file of fontconfig, or empty text for none.
 */
export function addMachineFont(base = null) {
  if (process.platform !== 'linux') return;
  const folder = join(tmpdir(), `rekap-font-${JSON.parse(readFileSync(MANIFEST, 'utf8')).version}-${process.getuid()}`);
  const set = process.env.FONTCONFIG_FILE ?? join(process.env.FONTCONFIG_PATH ?? '/etc/fonts', 'fonts.conf');
  if (base === null && set.startsWith(folder)) return;
  const own = base ?? set;
  mkdirSync(join(folder, 'fonts'), {recursive: true});
  writeFileSync(join(folder, 'fonts', 'Arimo.ttf'), unpackWoff(readFileSync(WOFF)));
  const file = join(folder, `${createHash('sha256').update(own).digest('hex').slice(0, 16)}.conf`);
  writeFileSync(file, `<?xml version="1.0"?>
<fontconfig>
  ${own === '' ? '' : `<include ignore_missing="yes">${own}</include>`}
  <dir>${join(folder, 'fonts')}</dir>
</fontconfig>
`);
  process.env.FONTCONFIG_FILE = file;
}
