/** The result of reading a whole number from text. */
export type FigureResult = {readonly ok: true; readonly value: number | null} | {readonly ok: false; readonly code: 'figure-invalid' | 'figure-ambiguous'};

/** Replaces the various spaces and apostrophes between groups of digits by one plain space and one plain apostrophe. */
const unified = (text: string): string => text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/\u2019/g, "'");

const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Zeros after a mark that cannot separate groups. Spreadsheets and programs write `1234.0` for a whole number. */
const POINT_ZERO = /^(\d+)[.,](?:0{1,2}|(?<=\d{4}[.,])0+)$/;

/** Groups of three digits after one kind of mark. A single group after a point or a comma could be a decimal fraction. */
const GROUPED = /^\d{1,3}(?:(?<mark>[.,' ])\d{3})(?:\k<mark>\d{3})*$/;

/**
 * Reads a count as people write it. Empty text is "no figure", not zero. With a locale,
 * the text must be what that locale writes. Without one, plain digits and unambiguous
 * groups are read, and `40.971` is ambiguous. Negative, fractional and exponent forms are
 * refused, and so are numbers beyond 2^53 - 1.
 */
export function parseFigure(text: string, locale: string | null = null): FigureResult {
  const written = westernDigits(unified(text.replace(/[\u200e\u200f\u061c]/g, '')).trim());
  if (written === '') return {ok: true, value: null};
  const whole = POINT_ZERO.exec(written)?.[1];
  if (whole !== undefined) return parseFigure(whole);
  const digits = written.replace(/[.,' \u066c]/g, '');
  const value = Number(digits);
  if (!/^\d+$/.test(digits) || !Number.isSafeInteger(value)) return {ok: false, code: 'figure-invalid'};
  if (digits === written) return {ok: true, value};
  if (locale !== null) return writtenIn(value, locale) === written ? {ok: true, value} : {ok: false, code: 'figure-invalid'};
  const mark = GROUPED.exec(written)?.groups?.['mark'];
  if (mark === undefined) return {ok: false, code: 'figure-invalid'};
  const isFraction = (mark === '.' || mark === ',') && written.split(mark).length === 2;
  return isFraction ? {ok: false, code: 'figure-ambiguous'} : {ok: true, value};
}

function writtenIn(value: number, locale: string): string | null {
  try {
    return westernDigits(unified(new Intl.NumberFormat(locale, {useGrouping: 'always'}).format(value)));
  } catch {
    return null; // The text is not a locale.
  }
}

/** Whether figures can be read in a locale. The browser would read an unknown locale as the reader's own. */
export function isLocale(locale: string | null | undefined): boolean {
  try {
    return typeof locale === 'string' && Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false; // The text is not a locale.
  }
}
