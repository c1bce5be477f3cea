/** Letters that do not decompose into a base letter and a mark, as people type them on other keyboards. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ĸ: 'k', ə: 'e', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ς: 'σ',
};

/** Marks above and below letters. In scripts of India and others, marks are letters and are kept. */
const MARKS = /(?=\p{M})[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}]/gu;

/** Signs inside words that people do not type: those of Hawaiian and other spellings, apostrophes in their place, and the Arabic elongation sign. */
const INNER = /[\u02b0-\u02ff\ua78b\ua78c\u0640'’‘‛′`´]/g;

const OTHERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * A name in the form for searching: letters without marks, in lower case, with single
 * blanks in place of everything that is neither letter nor digit. Łódź is found by "lodz",
 * Hawaiʻi by "hawaii", Toli-Toli by "toli toli".
 */
export const folded = (text: string): string => text.replace(INNER, '').normalize('NFKD').replace(INNER, '').toLowerCase().replace(MARKS, '')
  .replace(OTHERS, (letter) => LETTERS[letter]!).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
