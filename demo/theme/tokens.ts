import type {ElementEntry, TokenEntry} from '../playground/manifest.js';

export type TokenKind = 'color' | 'font' | 'length';

/** Every token of the elements once, in the order of the manifest. */
export const tokensOf = (elements: readonly ElementEntry[]): readonly TokenEntry[] =>
  [...new Map(elements.flatMap(({cssProperties}) => cssProperties).map((token) => [token.name, token])).values()];

/** What a token holds, by its default and its name. */
export function kindOfToken({name, default: value = ''}: TokenEntry): TokenKind {
  if (/font$/.test(name)) return 'font';
  return /^light-dark\(|^#|^rgb/.test(value) ? 'color' : 'length';
}

export const TOKEN_GROUPS: readonly (readonly [TokenKind, string])[] = [['color', 'Colors'], ['font', 'Type'], ['length', 'Shape and space']];

/** A value of both themes. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** Splits at the comma between the two arguments, and not at one inside of a function. */
export function pairOf(value: string): Pair {
  const inside = /^\s*light-dark\(([^]*)\)\s*$/i.exec(value)?.[1];
  if (inside === undefined) return {light: value.trim(), dark: value.trim()};
  let depth = 0;
  const at = [...inside].findIndex((sign) => {
    depth += Number(sign === '(') - Number(sign === ')');
    return sign === ',' && depth === 0;
  });
  return at < 0 ? {light: inside.trim(), dark: inside.trim()} : {light: inside.slice(0, at).trim(), dark: inside.slice(at + 1).trim()};
}

export const valueOf = ({light, dark}: Pair): string => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** The tokens that a style sheet sets. */
export const tokensIn = (css: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/(--rekap-[\w-]+)\s*:\s*([^;}]+)/g)].map(([, name, value]) => [name!, value!.trim().replace(/\s+/g, ' ')]));

/** Families that are there without a file, and how they fall back. */
export const FONTS: readonly string[] = [
  'system-ui, sans-serif', `Georgia, 'Times New Roman', serif`, `'Iowan Old Style', Palatino, 'Palatino Linotype', serif`, `'Helvetica Neue', Arial, sans-serif`,
  `Verdana, Geneva, sans-serif`, `Impact, 'Arial Narrow', sans-serif`, `Rockwell, 'Roboto Slab', serif`, `ui-monospace, Menlo, Consolas, monospace`, 'inherit',
];
