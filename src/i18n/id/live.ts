import type {Messages} from '../messages.js';

/** Words of what only a card that changes has. */
export type LiveWord = 'corrections' | 'correctionHeads' | 'correctionChange' | 'correctionSentence' | 'dataAge' | 'retryIn' | 'checks' | 'checkWords';

/** Indonesian, for changes, corrections, and what is odd in the data. */
export const live: Pick<Messages, LiveWord> = {
  retryIn: (duration) => `Dicoba lagi ${duration === null ? 'saat tersambung' : `dalam ${duration}`}`,
  corrections: (count) => `Koreksi (${count})`,
  correctionHeads: ['Wilayah dan calon', 'Sebelum → sesudah', 'Selisih'],
  correctionChange: (before, after) => `${before} → ${after}`,
  correctionSentence: (name, before, after) => `Koreksi: suara ${name} turun dari ${before} menjadi ${after}.`,
  dataAge: (time, isToday, age) => `${time === null ? 'Belum' : `Data ${isToday ? 'pukul ' : ''}${time}, belum`} diperbarui ${age}`,
  checks: (list) => `Catatan tentang data sumber: ${list}.`,
  checkWords: {sum: 'jumlah tidak cocok', roll: 'suara melebihi daftar pemilih', progress: 'kemajuan penghitungan tidak masuk akal', fell: 'suara berkurang', time: 'waktu data meragukan', missing: 'ada angka yang hilang', leftOut: 'sebagian dilewati atau ditafsirkan'},
};
