import type {TrendWords} from '../../view-messages.js';

/** Indonesian, for the trend. */
export const trend: TrendWords = {
  title: 'Jalannya penghitungan',
  note: (values, over) => `${values === 'share' ? 'Persen suara sah' : 'Jumlah suara'} menurut ${over === 'time' ? 'waktu' : 'persentase yang terhitung'}`,
  axisFrom: (figure) => `sumbu mulai dari ${figure}`,
  progressUnknown: 'persentase yang terhitung tidak diketahui',
  time: 'Waktu',
  noUpdates: 'tanpa pembaruan',
  noUpdatesFor: (duration) => `tanpa pembaruan selama ${duration}`,
  batches: 'Suara baru tiap pembaruan',
  corrected: 'dikoreksi turun',
  correctedBy: (difference) => `dikoreksi ${difference}`,
  none: 'Belum ada riwayat penghitungan.',
  leads: (name, since, first, last) => `${name} unggul sejak ${since}: dari ${first} menjadi ${last}.`,
  updates: (figure) => `${figure} pembaruan`,
  corrections: (figure) => `${figure} di antaranya dengan koreksi turun`,
  some: (figure, all) => `${figure} dari ${all} pembaruan`,
};
