/** Pages of Markdown as parts of the site: sections are taken out of them, and their links go where the site has what they name. */
import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {Marked} from 'marked';
import {anchorsOf, withoutBlocks} from '../../test/docs/markdown.js';

const root = new URL('../../', import.meta.url);
export const read = (path) => readFileSync(new URL(path, root), 'utf8');

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The name of a heading, as links of this repository write it. */
const nameOf = (heading) => [...anchorsOf(`# ${heading}`)][0];

/** A heading and all that stands below it, the heading itself as the second level. Without a heading: the page without its first. */
export function section(text, heading = null) {
  const lines = text.split('\n');
  // Nothing in a block of code is a heading.
  const plain = withoutBlocks(text).split('\n');
  const levelAt = (i) => /^(#+) /.exec(plain[i] ?? '')?.[1].length ?? 0;
  const start = heading === null ? 0 : plain.findIndex((line) => line.replace(/^#+ /, '') === heading && /^#/.test(line));
  if (start < 0) throw new Error(`there is no heading "${heading}"`);
  const level = heading === null ? 1 : levelAt(start);
  const end = heading === null ? -1 : plain.findIndex((_, i) => i > start && levelAt(i) > 0 && levelAt(i) <= level);
  const taken = lines.slice(start, end < 0 ? lines.length : end).map((line, i) => (levelAt(start + i) > 0 ? line.replace(/^#+/, '#'.repeat(Math.max(1, levelAt(start + i) - level + (heading === null ? 1 : 2)))) : line));
  return (heading === null ? taken.filter((line) => !line.startsWith('# ')) : taken).join('\n').replace(/^<!-- .* -->$/gm, '');
}

/** Names of the headings of a text, in its order. */
export const headingsOf = (text) => [...withoutBlocks(text).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => nameOf(heading));

/**
 * Markup of a text.
 * @param file - Where it stands in the repository.
 * @param hrefOf - Address on the site of a file and a heading of it; `null` where the site has none.
 * @param ids - Names that the page has given already.
 */
export function markup(text, file, hrefOf, ids = new Set()) {
  let above = '';
  const regions = new Map();
  /** A name of its own for each table, by the heading above it. */
  const regionOf = () => {
    const count = (regions.get(above) ?? 0) + 1;
    regions.set(above, count);
    return `Table: ${above}${count === 1 ? '' : `, ${count}`}`;
  };
  const marked = new Marked({
    renderer: {
      heading(html, level, raw) {
        const name = nameOf(raw);
        let id = name;
        for (let time = 1; ids.has(id); time++) id = `${name}-${time}`;
        ids.add(id);
        above = raw;
        return `<h${level} id="${id}"><a href="#${id}">${html}</a></h${level}>\n`;
      },
      link(href, _, html) {
        if (/^https?:/.test(href)) return `<a href="${escaped(href)}">${html}</a>`;
        const [path, anchor = null] = href.split('#');
        const target = hrefOf(path === '' ? file : posix.join(posix.dirname(file), path), anchor);
        // What the site does not have, such as a test, is in the repository.
        return target === null ? html : `<a href="${target}">${html}</a>`;
      },
      code: (code, language) => `<div class="code" data-language="${escaped(language ?? '')}"><pre tabindex="0"><code>${escaped(code)}</code></pre></div>\n`,
      table: (head, body) => `<div class="table" role="region" aria-label="${escaped(regionOf())}" tabindex="0"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`,
    },
  });
  return marked.parse(text);
}
