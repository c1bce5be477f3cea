import {scriptTag, elementMarkup} from '../embed/script-tag.js';
import type {Embed, Host} from '../embed/embed.js';
import {HOUSES, tokensOf} from './houses.js';
import type {Scene} from './scenes.js';

const absolute = (address: string): string => new URL(address, document.baseURI).href;
const attributesOf = (attributes: Scene['attributes'], write: (value: string) => string): Embed['attributes'] =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === '' ? true : name.endsWith('src') ? write(value) : value]));
const NO_HOST: Host = {folder: '', hashes: {}};

/** What is shown, in one line: addresses without their folders. */
export const lineOf = ({tag, attributes}: Scene): string =>
  elementMarkup({tag, attributes: attributesOf(attributes, (value) => value.replace(/^\.\/(?:stage\/)?/, '')), document: null, tokens: {}, lang: null, host: NO_HOST}).trim();

/** A page's markup that shows the same, as it is pasted: scripts by the address of this site, with their hashes. */
export async function snippetOf({tag, attributes, document: data}: Scene, {house, theme, lang}: Readonly<Record<'house' | 'theme' | 'lang', string>>): Promise<string> {
  const {src, ...rest} = attributesOf(attributes, absolute);
  return scriptTag({
    tag,
    attributes: {...(data === null && src !== undefined ? {src} : {}), ...rest, ...(theme === 'page' ? {} : {theme})},
    document: data === null ? null : await data(),
    tokens: Object.fromEntries(tokensOf(HOUSES[house] ?? '')),
    lang: lang === 'id' ? null : lang,
    host: {folder: absolute('./cdn/'), hashes: await (await fetch('./cdn/integrity.json')).json() as Record<string, string>},
  });
}
