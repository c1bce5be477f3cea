/** The documentation of the site: guides made of the pages of Markdown, and a page for each element from the manifest. */
import {existsSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {elementsOf, tablesOf} from '../../test/docs/element-page.js';
import {GUIDES} from './guides.js';
import {contrastTable, hashTable, policyBlock} from './measured.js';
import {escaped, headingsOf, markup, read, section} from './markdown.js';
import {indexOf} from './search-index.js';

const root = new URL('../../', import.meta.url);

/** What a script fills in. */
const FILLED = {contrast: contrastTable, policy: policyBlock, hashes: hashTable};

/** Elements with all that the build of the package says of them; none where it has not been built. */
function manifestElements() {
  const path = new URL('dist/custom-elements.json', root);
  return existsSync(path) ? elementsOf(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

const pathOfElement = (tag) => `docs/elements/${tag}.html`;
const pathOfGuide = (name) => `docs/${name}.html`;

/** Where each heading of the repository's pages stands on the site. */
function placesOf(elements) {
  const places = new Map();
  const add = (key, path) => places.has(key) || places.set(key, path);
  for (const {name, parts} of GUIDES) {
    for (const [file, heading] of parts) {
      add(file, pathOfGuide(name));
      for (const anchor of headingsOf(section(read(file), heading))) add(`${file}#${anchor}`, `${pathOfGuide(name)}#${anchor}`);
    }
  }
  for (const {tagName} of elements) {
    places.set(`src/elements/README.md#${tagName}`, pathOfElement(tagName));
    places.set(`src/elements/${tagName}`, pathOfElement(tagName));
  }
  places.set('src/elements/README.md#index', 'docs/index.html#elements');
  return places;
}

/** Text of a guide's part, with what scripts fill in as markup that Markdown leaves alone. */
const textOf = (file, heading) => section(read(file).replace(/^<!-- (contrast|policy|hashes) -->$/gm, (_, name) => FILLED[name]()), heading);

/** An example that lives on the page: the code as it stands, its addresses as the site has them. */
const live = (code, path) => `<div class="live" lang="id">${code.replace(/="\/((?:results|shapes)\/)/g, `="${posix.relative(posix.dirname(path), '') || '.'}/$1`)}</div>`;

function guidePage({name, title, lead, parts}, places) {
  const path = pathOfGuide(name);
  const ids = new Set();
  const hrefOf = (file, anchor) => {
    const place = places.get(anchor === null ? file : `${file}#${anchor}`);
    return place === undefined ? null : posix.relative(posix.dirname(path), place);
  };
  const body = parts.map(([file, heading]) => {
    const html = markup(textOf(file, heading), file, hrefOf, ids);
    // The embed runs above its code.
    return heading === 'The embed' ? html.replace('<div class="code"', (code) => `${live(/```html\n([^]*?)```/.exec(section(read(file), heading))[1].replace(/^<link.*\n/m, ''), path)}${code}`) : html;
  }).join('\n');
  return {path, title, body: `<h1>${escaped(title)}</h1>\n<p class="lead">${escaped(lead)}</p>\n${body}`};
}

function elementPage(element, places) {
  const {tagName, description = ''} = element;
  const path = pathOfElement(tagName);
  const example = read(`src/elements/${tagName}/example.html`).trim();
  const hrefOf = (file, anchor) => {
    const place = places.get(anchor === null ? file : `${file}#${anchor}`);
    return place === undefined ? null : posix.relative(posix.dirname(path), place);
  };
  const text = [description, '', '## Example', '', '<!-- live -->', '', '```html', example, '```', '', ...tablesOf(element).flatMap(({title, lines}) => [`## ${title}`, '', ...lines])].join('\n');
  return {path, title: `<${tagName}>`, body: `<h1><code>&lt;${tagName}&gt;</code></h1>\n${markup(text, 'src/elements/README.md', hrefOf).replace('<!-- live -->', () => live(example, path))}`};
}

const entry = (from, {path, title}, lead = '') => `<li><a href="${posix.relative(posix.dirname(from), path)}"${from === path ? ' aria-current="page"' : ''}>${escaped(title)}</a>${lead === '' ? '' : `<span>${lead}</span>`}</li>`;

function sidebar(path, guides, elements) {
  return `<aside class="beside">
    <search><label for="search" class="hidden">Search the documentation</label><input type="search" id="search" placeholder="Search" autocomplete="off" data-index="${posix.relative(posix.dirname(path), 'docs/search.json')}"><output id="count" for="search"></output><ol id="found"></ol></search>
    <details class="contents" open><summary>Contents</summary><nav aria-label="Documentation"><ul>${guides.map((one) => entry(path, one)).join('')}</ul><p id="of-elements">Elements</p><ul aria-labelledby="of-elements">${elements.map((one) => entry(path, one)).join('')}</ul></nav></details>
  </aside>`;
}

const page = ({path, title, body}, guides, elements) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} · Rekap</title>
    <link rel="stylesheet" href="/docs/docs.css">
    <script type="module" src="/docs/docs.ts"></script>
  </head>
  <body>
    <main class="docs">
      ${sidebar(path, guides, elements)}
      <article class="prose${path.includes('/elements/') ? ' of-element' : ''}">${body}</article>
    </main>
  </body>
</html>`;

function indexPage(guides, elements, described) {
  const path = 'docs/index.html';
  const leads = new Map(GUIDES.map(({name, lead}) => [pathOfGuide(name), escaped(lead)]));
  const whatIs = new Map(described.map(({tagName, description = ''}) => [pathOfElement(tagName), escaped(description.replace(/\s+/g, ' ').replace(/(?<=[.:]) .*$/, '').replace(/:$/, '.'))]));
  return {path, title: 'Documentation', body: `<h1>Documentation</h1>
    <p class="lead">What the code beside an example does is what you see. <a href="../ways.html">Six ways in</a>, <a href="../states.html">every state</a> and <a href="../views.html">every view</a> have galleries of their own.</p>
    <h2 id="guides">Guides</h2><ul class="doors">${guides.map((one) => entry(path, one, leads.get(one.path))).join('')}</ul>
    <h2 id="elements">Elements</h2><ul class="doors">${elements.map((one) => entry(path, one, whatIs.get(one.path))).join('')}</ul>`};
}

let made = null;

/**
 * Every page of the documentation by its path, and the index of its search.
 * @param isFresh - Reads the sources again, as while somebody works on them.
 */
export function documentation(isFresh = false) {
  return (made = isFresh || made === null ? make() : made);
}

function make() {
  const described = manifestElements();
  const places = placesOf(described);
  const guides = GUIDES.map((guide) => guidePage(guide, places));
  const elements = described.map((element) => elementPage(element, places));
  const pages = [indexPage(guides, elements, described), ...guides, ...elements];
  return {
    pages: new Map(pages.map((one) => [one.path, page(one, guides, elements)])),
    search: indexOf(pages),
  };
}

