import type {PrintedShare} from '../domain/rounding.js';
import {cached} from './intl-cache.js';

/** How one language writes. */
interface Writing {
  readonly group: string;
  readonly decimal: string;
  /** Between the last two names of two, and of more. */
  readonly and: readonly [ofTwo: string, ofMore: string];
}

/**
 * The languages whose whole counts, percents and lists are written without Intl. The first
 * Intl formatter of a page costs 17 ms, and four times that on a slow phone.
 */
const WRITINGS: ReadonlyMap<string, Writing> = new Map([
  ['id', {group: '.', decimal: ',', and: [' dan ', ', dan ']}], ['en', {group: ',', decimal: '.', and: [' and ', ', and ']}],
]);

/** Whether the digits of a number are all there is to write: no sign, no exponent. */
const isPlain = (count: number): boolean => Number.isSafeInteger(count) && (count > 0 || Object.is(count, 0));
const grouped = (digits: string, group: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, group);

/** A whole count with the locale's groups. */
export function formatCount(count: number, locale: string): string {
  const writing = WRITINGS.get(locale);
  if (writing && isPlain(count)) return grouped(String(count), writing.group);
  return cached(`count ${locale}`, () => new Intl.NumberFormat(locale)).format(count);
}

const percentFormat = (locale: string, decimals: number): Intl.NumberFormat =>
  cached(`percent ${locale} ${decimals}`, () =>
    new Intl.NumberFormat(locale, {style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals}));

/** A printed share as text, such as `24,9%` or `<0,1%`. Just under and just over half are `<50%` and `>50%`, because no decimal says more. */
export function formatPercent({units: all, decimals: places, sign}: PrintedShare, locale: string): string {
  const [units, decimals] = sign !== '' && all === 50 * 10 ** places ? [50, 0] : [all, places];
  const writing = WRITINGS.get(locale);
  if (!writing || !isPlain(units)) return sign + percentFormat(locale, decimals).format(units / 10 ** (decimals + 2));
  const digits = String(units).padStart(decimals + 1, '0');
  const end = digits.length - decimals;
  return `${sign}${grouped(digits.slice(0, end), writing.group)}${decimals > 0 ? writing.decimal + digits.slice(end) : ''}%`;
}

/** Whether a share is *just under half*: too close to 50 % for the decimals that are printed. */
export const isJustUnderHalf = ({units, decimals, sign}: PrintedShare): boolean => sign === '<' && units === 50 * 10 ** decimals;

/** A share as text, the same in every card and view. A dash where there is none. */
export const formatShare = (share: PrintedShare | null, locale: string): string => (share === null ? '–' : formatPercent(share, locale));

/** A printed share in three pieces: before, in and after the percent sign. The sign is drawn smaller. */
export function percentParts(share: PrintedShare, locale: string): readonly [before: string, sign: string, after: string] {
  const text = formatPercent(share, locale);
  const sign = WRITINGS.has(locale) ? '%' : cached(`sign ${locale}`, () => percentFormat(locale, 0).formatToParts(0).find(({type}) => type === 'percentSign')?.value ?? '%');
  const at = text.indexOf(sign);
  return [text.slice(0, at), sign, text.slice(at + sign.length)];
}

/** Names joined in the locale's way: "A, B dan C". */
export function formatList(items: readonly string[], locale: string): string {
  const and = WRITINGS.get(locale)?.and;
  if (and && items.length > 0) return items.length === 1 ? items[0]! : items.slice(0, -1).join(', ') + and[items.length === 2 ? 0 : 1] + items.at(-1)!;
  return cached(`list ${locale}`, () => new Intl.ListFormat(locale)).format(items);
}

/** The minus sign is as wide as the plus sign, and no line breaks after it. Intl writes a hyphen in most languages. */
export const withMinus = (text: string): string => text.replace('-', '\u2212');

/** A difference of counts: `+6`, `−18`, `0`. */
export function formatChange(count: number, locale: string): string {
  return withMinus(cached(`change ${locale}`, () => new Intl.NumberFormat(locale, {signDisplay: 'exceptZero'})).format(count));
}
