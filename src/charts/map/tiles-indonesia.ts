import type {Tile} from './drawing.js';

/**
 * The 38 provinces of Indonesia since 2022 and the vote abroad, by KPU code, as tiles. Each
 * island, or group of islands, is a block near its place, with room for its name. Twelve
 * columns keep a tile as large as a fingertip on a phone.
 */
const LINES = `
sumatra
11 AC 0 0 Aceh
12 SU 0 1 Sumatera Utara
13 SB 0 2 Sumatera Barat
14 RI 1 1 Riau
15 JA 1 2 Jambi
16 SS 1 3 Sumatera Selatan
17 BE 0 3 Bengkulu
18 LA 1 4 Lampung
19 BB 2 2 Kepulauan Bangka Belitung
21 KR 2 1 Kepulauan Riau
java
31 JK 3 5 DKI Jakarta
32 JB 3 6 Jawa Barat
33 JT 4 6 Jawa Tengah
34 YO 4 7 DI Yogyakarta
35 JI 5 6 Jawa Timur
36 BT 2 6 Banten
nusa
51 BA 6 7 Bali
52 NB 7 7 Nusa Tenggara Barat
53 NT 8 7 Nusa Tenggara Timur
kalimantan
61 KB 4 2 Kalimantan Barat
62 KT 5 2 Kalimantan Tengah
63 KS 5 3 Kalimantan Selatan
64 KI 6 2 Kalimantan Timur
65 KU 6 1 Kalimantan Utara
sulawesi
71 SA 9 1 Sulawesi Utara
72 ST 9 2 Sulawesi Tengah
73 SN 8 3 Sulawesi Selatan
74 SG 9 3 Sulawesi Tenggara
75 GO 8 1 Gorontalo
76 SR 8 2 Sulawesi Barat
maluku
81 MA 11 2 Maluku
82 MU 11 1 Maluku Utara
papua
91 PA 11 5 Papua
92 PB 10 5 Papua Barat
93 PS 10 6 Papua Selatan
94 PT 9 6 Papua Tengah
95 PE 11 6 Papua Pegunungan
96 PD 9 5 Papua Barat Daya
abroad
99 LN 0 7 Luar Negeri`;

let region = '';

export const INDONESIA: readonly Tile[] = LINES.trim().split('\n').flatMap((line) => {
  const [id = '', label = '', column, row, ...name] = line.split(' ');
  if (label === '') region = id;
  return label === '' ? [] : [{id, label, column: Number(column), row: Number(row), name: name.join(' '), region, isApart: region === 'abroad'}];
});
