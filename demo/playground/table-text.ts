/** What the entities are that programs write into the tables of a clipboard. */
const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: ' ', emsp: ' ', thinsp: '\u2009', ndash: '–', mdash: '—', shy: ''};

const decoded = (text: string): string => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null;
  return code === null ? ENTITIES[name!.toLowerCase()] ?? whole : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});

/**
 * The cells of the first table in HTML, as spreadsheets and browsers put it on the
 * clipboard. It is read as text, because a strict policy lets no page turn text into
 * elements. `null` where there is no table of at least two columns.
 */
export function cellsOfHtml(html: string): string[][] | null {
  const table = /<table\b[^>]*>([^]*?)<\/table\s*>/i.exec(html.replace(/<!--[^]*?-->/g, '').replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, ''))?.[1];
  if (table === undefined) return null;
  const rows = table.split(/<tr\b[^>]*>/i).slice(1).map((row) => row.split(/(?=<t[dh]\b)/i).filter((cell) => /^<t[dh]/i.test(cell)).flatMap((cell) => {
    const [, attributes = '', inside = ''] = /^<t[dh]\b((?:"[^"]*"|'[^']*'|[^>])*)>([^]*)$/i.exec(cell) ?? [];
    const content = inside.replace(/<\/(td|th|tr|tbody|thead|tfoot)\s*>[^]*$/i, '').replace(/<sup\b[^]*?<\/sup\s*>/gi, '');
    const text = decoded(content.replace(/\s+/g, ' ').replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, ' ').replace(/<[^>]*>/g, '')).replace(/[^\S\u00a0\u2009]+/g, ' ').trim();
    const span = Math.min(1000, Number(/\bcolspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1));
    return [text, ...Array<string>(Math.max(0, span - 1)).fill('')];
  }));
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return filled.some((cells) => cells.length > 1) ? filled : null;
}

/** Cells as text with tabs, which the reader of tables takes. A title above the heads and rows of one cell stay as they are. */
export const textOfCells = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');

/** Text that is HTML with a table becomes a table of text. Any other text stays. */
export function asTable(text: string): string {
  const cells = /<table\b/i.test(text) ? cellsOfHtml(text) : null;
  return cells === null ? text : textOfCells(cells);
}
