import {folded, TOTAL_WORDS} from './total-words.js';

/** The meaning of a word in the head of a column or in the name of a row. */
export type Word =
  | 'abstention' | 'age' | 'area' | 'arrived' | 'ballots' | 'blank' | 'candidate' | 'cast' | 'change' | 'code' | 'color' | 'contest' | 'election' | 'expected' | 'filler' | 'gender' | 'id' | 'invalid'
  | 'margin' | 'mode' | 'name' | 'not' | 'number' | 'overvotes' | 'part' | 'party' | 'percent' | 'photo' | 'previous' | 'rank' | 'registered' | 'remaining' | 'result' | 'round' | 'scale' | 'seats'
  | 'threshold' | 'time' | 'total' | 'turnout' | 'units' | 'valid' | 'voters' | 'votes';

/**
 * The words of tables in Indonesian, English, Arabic, German, French, Spanish,
 * Portuguese, Dutch and Italian, without accents and in lower case. A word with `*`
 * stands for all words that begin like it.
 */
const WORDS: Readonly<Record<Word, string>> = {
  ...TOTAL_WORDS,
  'abstention': 'golput abstain* absten* asten* nichtwahler* enthaltung* onthouding* ممتنع ممتنعون ممتنعين',
  'age': 'umur usia age ages alter edad idade eta leeftijd born عمر',
  'area': 'wilayah daerah kabupaten kab kota kecamatan kelurahan desa dapil dapem area region district* distrik county town precinct municip* state provinc* provinsi constituency gebiet gebietsname gemeinde kreis wahlkreis bezirk bundesland land commune departement circonscription canton distrito* concelho freguesia estado comune regione collegio gemeente kieskring ward wahlbezirk bureau mesa دايرة منطقة محافظة',
  'arrived': 'masuk reported reporting terhitung gemeldet* depouille* escrutad* apurad* scrutinat* geteld*',
  'ballots': 'ballot papers surat bulletin* papeleta* cedula* scheda schede stembiljet* stimmzettel بطاقات اوراق',
  'blank': 'blank blanc blanche* blanco branco bianche leer leere kosong بيضاء',
  'candidate': 'candidate candidato candidata candidati calon paslon pasangan* bewerber candidat kandidat* kandidaat ticket choice choix مرشح مرشحون مترشح',
  'cast': 'cast abgegeben* abgestimmt votant* opgekomen pengguna menggunakan times voted hadir digunakan emitid* uitgebracht* مقترعون مقترعين مصوتون مصوتين',
  'change': 'change swing perubahan anderung* evolution تغيير variac* variazione veranderung* verandering',
  'code': 'kode code gkz ags fips ons codigo codice',
  'color': 'warna color colour farbe couleur cor colore kleur لون',
  'contest': 'office contest race jabatan',
  'election': 'pemilu pilpres pileg pilkada election* eleccion* eleic* elezion* wahl wahlen verkiezing verkiezingen انتخابات',
  'expected': 'expected diharapkan',
  'filler': 'of the all at de des du der die das den dem und and et y e en dan di del della delle dei degli la le les los las il lo voor van het een per pada untuk to a an in im orang people persons personen counted count cards general* geral algemeen akhir final hak pilih daftar tetap tambahan data yang dari dengan nombre anzahl aantal banyaknya absolu* grand did electoral diritto innen dalam عدد',
  'gender': 'gender jenis kelamin sex sexe geschlecht sexo sesso geslacht',
  'id': 'id ids',
  'invalid': 'invalid* ungultig* ungueltig* nul nuls nulle* nulo* nulli ongeldig* rejected rejet* spoiled spoilt void voided rusak informal باطله باطلة ملغاة',
  'margin': 'majority margin lead selisih keunggulan mehrheit vorsprung stimmenvorsprung majorite mayoria maioria maggioranza meerderheid ventaja vantagem vantaggio voorsprong ecart diferenc* differen* فارق اغلبية',
  'mode': 'day absentee mail postal early provisional pos briefwahl* correspondance correo correspondencia vorlaufig machine',
  'name': 'nama name nom noms prenom nombres nome nomi cognome apellido* naam namen bezeichnung اسم',
  'not': 'tidak tak non not nicht niet غير',
  'number': 'no nomor nr number numero num nummer urut panneau listenplatz رقم',
  'overvotes': 'overvote* undervote* over under',
  'part': 'which including termasuk davon dont',
  'party': 'partai parpol party parties partei* parti partido* partit* partij partijen nuance liste lista lijst lijsten list fraktion koalisi coalition pengusung حزب قائمة',
  'percent': '% persen persentase percent* pct prozent* anteil stimmenanteil stimmanteil stempercentage pourcent* porcent* procent* share نسبة',
  'photo': 'foto photo bild image imagen immagine afbeelding صورة',
  'previous': 'previous prev prior last sebelumnya lalu vorherig* vorwahl vorige precedent* anterior* سابق سابقة',
  'rank': 'peringkat ranking rank rang rangliste platz place posisi position posicion posicao puesto posizione plaats rangorde urutan winner pemenang فائز مرتبة ترتيب',
  'registered': 'registered elector* electeurs eleitor* elettori inscri* iscritti wahlberechtigt* stimmberechtigt* kiesgerechtigd* stemgerechtigd* eligible dpt dptb dptk dpk dptln roll padron censo terdaftar opgeroepen empadronad* aptos aventi مسجلين مسجلون ناخبين ناخبون',
  'remaining': 'sisa remaining outstanding uncounted belum ausstehend* restant* needed issued diterima exhausted contested متبقية',
  'result': 'hasil result* ergebnis* risultat* uitslag* نتايج نتيجة',
  'round': 'putaran round tour wahlgang vuelta turno ronde جولة pertama kedua erster zweiter premier deuxieme primera primeira segunda primo prima secondo first second third eerste tweede',
  'scale': 'ribu juta 000 thousand* million* tsd tausend* milliers',
  'seats': 'kursi seat sitz sitze siege mandat* escano* assento* seggi seggio zetel* مقعد مقاعد',
  'threshold': 'threshold quota ambang kuota bpp quorum hurde seuil umbral soglia kiesdeler عتبة',
  'time': 'tahun year jahr annee ano anno jaar tanggal waktu jam date datum fecha heure uhrzeit سنة تاريخ',
  'turnout': 'turnout progress affluenza partici* partecip* partisipasi wahlbeteiligung opkomst population comparec* مشاركة اقبال',
  'units': 'tps precincts stations wahllokale bureaux mesas sezioni stembureaus مراكز محطات',
  'voters': 'pemilih voters wahler* waehler* wahlende* kiezers memilih',
};

