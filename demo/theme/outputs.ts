import {attributeText, cssValue, declarations} from '../embed/escape.js';

type Tokens = Readonly<Record<string, string>>;

const isEmpty = (tokens: Tokens): boolean => Object.keys(tokens).length === 0;

/** The ways to take a theme along, in the order of their tabs. */
export const OUTPUTS = [
  ['css', 'CSS', (tokens: Tokens) => `kpu-recap {\n${declarations(tokens) || '  /* Nothing is changed yet: choose a preset, or a color. */\n'}}\n`],
  ['file', 'Theme file', themeFile],
  ['style', 'style', (tokens: Tokens) => `<kpu-recap${isEmpty(tokens) ? '' : ` style="${attributeText(Object.entries(tokens).map(([name, value]) => `${name}: ${cssValue(value)}`).join('; '))}"`}></kpu-recap>\n`],
] as const;

export type Output = (typeof OUTPUTS)[number][0];

/** A style sheet of tokens alone, as those in `rekap/themes`: it is for a whole page. */
export function themeFile(tokens: Tokens): string {
  return `/* A theme for the elements of Rekap. Load it as a style sheet of the page. */\n:root {\n${declarations(tokens)}}\n`;
}
