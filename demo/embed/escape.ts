/** Text between the quotes of an attribute. */
export const attributeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * JSON that may stand in a script of a page, in a component file and in a module: no text
 * in it can end the script, or begin a comment of HTML.
 */
export const scriptJson = (value: unknown, space = 2): string =>
  shortLines(value, space).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON with a line for each candidate and each area, which a person can read and correct. */
function shortLines(value: unknown, space: number, indent = ''): string {
  const flat = JSON.stringify(value);
  const isListOfObjects = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null);
  if (typeof value !== 'object' || value === null || (indent !== '' && flat.length <= WIDE && !(isListOfObjects && indent.length === space))) return spaced(value);
  const inner = indent + ' '.repeat(space);
  const lines = Array.isArray(value)
    ? value.map((item) => inner + shortLines(item, space, inner))
    : Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${shortLines(item, space, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** Longest object or list on one line. */
const WIDE = 200;

/** JSON on one line, with a blank after each comma and colon that stands outside of texts. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1)?.replace(/\n\s*/g, (_, at: number, all: string) => (/[[{]/.test(all[at - 1]!) || /^\n\s*[\]}]/.test(all.slice(at)) ? '' : ' ')) ?? 'null';

/** CSS declarations of some tokens, a line each. */
export const declarations = (tokens: Readonly<Record<string, string>>, indent = '  '): string =>
  Object.entries(tokens).map(([name, value]) => `${indent}${name}: ${cssValue(value)};\n`).join('');

/** A value that cannot end its declaration, its block, or the element that holds the style sheet. */
export const cssValue = (value: string): string => value.replace(/[;{}<]/g, '').trim();