interface Lexicon {
  readonly exact: ReadonlyMap<string, readonly Word[]>;
  /** The beginnings of words that were written with `*`, by their first letters. */
  readonly beginnings: ReadonlyMap<string, readonly (readonly [beginning: string, word: Word])[]>;
}

/** Length of the shortest beginning, in letters. It is the length of the map's keys. */
const FIRST_LETTERS = 4;

let made: Lexicon | null = null;

/** Built when the first table is read. */
function lexicon(): Lexicon {
  if (made) return made;
  const exact = new Map<string, Word[]>();
  const beginnings = new Map<string, [string, Word][]>();
  for (const [word, texts] of Object.entries(WORDS) as [Word, string][]) {
    for (const text of texts.split(' ')) {
      if (text.endsWith('*')) {
        const first = text.slice(0, FIRST_LETTERS);
        beginnings.set(first, [...(beginnings.get(first) ?? []), [text.slice(0, -1), word]]);
      } else exact.set(text, [...(exact.get(text) ?? []), word]);
    }
  }
  return (made = {exact, beginnings});
}

const NOTHING: readonly Word[] = [];

/** The meanings of one word, also in the plural or with the Arabic article. */
function meaningsOf(text: string): readonly Word[] {
  const {exact, beginnings} = lexicon();
  return exact.get(text) ?? exact.get(text.replace(/^ال|(?<=....)s$/, '')) ?? beginnings.get(text.slice(0, FIRST_LETTERS))?.filter(([beginning]) => text.startsWith(beginning)).map(([, word]) => word) ?? NOTHING;
}

/** A text in lower case, without accents and with blanks for what is neither a letter, a digit nor a percent sign. */
const spaced = (text: string): string => folded(text).replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();

export interface Meaning {
  readonly words: ReadonlySet<Word>;
  /** Whether all words are known words of tables. Figures do not count as such. */
  readonly isWhole: boolean;
  readonly texts: readonly string[];
}

/** Meanings of the words of a head or a name. */
export function meaningOf(text: string): Meaning {
  const texts = spaced(text).replace(/%/g, ' % ').split(/\s+/).filter(Boolean);
  const words = new Set<Word>();
  let isWhole = true;
  for (const one of texts) {
    const found = meaningsOf(one);
    for (const word of found) words.add(word);
    isWhole &&= found.length > 0 || /^\d+$/.test(one);
  }
  return {words, isWhole, texts};
}

const isAscii = (text: string): boolean => !/[^ -~]/.test(text);
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Whether a text surely begins with a word that tables do not use. The rest of the text is not read, because a table may have a hundred thousand names. */
export function beginsOtherwise(text: string): boolean {
  let start = 0;
  while (start < text.length && !isAsciiLetter(text.charCodeAt(start))) if (text.charCodeAt(start++) > 127) return false;
  let end = start;
  while (end < text.length && isAsciiLetter(text.charCodeAt(end))) end++;
  if (start === end) return true;
  const next = text.charCodeAt(end);
  // An accent or a letter of another script may belong to the word. After a digit the word is not a known one.
  return !(next > 127) && ((next >= 48 && next <= 57) || meaningsOf(text.slice(start, end).toLowerCase()).length === 0);
}

let totals: RegExp | null = null;

/** Whether a text contains a word for a total, even inside another word. */
export const hasTotal = (text: string): boolean => (totals ??= new RegExp(WORDS.total.replaceAll('*', '').replaceAll(' ', '|'), 'i')).test(isAscii(text) ? text : spaced(text));
