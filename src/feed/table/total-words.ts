/** The words of tables for a sum of candidates. `*` stands for all that begin like the word. Every name of a total has one of them. */
export const TOTAL_WORDS = {
  'total': 'total totale totali totaux totaal jumlah gesamt* insgesamt summe sum suma soma somma som σ overall aggregate combined keseluruhan semua semuanya seluruh* nasional national ensemble subtotal sub مجموع اجمالي جملة',
  'valid': 'sah valid* gultig* gueltig* exprime* geldig* صحيحة صالحة',
  'votes': 'suara perolehan vote voto voti voix suffrage erststimme* zweitstimme* gesamtstimme* wahlerstimme* waehlerstimme* stem stemmen stimme stimmen stimmenzahl صوت اصوات',
};

/** A text in lower case, without accents. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');

let words: RegExp | null = null;

/**
 * Whether a name may be that of a sum of candidates. Where it is false, `isTotal` of words.ts
 * is false as well, and the words of tables need not be loaded. A word ends before anything but
 * a letter or digit of ASCII: classes of all letters take longer to compile than a card to draw.
 */
export function mayBeTotal(name: string): boolean {
  words ??= new RegExp(`(?<![a-z\\d])(?:ال)?(?:${Object.values(TOTAL_WORDS).join(' ').split(' ').map((word) => (word.endsWith('*') ? word.slice(0, -1) : `${word}s?(?![a-z\\d])`)).join('|')})`);
  return words.test(/[^\0-\x7f]/.test(name) ? folded(name) : name.toLowerCase());
}
