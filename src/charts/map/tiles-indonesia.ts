import type {Tile} from './drawing.js';

/**
 * The 38 provinces of Indonesia since 2022 and the vote abroad, by KPU code, as tiles near
 * their places: Sumatra descends from the upper left, Java is at the bottom, the lesser
 * islands are to the right of it, and Papua is the block at the right.
 */
const LINES = `
11 AC 0 0 Aceh
12 SU 1 1 Sumatera Utara
13 SB 1 2 Sumatera Barat
14 RI 2 2 Riau
15 JA 2 3 Jambi
16 SS 3 4 Sumatera Selatan
17 BE 2 4 Bengkulu
18 LA 3 5 Lampung
19 BB 4 3 Kepulauan Bangka Belitung
21 KR 3 1 Kepulauan Riau
31 JK 5 5 DKI Jakarta
32 JB 5 6 Jawa Barat
33 JT 6 6 Jawa Tengah
34 YO 6 7 DI Yogyakarta
35 JI 7 6 Jawa Timur
36 BT 4 6 Banten
51 BA 8 7 Bali
52 NB 9 7 Nusa Tenggara Barat
53 NT 10 7 Nusa Tenggara Timur
61 KB 5 2 Kalimantan Barat
62 KT 6 2 Kalimantan Tengah
63 KS 7 3 Kalimantan Selatan
64 KI 7 2 Kalimantan Timur
65 KU 7 1 Kalimantan Utara
71 SA 11 1 Sulawesi Utara
72 ST 9 2 Sulawesi Tengah
73 SN 9 4 Sulawesi Selatan
74 SG 10 4 Sulawesi Tenggara
75 GO 10 2 Gorontalo
76 SR 9 3 Sulawesi Barat
81 MA 12 4 Maluku
82 MU 12 2 Maluku Utara
91 PA 15 3 Papua
92 PB 14 3 Papua Barat
93 PS 15 5 Papua Selatan
94 PT 14 4 Papua Tengah
95 PE 15 4 Papua Pegunungan
96 PD 13 3 Papua Barat Daya
99 LN 0 7 Luar Negeri`;

export const INDONESIA: readonly Tile[] = LINES.trim().split('\n').map((line) => {
  const [id = '', label = '', column, row, ...name] = line.split(' ');
  return {id, label, column: Number(column), row: Number(row), name: name.join(' ')};
});
