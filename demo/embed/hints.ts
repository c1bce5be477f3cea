import {VIEWS} from '../../src/tags.js';
import {attributeText} from './escape.js';
import type {Embed} from './embed.js';

/** Languages that are parts; Indonesian comes with the script. */
const LANGUAGES = ['en', 'ar'];

/** The parts that an element has before its first picture, as far as its code tells. */
function partsOf({tag, attributes, lang}: Embed): string[] {
  const has = (name: string): boolean => name in attributes;
  const views = VIEWS.filter(([view, attribute]) => view === tag || has(attribute)).map(([view]) => view);
  const language = LANGUAGES.filter((one) => lang?.split('-')[0] === one);
  return [
    ...(has('src') ? ['feed', 'checks', ...(tag === 'kpu-recap' ? ['live'] : [])] : []),
    ...(typeof attributes['form'] === 'string' && attributes['form'] !== 'rows' ? ['forms'] : []),
    ...(has('with-toggle') ? ['theme-toggle', 'results'] : []),
    ...(views.length > 0 ? ['results', 'views', ...views, ...language.map((one) => `views-${one}`)] : []),
    ...(views.includes('vote-table') ? ['sheets'] : []),
    ...language,
  ];
}

/** Links that start these parts beside the script and behind it, and not when it runs. The script compares their hashes again. */
export function hints(embed: Embed): string {
  const {folder, hashes} = embed.host;
  return [...new Set(partsOf(embed))].map((part) => {
    const file = Object.keys(hashes).find((name) => name.replace(/\.[0-9a-f]{8}\.js$/, '') === `rekap-${part}`);
    return file === undefined ? '' : `<link rel="modulepreload" href="${attributeText(folder + file)}" integrity="${hashes[file]!}" crossorigin="anonymous" fetchpriority="low">\n`;
  }).join('');
}
