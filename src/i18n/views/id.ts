import type {ViewMessages} from '../view-messages.js';

/** Indonesian, the language of last resort, for views. */
export const id: ViewMessages = {
  plot: 'grafik',
  asTable: 'Tampilkan sebagai tabel',
  area: 'Wilayah',
  total: 'Total',
  notReported: 'belum masuk',
  noAreas: 'Tidak ada data wilayah.',
  counted: 'Terhitung',
  majority: (figure) => `Mayoritas: ${figure}`,
  margin: 'Selisih',
  tie: 'seri',
  previous: 'Sebelumnya',
  change: 'Perubahan',
  new: 'baru',
  notional: 'Angka sebelumnya dihitung ulang menurut batas wilayah sekarang.',
  chosen: 'dipilih',
};
