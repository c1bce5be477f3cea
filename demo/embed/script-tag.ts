import {attributeText, declarations, scriptJson} from './escape.js';
import {languageOf, type Embed, type Host} from './embed.js';
import {hints} from './hints.js';

/** Elements that read a document from a script between their tags. A view is handed its document. */
const READS_CHILDREN = 'kpu-recap';

const withHash = ({folder, hashes}: Host, file: string, attribute: string): string =>
  `${attribute}="${attributeText(folder + file)}"${hashes[file] === undefined ? '' : ` integrity="${hashes[file]}" crossorigin="anonymous"`}`;

/** The tags that load the script of a page and its style sheet, each with its hash. */
export const loading = (host: Host): string =>
  `<link rel="stylesheet" ${withHash(host, 'rekap.css', 'href')}>\n<script type="module" ${withHash(host, 'rekap.js', 'src')}></script>\n`;

/** The style sheet of the tokens. Empty where none is set. */
export const styleTag = ({tag, tokens}: Embed): string => (Object.keys(tokens).length === 0 ? '' : `<style>\n${tag} {\n${declarations(tokens)}}\n</style>\n`);

/** The element itself as markup, with its document. */
export function elementMarkup(embed: Embed): string {
  const {tag, attributes, document} = embed;
  const written = Object.entries({...attributes, ...languageOf(embed)}).map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${attributeText(String(value))}"`)).join('');
  if (document === null) return `<${tag}${written}></${tag}>\n`;
  if (tag === READS_CHILDREN) return `<${tag}${written}>\n<script type="application/json">\n${scriptJson(document)}\n</script>\n</${tag}>\n`;
  return `<${tag}${written}></${tag}>\n<script>\ndocument.currentScript.previousElementSibling.snapshot = ${scriptJson(document)};\n</script>\n`;
}

/** What a publisher pastes into a page. */
export const scriptTag = (embed: Embed): string => hints(embed) + loading(embed.host) + styleTag(embed) + elementMarkup(embed);
