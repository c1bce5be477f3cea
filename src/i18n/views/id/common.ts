import type {ViewMessages} from '../../view-messages.js';

/** Indonesian, for what all views say. */
export const common: Omit<ViewMessages, 'chart' | 'trend' | 'seats' | 'table' | 'map' | 'rows'> = {
  plot: 'grafik',
  hint: 'Tunjuk atau ketuk satu bagian untuk melihat angkanya.',
  asTable: 'Tampilkan sebagai tabel',
  candidate: 'Calon',
  votesHead: 'Suara',
  shareHead: 'Persentase',
  tableCaption: 'Perolehan suara',
  totals: {valid: 'Suara sah', cast: 'Semua suara', round: 'Suara putaran ini'},
  area: 'Wilayah',
  total: 'Total',
  notReported: 'belum masuk',
  partial: 'belum lengkap',
  noVotes: 'belum ada suara',
  noAreas: 'Tidak ada data wilayah.',
  counted: 'Terhitung',
  majority: (figure) => `Mayoritas: ${figure}`,
  margin: 'Selisih suara',
  tie: 'seri',
  previous: 'Sebelumnya',
  change: 'Perubahan',
  new: 'baru',
  notional: 'Angka sebelumnya dihitung ulang menurut batas wilayah sekarang.',
  chosen: 'dipilih',
};
