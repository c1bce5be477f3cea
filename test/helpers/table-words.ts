import type {Head, Label} from '../../src/feed/table/words.js';

/** What rows are named for in the languages that are shipped and six more. */
export const LABELS: Readonly<Record<Label['kind'], readonly string[]>> = {
  total: [
    'Total', 'Totals', 'TOTAL:', 'Grand total', 'Sub-total', 'Jumlah', 'Jumlah total', 'Jumlah suara', 'Total suara', 'Σ', 'Gesamt', 'Insgesamt', 'Summe', 'Total général', 'Total general', 'Total geral',
    'Totale', 'Totale generale', 'Totaal', 'Total votes', 'Total (1+2+3)', 'المجموع', 'الإجمالي', 'Stimmen insgesamt', 'Total des voix', 'Totale voti', 'Totaal aantal stemmen', 'Keseluruhan',
  ],
  valid: ['Suara sah', 'Jumlah suara sah', 'Valid votes', 'Total valid votes', 'Valid ballots', 'Gültige Stimmen', 'Gueltige', 'Suffrages exprimés', 'Votos válidos', 'Voti validi', 'Geldige stemmen', 'الأصوات الصحيحة'],
  invalid: [
    'Suara tidak sah', 'Surat suara tidak sah', 'Suara rusak', 'Invalid votes', 'Rejected ballots', 'Spoilt papers', 'Spoiled', 'Blank', 'Blank votes', 'Over Votes', 'Undervotes', 'Ungültige Stimmen', 'Ungueltig', 'Bulletins nuls',
    'Bulletins blancs', 'Blancs', 'Nuls', 'Votos en blanco', 'Votos nulos', 'Votos brancos', 'Schede bianche', 'Schede nulle', 'Ongeldige stemmen', 'Blanco', 'الأصوات الباطلة', 'أوراق بيضاء', 'Votes not valid',
  ],
  cast: ['Votes cast', 'Ballots cast', 'Times Cast', 'Total ballots cast', 'Pengguna hak pilih', 'Jumlah pengguna hak pilih', 'Votants', 'Votantes', 'Votanti', 'Abgegebene Stimmen', 'Opgekomen kiezers', 'Total ballots', 'Times Counted', 'Votos emitidos', 'Totaal uitgebracht', 'Suara sah dan tidak sah', 'Gültige und ungültige Stimmen', 'Surat suara digunakan', 'Pengguna hak pilih dalam DPT', 'المقترعون', 'عدد المصوتين'],
  registered: [
    'Electors', 'Electorate', 'Registered voters', 'Eligible voters', 'DPT', 'Jumlah DPT', 'Daftar pemilih tetap (DPT)', 'Wahlberechtigte', 'Stimmberechtigte', 'Inscrits', 'Electores', 'Eleitores inscritos', 'Elettori', 'Kiesgerechtigden',
    'الناخبون المسجلون', 'Censo electoral', 'Empadronados', 'Eleitorado', 'Aptos', 'Opgeroepen kiezers', 'Aventi diritto',
  ],
  none: [
    'Turnout', 'Turnout %', 'Majority 1', 'Margin', 'Selisih suara', 'Golput', 'Abstentions', 'Abstención', 'Abstenções', 'Enthaltungen', 'Astenuti', 'Nichtwähler', 'Partisipasi', 'Wahlbeteiligung', 'Opkomst', 'Affluenza', 'Participación',
    'Persentase', 'Kursi', 'TPS masuk', 'Precincts reporting', 'Sisa suara', 'Threshold', 'نسبة المشاركة', 'Did not vote', 'Tidak memilih', 'Surat suara tidak digunakan', 'Papers issued', 'Population', 'Davon Briefwahl', 'Of which postal', 'Number of precincts', 'Exhausted ballots',
  ],
};

/** What heads of columns say, by the role that they give. */
export const HEADS: readonly (readonly [Head['role'], readonly string[]])[] = [
  ['votes', ['Suara', 'Perolehan suara', 'Jumlah suara', 'Votes', 'Vote', 'votes_received', 'Stimmen', 'Zweitstimmen', 'Voix', 'Nombre de voix', 'Votos', 'Voti', 'Stemmen', 'Number of votes', 'الأصوات', 'Suara Pilpres 2024']],
  ['percent', ['%', 'Suara (%)', 'Persen', 'Persentase suara', 'Vote share', 'Prozent', 'Stimmenanteil', 'Pourcentage', 'Porcentaje', '% Voix/Exp']],
  ['left-out', ['Kursi', 'Perolehan kursi', 'Seats', 'Sitze', 'Sièges', 'Escaños', 'Zetels', 'Seggi', 'Umur', 'Usia', 'Age', 'Alter', 'Âge', 'Peringkat', 'Rank', 'Rang', 'Tahun', 'Year', 'Jahr', 'Selisih', 'Majority', 'Change', 'Swing', 'Turnout', 'absentee', 'election_day', 'Of which other winner', 'Foto', 'Last election', 'Previous votes', 'Votes (thousands)', 'Suara (ribu)', "Votes ('000)", 'Stimmen in Tsd.', 'Winner', 'Pemenang', 'Votes needed']],
  ['result', ['Hasil', 'Result', 'Ergebnis', 'Résultat', 'Resultado', 'First round', 'Putaran 1', 'Pemilu 2019', '2019']],
  ['total', ['Jumlah', 'Total', 'Summe']],
  ['name', ['Nama', 'Nama calon', 'Calon', 'Pasangan calon', 'Nama pasangan calon presiden', 'Name', 'Candidate', 'Candidat', 'Nom', 'Candidato', 'Kandidaat', 'Naam', 'المرشح']],
  ['party', ['Partai', 'Nama partai', 'Party', 'Partei', 'Parti', 'Partido', 'Partito', 'Partij', 'Liste', 'Nuance']],
  ['ballot', ['No.', 'No. urut', 'No. urut paslon', 'Nomor calon', 'Nomor urut', 'Ballot', 'Nr.', 'panneau']],
  ['area-name', ['Kecamatan', 'Kabupaten/Kota', 'Provinsi', 'Nama kecamatan', 'County', 'district', 'Gemeinde', 'Commune', 'Gebietsname', 'Constituency name', 'Dapil', 'Ward', 'Wahlbezirk', 'Bureau', 'Mesa', 'الدائرة']],
  ['area', ['kode', 'Kode wilayah', 'ags', 'gkz', 'ONS ID', 'fips']],
  ['registered', ['DPT', 'Electorate', 'Registered voters', 'Wahlberechtigte', 'Inscrits']],
  ['invalid', ['Suara tidak sah', 'Invalid votes', 'Blancs', 'Ungültige']],
  ['valid', ['Suara sah', 'Valid votes', 'Gültige Stimmen', 'Suffrages exprimés']],
  ['cast', ['Votes cast', 'Votants', 'Abgegebene Stimmen']],
  ['reported', ['TPS masuk', 'Precincts reporting', 'reported']],
  ['expected', ['TPS', 'Total TPS', 'expected']],
  [null, ['Paslon 1', 'paslon_2', 'Anies', 'Con', 'First party', 'All other candidates', 'Kotak kosong', '']],
];
