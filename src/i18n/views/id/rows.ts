import type {RowWords} from '../../view-messages.js';

/** Indonesian, for a card whose rows are those of one area. */
export const rows: RowWords = {
  whole: 'Seluruh hasil',
  ofWhole: (words) => `Keseluruhan: ${words}`,
};
