import type {SeatWords} from '../../view-messages.js';

/** Indonesian, for seats. */
export const seats: SeatWords = {
  title: 'Perolehan kursi',
  head: 'Kursi',
  party: 'Partai',
  share: 'Bagian',
  against: (title) => `Perubahan terhadap ${title}`,
  seats: (figure) => `${figure} kursi`,
  ofSeats: (figure) => `dari ${figure} kursi`,
  needed: (figure) => `Diperlukan: ${figure}`,
  open: 'Kosong atau belum ditentukan',
  without: (names) => `Tanpa kursi: ${names}`,
  none: 'Belum ada data kursi.',
  thin: 'Kursi belum ditampilkan karena data yang masuk masih sedikit.',
  most: (names) => `Terbanyak: ${names}`,
  coalition: 'Koalisi',
  choose: 'Pilih partai untuk menjumlahkan kursi koalisi.',
  clear: 'Kosongkan',
  short: (figure, _, isSimple) => `kurang ${figure} kursi dari ${isSimple ? 'mayoritas' : 'yang diperlukan'}`,
  enough: (figure, count, isSimple) => `${isSimple ? 'mayoritas' : 'cukup'}${count === 0 ? ', tanpa kelebihan' : `, lebih ${figure} kursi`}`,
  half: 'tepat setengah',
  comma: ', ',
};
