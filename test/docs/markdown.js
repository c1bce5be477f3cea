/** What the checks read of a page of Markdown: code, headings, links, and the parts that a script writes. */

/** Every fenced block of code, with its language and the line it begins at. */
export function blocksOf(text) {
  return [...text.matchAll(/^( *)```([\w-]+)\n([^]*?)^\1```$/gm)].map(({index, 2: language, 3: code}) => ({language, code, line: lineAt(text, index)}));
}

/** The text with its code blanked out, line for line, so that nothing in it is taken for a link or a heading. */
export const withoutBlocks = (text) => text.replace(/^( *)```[^]*?^\1```$/gm, (block) => block.replace(/[^\n]/g, ' '));

const lineAt = (text, index) => text.slice(0, index).split('\n').length;

/** Names that a link may end with (`#…`), as GitHub makes them of headings. */
export function anchorsOf(text) {
  const seen = new Map();
  return new Set([...withoutBlocks(text).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => {
    const name = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/ /g, '-');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  }));
}

/** Targets of links and pictures, each with its line. Code in a line is none. */
export function linksOf(text) {
  const plain = withoutBlocks(text).replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  return [...plain.matchAll(/\]\(([^()\s]+)\)/g), ...plain.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)].map(({index, 1: target}) => ({target, line: lineAt(text, index)}));
}

/** Pieces of code in the running text, each with its line. */
export function codeOf(text) {
  const plain = withoutBlocks(text);
  return [...plain.matchAll(/`([^`\n]+)`/g)].map(({index, 1: code}) => ({code, line: lineAt(text, index)}));
}

const marks = (name) => [`<!-- ${name} -->`, `<!-- /${name} -->`];

/** The page with this text between its marks `<!-- name -->` and `<!-- /name -->`; `null` where they are missing. */
export function filled(page, name, text) {
  const [start, end] = marks(name).map((mark) => page.indexOf(mark));
  return start < 0 || end < start ? null : `${page.slice(0, start + marks(name)[0].length)}\n\n${text.trim()}\n\n${page.slice(end)}`;
}

/** What stands between those marks. */
export function written(page, name) {
  const [start, end] = marks(name).map((mark) => page.indexOf(mark));
  return start < 0 || end < start ? null : page.slice(start + marks(name)[0].length, end).trim();
}

/** One line, and no pipe that would end a cell. */
export const cell = (text) => (text ?? '').replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
export const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** A table; nothing where it has no rows. */
export function table(heads, rows) {
  return rows.length === 0 ? [] : [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''];
}
