/** Letters that are no other letter with a mark, as people type them who do not have them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ĸ: 'k', ə: 'e', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ς: 'σ',
};

/** Marks over and under letters. In scripts of India and others marks are letters, and stay. */
const MARKS = /(?=\p{M})[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}]/gu;

/** Signs inside of a word that nobody types: those of Hawaiian and of other spellings, apostrophes that stand for them, and the Arabic lengthening. */
const INNER = /[\u02b0-\u02ff\ua78b\ua78c\u0640'’‘‛′`´]/g;

const OTHERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * A name as one looks for it: letters without marks and in one case, single blanks in
 * place of hyphens and all that is no letter and no digit. Łódź is found by "lodz",
 * Hawaiʻi by "hawaii", Toli-Toli by "toli toli".
 */
export const folded = (text: string): string => text.replace(INNER, '').normalize('NFKD').replace(INNER, '').toLowerCase().replace(MARKS, '')
  .replace(OTHERS, (letter) => LETTERS[letter]!).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
