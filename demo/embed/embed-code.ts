import {declarations} from './escape.js';
import type {Embed} from './embed.js';
import {npmModule, reactComponent, svelteComponent, vueComponent} from './frameworks.js';
import {iframeMarkup} from './iframe.js';
import {scriptTag} from './script-tag.js';

/** The ways in which a page can have an element, in the order of their tabs: the kind, its name, and what it writes. */
export const EMBED_KINDS = [
  ['script', 'Script tag', scriptTag],
  ['npm', 'npm', npmModule],
  ['react', 'React', reactComponent],
  ['vue', 'Vue', vueComponent],
  ['svelte', 'Svelte', svelteComponent],
  ['iframe', 'iframe', iframeMarkup],
  ['css', 'CSS', styleSheet],
] as const;

export type EmbedKind = (typeof EMBED_KINDS)[number][0];

/** The tokens as a rule of a page's own style sheet. */
function styleSheet({tag, tokens}: Embed): string {
  return Object.keys(tokens).length === 0 ? `/* Nothing is changed. The defaults are in the list of tokens. */\n${tag} {\n}\n` : `${tag} {\n${declarations(tokens)}}\n`;
}

/** An element as code to paste. */
export const embedCode = (embed: Embed, kind: EmbedKind): string => EMBED_KINDS.find(([name]) => name === kind)![2](embed);
