import {attributeText} from './escape.js';
import type {Embed} from './embed.js';
import {titleOf} from './iframe.js';
import {elementMarkup, styleTag} from './script-tag.js';

/** A script whose texts can neither end its element nor begin a comment of HTML. Both stand only in texts and patterns, where a backslash before them changes nothing. */
const inlined = (script: string): string => script.replace(/<(?=\/script)/gi, '\\x3c').replace(/<(?=!--|script)/gi, '\\x3c');

/** In a frame the page has no ground and no edge of its own, and says how high it is. */
const FRAMED = `if (parent !== self) {
  document.documentElement.dataset.framed = '';
  new ResizeObserver(([{target}]) => parent.postMessage({rekapHeight: target.offsetHeight}, '*')).observe(document.body);
}`;

/**
 * A page that needs nothing beside itself, also from a disk or in a sandboxed frame.
 * @param script - The text of `rekap-all.js`.
 */
export function singleFile(embed: Embed, script: string): string {
  return `<!doctype html>
<html lang="${attributeText(embed.lang ?? 'id')}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_blank">
<title>${attributeText(titleOf(embed))}</title>
<style>
:root { color-scheme: ${embed.ground === 'auto' ? 'light dark' : embed.ground}; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#eef0f3, #0c0e11); }
body { max-inline-size: 60rem; margin: 0 auto; padding: 1rem; }
[data-framed] { background: none; }
[data-framed] body { display: flow-root; max-inline-size: none; padding: 0; }
</style>
${styleTag(embed)}<body>
<script>
${FRAMED}
</script>
${elementMarkup(embed)}<script type="module">${inlined(script)}</script>
</body>
</html>
`;
}
