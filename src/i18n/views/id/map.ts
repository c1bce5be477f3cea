import type {MapWords} from '../../view-messages.js';
import type {KitWord} from './places.js';

/** Indonesian, for maps. */
export const map: Omit<MapWords, KitWord> = {
  role: 'peta',
  title: 'Unggul menurut wilayah',
  note: (strength) => (strength === 'margin' ? 'makin pekat, makin lebar selisihnya' : 'makin pekat, makin besar persentasenya'),
  bubbles: 'makin besar lingkaran, makin banyak selisih suaranya',
  shareOf: (name) => `Persentase ${name}`,
  scale: (strength) => (strength === 'margin' ? 'Selisih dalam poin persen' : 'Persentase suara'),
  under: (figure) => `di bawah ${figure}`,
  from: (figure) => `${figure} atau lebih`,
  leader: 'Unggul',
  noData: 'tidak ada data',
  leads: (name, figure, all) => `${name} unggul di ${figure} dari ${all} wilayah`,
  leadsToo: (name, figure) => `${name} di ${figure}`,
  tied: (figure) => `seri di ${figure}`,
  standing: (word, figure) => `${figure} ${word}`,
  range: (name, low, lowArea, high, highArea) => `${name}: dari ${low} di ${lowArea} sampai ${high} di ${highArea}.`,
  none: 'Belum ada hasil menurut wilayah.',
  needsShapes: 'Untuk menggambar peta, bentuk wilayahnya perlu disediakan.',
  loading: 'Memuat peta …',
  failed: 'Peta tidak dapat dimuat.',
  regions: {sumatra: 'Sumatera', java: 'Jawa', nusa: 'Bali & Nusra', kalimantan: 'Kalimantan', sulawesi: 'Sulawesi', maluku: 'Maluku', papua: 'Papua', abroad: 'Luar negeri'},
  some: (figure, all) => `${figure} dari ${all} wilayah`,
};
