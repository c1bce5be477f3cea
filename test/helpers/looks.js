import {deflateRawSync} from 'node:zlib';

/** The address of a look of the playground, as a shared link has it. */
export const linkOf = (look) => `#look=${deflateRawSync(JSON.stringify(look)).toString('base64url')}`;

/** What a person sees of an element, wherever it stands: its words, and how long and in which colors its bars are. */
export const seen = (page, tag) => page.evaluate((name) => {
  const find = (root) => root.querySelector(name) ?? [...root.querySelectorAll('*')].map((one) => one.shadowRoot && find(one.shadowRoot)).find(Boolean);
  const element = find(document);
  const words = [];
  const bars = [];
  const look = (node) => {
    if (node.nodeType === 3) words.push(node.data);
    if (node.nodeType !== 1 || node.matches('style, script')) return;
    if (node.matches('[part~=bar]')) bars.push(`${node.getBoundingClientRect().width.toFixed(1)} ${getComputedStyle(node).fill}`);
    for (const child of (node.shadowRoot ?? node).childNodes) look(child);
  };
  for (const child of element.shadowRoot.childNodes) look(child);
  const {backgroundColor} = getComputedStyle(element.shadowRoot.querySelector('[part~=card], [part~=figure]') ?? element);
  return {text: words.join(' ').replace(/\s+/g, ' ').trim(), bars, ground: backgroundColor, width: element.offsetWidth};
}, tag);
