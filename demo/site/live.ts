import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';

/** Settles when a card has the newest figures of its feed. */
export const live = (card: KpuRecap): Promise<void> => new Promise((settle) => {
  card.addEventListener('rekap-freshness', ({freshness}) => freshness === 'live' && settle());
});
