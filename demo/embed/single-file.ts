import {attributeText} from './escape.js';
import type {Embed} from './embed.js';
import {elementMarkup, styleTag} from './script-tag.js';

/** A script whose texts can neither end its element nor begin a comment of HTML. Both stand only in texts and patterns, where a backslash before them changes nothing. */
const inlined = (script: string): string => script.replace(/<(?=\/script)/gi, '\\x3c').replace(/<(?=!--|script)/gi, '\\x3c');

/**
 * A page that needs nothing beside itself, also from a disk.
 * @param script - The text of `rekap-all.js`.
 */
export function singleFile(embed: Embed, title: string, script: string): string {
  return `<!doctype html>
<html lang="${attributeText(embed.lang ?? 'id')}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attributeText(title)}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#eef0f3, #0c0e11); }
body { max-inline-size: 60rem; margin: 0 auto; padding: 1rem; }
</style>
${styleTag(embed)}<body>
${elementMarkup(embed)}<script type="module">${inlined(script)}</script>
</body>
</html>
`;
}
