import type {Embed} from '../embed/embed.js';
import {elementMarkup, scriptTag} from '../embed/script-tag.js';
import {HOUSES, tokensOf} from './houses.js';
import type {Scene} from './scenes.js';

/** What a reader has chosen beside the scene. */
export type Dress = Readonly<Record<'house' | 'theme' | 'lang', string>>;

const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** A scene as an embed. What the code holds itself has no address. */
function embedOf({tag, attributes: {src, ...attributes}, document: data}: Scene, {house, theme, lang}: Dress): Embed {
  const written = Object.entries({...(data === null && src !== undefined ? {src} : {}), ...attributes, ...(theme === 'page' ? {} : {theme})});
  return {
    tag, document: null, lang, height: null, ground: 'auto', host: {folder: absolute('./cdn/'), hashes: {}}, tokens: Object.fromEntries(tokensOf(HOUSES[house] ?? '')),
    attributes: Object.fromEntries(written.map(([name, value]) => [name, value === '' ? true : name.endsWith('src') ? absolute(value) : value])),
  };
}

/** The code that is copied, in one line: `…` stands for its data and its tokens. */
export function lineOf(scene: Scene, dress: Dress): string {
  const embed = embedOf(scene, dress);
  const element = elementMarkup(embed).trim();
  return `${Object.keys(embed.tokens).length === 0 ? '' : '<style>…</style> '}${scene.document === null ? element : element.replace(/><\//, '>…</')}`;
}

/** A page's markup that shows the same, as it is pasted: scripts by the address of this site, with their hashes. */
export async function snippetOf(scene: Scene, dress: Dress): Promise<string> {
  const embed = embedOf(scene, dress);
  const hashes = await (await fetch('./cdn/integrity.json')).json() as Record<string, string>;
  return scriptTag({...embed, document: scene.document === null ? null : await scene.document(), host: {...embed.host, hashes}});
}
