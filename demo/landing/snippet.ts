import {HOUSES} from './houses.js';
import type {Scene} from './scenes.js';

const absolute = (address: string): string => new URL(address, document.baseURI).href;

const withAttributes = (tag: string, attributes: Readonly<Record<string, string>>): string =>
  `<${[tag, ...Object.entries(attributes).map(([name, value]) => (value === '' ? name : `${name}="${value}"`))].join(' ')}>`;

/** What is shown, in one line: addresses without their folders. */
export function lineOf({tag, attributes}: Scene): string {
  const short = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value.replace(/^\.\/(?:stage\/)?/, '')]));
  return `${withAttributes(tag, short)}</${tag}>`;
}

/** A page's markup that shows the same, as it is pasted: scripts by the address of this site, with their hashes. */
export async function snippetOf({tag, attributes, document: data}: Scene, {house, theme, lang}: Readonly<Record<'house' | 'theme' | 'lang', string>>): Promise<string> {
  const hashes = await (await fetch('./cdn/integrity.json')).json() as Readonly<Record<string, string>>;
  const {src, ...rest} = attributes;
  const own = {
    ...(lang === 'id' ? {} : {lang, ...(lang === 'ar' ? {dir: 'rtl'} : {})}),
    ...(theme === 'page' ? {} : {theme}),
    ...(data === null ? {src: absolute(src!)} : {}),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, name.endsWith('-src') ? absolute(value) : value])),
  };
  const styles = HOUSES[house] ?? '';
  return [
    `<link rel="stylesheet" href="${absolute('./cdn/rekap.css')}" integrity="${hashes['rekap.css']}" crossorigin>`,
    `<script type="module" src="${absolute('./cdn/rekap.js')}" integrity="${hashes['rekap.js']}" crossorigin></script>`,
    ...(styles === '' ? [] : [`<style>\n${styles.trim()}\n</style>`]),
    data === null ? `${withAttributes(tag, own)}</${tag}>`
      // An end tag of a script in the data would end it.
      : `${withAttributes(tag, own)}<script type="application/json">\n${JSON.stringify(await data(), null, 2).replaceAll('</', '<\\/')}\n</script></${tag}>`,
  ].join('\n');
}
