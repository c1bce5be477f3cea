/** What every page of the site has in common: its head, the skip link, the header with the navigation. */
import {existsSync, readdirSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';
import {withChoices} from './choices.js';

const demo = resolve(import.meta.dirname, '..');

/** The pages of the navigation, in its order. */
const PAGES = [
  ['playground.html', 'Playground'],
  ['theme.html', 'Theme'],
  ['views.html', 'Views'],
  ['states.html', 'States'],
  ['night.html', 'Election night'],
  ['docs/index.html', 'Docs'],
  ['articles/column.html', 'Articles'],
];

/** Every page that lies in the folder of the demo, by its path there. */
const pagesOf = (folder) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.html') && !path.startsWith('public/'));

/** Pages of the same room: the documentation and the articles have several. */
const roomOf = (path) => (path.includes('/') ? dirname(path) : path);

/**
 * The header of a page.
 * @param path - Of the page, from the folder of the demo.
 * @param isThere - Whether the site has a page.
 */
function header(path, isThere) {
  const to = (page) => relative(dirname(path), page).replaceAll('\\', '/');
  const current = (page) => (page === path ? ' aria-current="page"' : roomOf(page) === roomOf(path) ? ' aria-current="true"' : '');
  return `<a class="skip" href="#main">Skip to the content</a>
    <header class="site" lang="en" dir="ltr">
      <a class="brand" href="${to('index.html')}"${current('index.html')}>Rekap</a>
      <nav aria-label="Pages">${PAGES.filter(([page]) => isThere(page)).map(([page, name]) => `<a href="${to(page)}"${current(page)}>${name}</a>`).join('\n        ')}</nav>
      <theme-toggle remember></theme-toggle>
    </header>`;
}

/** What every page asks for itself, but one with a `first.ts`: that has a single style sheet, which imports the others, and a script that asks for the others later. */
const ASSETS = `
    <link rel="stylesheet" href="/site/site.css">
    <script type="module" src="/site/site.ts"></script>`;

/** Puts the shell around a page. It writes but its title, its own styles and scripts, and `<main>`. */
const dressed = (html, path, isThere, isBuilt) => withChoices(html)
  .replace('</title>', `</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">${html.includes('/first.ts') ? '' : ASSETS}${isBuilt ? `
    <script type="module" src="/site/offline.ts"></script>` : ''}`)
  .replace(/<body([^>]*)>/, (body) => `${body}\n    ${header(path, isThere)}`)
  .replace('<main', '<main id="main" tabindex="-1"')
  // What a template shows as code lives beside it: the very same text.
  .replace(/<figure class="example"><template>([^]*?)<\/template>/g, '<figure class="example"><div lang="id">$1</div><template>$1</template>');

/** Styles are asked for before scripts, which nothing that is seen first waits for. */
function stylesFirst(html) {
  const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
  return styles.reduce((rest, style) => rest.replace(style, ''), html).replace('</title>\n', `</title>\n${styles.join('')}`);
}

/** Puts the styles of a written page first. */
export const order = () => ({name: 'rekap-site-order', transformIndexHtml: {order: 'post', handler: stylesFirst}});

/**
 * @param pages - Every page by its path that is made while building and lies in no folder; read anew if asked so.
 * @param before - What the pages are made of, where it has to be made first.
 */
export function shell(pages, before) {
  const idOf = (path) => resolve(demo, path);
  return {
    name: 'rekap-site-shell',
    // A page that is made stands where it would lie.
    resolveId: (id) => (pages().has(relative(demo, id).replaceAll('\\', '/')) ? id : null),
    load: (id) => pages().get(relative(demo, id).replaceAll('\\', '/')) ?? null,
    async config() {
      await before();
      return {build: {rolldownOptions: {input: [...pagesOf(demo), ...pages().keys()].map(idOf)}}};
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        try {
          const path = new URL(request.url, 'http://localhost').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
          const page = /^docs\//.test(path) ? pages(true).get(path) : undefined;
          if (page === undefined) next();
          else response.setHeader('content-type', 'text/html').end(await server.transformIndexHtml(`/${path}`, page));
        } catch (cause) {
          next(cause);
        }
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, {path, server}) => dressed(html, path.replace(/^\//, ''), (page) => pages().has(page) || existsSync(resolve(demo, page)), server === undefined),
    },
  };
}
