import type {MapWords} from '../../view-messages.js';

/** Words of what only maps of shapes or of many tiles have. */
export type KitWord = 'closer' | 'farther' | 'whole' | 'goTo' | 'search' | 'zoomHint' | 'back' | 'all';

/** Indonesian, for what leads to places of a map. */
export const places: Pick<MapWords, KitWord> = {
  closer: 'Perbesar',
  farther: 'Perkecil',
  whole: 'Tampilkan seluruh peta',
  goTo: 'Pergi ke kawasan',
  search: 'Cari wilayah',
  zoomHint: 'Tahan Ctrl atau ⌘ untuk memperbesar dengan roda tetikus',
  back: (name) => `Kembali ke ${name}`,
  all: 'Semua wilayah',
};
