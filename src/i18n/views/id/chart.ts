import type {ChartWords} from '../../view-messages.js';

/** Indonesian, for charts. */
export const chart: ChartWords = {
  title: (values) => (values === 'share' ? 'Persentase suara' : 'Perolehan suara'),
  byArea: 'per wilayah',
  against: (title) => `dibandingkan dengan ${title}`,
  now: 'Sekarang',
  noPrevious: 'Tidak ada hasil sebelumnya sebagai pembanding.',
  incomplete: 'Persentase belum dapat ditampilkan karena sebagian angka belum tersedia.',
  merged: (count) => `Lainnya (${count})`,
  some: (figure, all) => `${figure} dari ${all} wilayah`,
  scale: (end) => `Skala 0–${end}`,
  turnout: 'Partisipasi',
  points: 'Persentase dan partisipasi pemilih per wilayah; warna: yang unggul di sana',
  noTurnout: 'Data partisipasi pemilih per wilayah tidak tersedia.',
  bubbles: 'makin besar lingkaran, makin banyak suaranya',
  none: 'Belum ada hasil.',
};
