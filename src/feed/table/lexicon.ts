/** What a word in the head of a column or in the name of a row means. */
export type Word =
  | 'abstention' | 'age' | 'area' | 'arrived' | 'ballots' | 'blank' | 'candidate' | 'cast' | 'change' | 'code' | 'color' | 'contest' | 'election' | 'expected' | 'filler' | 'gender' | 'id' | 'invalid'
  | 'margin' | 'mode' | 'name' | 'not' | 'number' | 'overvotes' | 'part' | 'party' | 'percent' | 'photo' | 'previous' | 'rank' | 'registered' | 'remaining' | 'result' | 'round' | 'seats'
  | 'threshold' | 'time' | 'total' | 'turnout' | 'units' | 'valid' | 'voters' | 'votes';

/**
 * The words of tables in Indonesian, English, Arabic, German, French, Spanish,
 * Portuguese, Dutch and Italian, without accents and in lower case. A word with `*`
 * stands for all that begin like it.
 */
const WORDS: Readonly<Record<Word, string>> = {
  'abstention': 'golput abstain* abstention* abstencion* abstencao* abstenc* astension* astenut* nichtwahler* enthaltung* onthouding* ممتنع الممتنعون الممتنعين',
  'age': 'umur usia age ages alter edad idade eta leeftijd العمر',
  'area': 'wilayah daerah provinsi kabupaten kab kota kecamatan kelurahan desa dapil dapem area areas region district districts county town precinct municipality province state constituency gebiet gebietsname gemeinde kreis wahlkreis bezirk bundesland land commune departement circonscription canton municipio* provincia* distrito* concelho freguesia estado comune regione collegio gemeente provincie kieskring المنطقة الدائرة المحافظة منطقة دائرة محافظة',
  'arrived': 'masuk reported reporting terhitung gemeldet* depouille* escrutad* apurad* scrutinat* geteld*',
  'ballots': 'ballot ballots papers surat bulletin bulletins papeleta* cedula* scheda schede stembiljet* stimmzettel بطاقات البطاقات اوراق الاوراق',
  'blank': 'blank blanks blanc blancs blanche* blanco blancos branco brancos bianche leer leere kosong بيضاء البيضاء',
  'candidate': 'calon paslon pasangan pasanganan kandidat candidate candidates candidat candidats candidato candidatos candidata candidati kandidaat kandidaten bewerber ticket choice choix المرشح المرشحون مرشح المترشح',
  'cast': 'cast abgegeben* abgestimmt votant* opgekomen pengguna menggunakan',
  'change': 'change swing perubahan anderung* veranderung* evolution variacion variacao variazione verandering التغيير',
  'code': 'kode code gkz ags fips ons codigo codice',
  'color': 'warna color colour farbe couleur cor colore kleur اللون',
  'contest': 'office contest race jabatan',
  'election': 'pemilu pilpres pileg pilkada election elections wahl wahlen eleccion elecciones eleicao eleicoes elezione elezioni verkiezing verkiezingen انتخابات الانتخابات',
  'expected': 'expected diharapkan',
  'filler': 'of the all at de des du der die das den dem und and et y e en dan di del della delle dei degli la le les los las il lo voor van het een per pada untuk to a an in im orang people persons personen counted count times cards general generale geral algemeen akhir final hak pilih daftar tetap tambahan data yang dari dengan nombre anzahl aantal banyaknya absolute absolut* absolu* grand',
  'gender': 'gender jenis kelamin sex sexe geschlecht sexo sesso geslacht',
  'id': 'id ids',
  'invalid': 'invalid invalids invalide* ungultig* ungueltig* nul nuls nulle* nulo* nulli ongeldig* rejected rejet* spoiled spoilt void voided rusak informal باطله الباطله باطلة الباطلة ملغاة الملغاة',
  'margin': 'majority margin lead selisih keunggulan mehrheit vorsprung stimmenvorsprung majorite mayoria maioria maggioranza meerderheid ventaja vantagem vantaggio voorsprong ecart diferenc* differenz* difference الفارق الاغلبية',
  'mode': 'day absentee mail postal early provisional pos briefwahl* correspondance correo correspondencia vorlaufig machine',
  'name': 'nama name names nom noms prenom nombres nome nomi cognome apellido* naam namen bezeichnung الاسم اسم',
  'not': 'tidak tak non not nicht niet غير',
  'number': 'no nomor nr number numero num nummer urut panneau listenplatz رقم',
  'overvotes': 'overvote* undervote* over under',
  'part': 'which including termasuk davon dont',
  'party': 'partai parpol party parties partei parteien parti partis partido* partito partiti partij partijen nuance liste listes lista lijst lijsten list fraktion koalisi coalition pengusung حزب الحزب القائمة',
  'percent': '% persen persentase percent percentage pct prozent* anteil stimmenanteil stimmanteil stempercentage pourcent* porcent* percentuale percentual procent* share نسبة النسبة',
  'photo': 'foto photo bild image imagen immagine afbeelding صورة',
  'previous': 'previous prev prior last sebelumnya lalu vorherig* vorwahl vorige precedent* anterior* السابق السابقة',
  'rank': 'peringkat ranking rank rang rangliste platz place posisi position puesto posicion posicao posizione plaats rangorde urutan المرتبة الترتيب',
  'registered': 'registered elector electors electorate electorat electeurs electores eleitores elettori inscrit* inscripto* inscrito* iscritti wahlberechtigt* stimmberechtigt* kiesgerechtigd* stemgerechtigd* eligible dpt dptb dptk dpk dptln roll rolls padron censo terdaftar المسجلين المسجلون الناخبين الناخبون',
  'remaining': 'sisa remaining outstanding uncounted belum ausstehend* restant* المتبقية',
  'result': 'hasil result results ergebnis* resultat* resultado* risultat* uitslag* النتيجة النتائج',
  'round': 'putaran round tour wahlgang vuelta turno ronde الجولة pertama kedua erster zweiter premier deuxieme primera primeira segunda primo prima secondo first second third eerste tweede',
  'seats': 'kursi seat seats sitz sitze siege sieges mandat mandate mandats escano* assento* seggi seggio zetel* مقعد مقاعد المقاعد',
  'threshold': 'threshold quota ambang kuota bpp quorum hurde seuil umbral soglia kiesdeler العتبة',
  'time': 'tahun year jahr annee ano anno jaar tanggal waktu jam date datum fecha heure uhrzeit السنة التاريخ',
  'total': 'total totals totale totales totali totaux totaal jumlah gesamt* insgesamt summe sum suma soma somma som σ overall aggregate combined keseluruhan semua semuanya seluruh* nasional national ensemble subtotal sub المجموع مجموع الاجمالي اجمالي جملة',
  'turnout': 'turnout partisipasi participation participacion participacao partecipazione affluenza wahlbeteiligung opkomst المشاركة الاقبال',
  'units': 'tps precincts stations wahllokale bureaux mesas sezioni stembureaus المراكز المحطات',
  'valid': 'sah valid valida* valido* validi valide valides gultig* gueltig* exprime* geldig* صحيحة الصحيحة صالحة',
  'voters': 'pemilih voters wahler* waehler* wahlende* kiezers',
  'votes': 'suara perolehan vote votes voto votos voti voix suffrage suffrages stimme* erststimme* zweitstimme* gesamtstimme* wahlerstimme* waehlerstimme* stem stemmen صوت اصوات الاصوات',
};

interface Lexicon {
  readonly exact: ReadonlyMap<string, readonly Word[]>;
  /** Words that stand for all that begin like them, by their first letters. */
  readonly beginnings: ReadonlyMap<string, readonly (readonly [beginning: string, word: Word])[]>;
}

/** Letters that every beginning has. */
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

/** Meanings of one word, written as in {@link WORDS}. */
function meaningsOf(text: string): readonly Word[] {
  const {exact, beginnings} = lexicon();
  return exact.get(text) ?? beginnings.get(text.slice(0, FIRST_LETTERS))?.filter(([beginning]) => text.startsWith(beginning)).map(([, word]) => word) ?? NOTHING;
}

/** A text in lower case, without accents and with blanks for what is neither a letter, a digit nor a percent sign. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();

export interface Meaning {
  readonly words: ReadonlySet<Word>;
  /** Whether all words are known words of tables. Figures do not count as such. */
  readonly isWhole: boolean;
  readonly texts: readonly string[];
}

/** Meanings of the words of a head or a name. */
export function meaningOf(text: string): Meaning {
  const texts = folded(text).replace(/%/g, ' % ').split(/\s+/).filter(Boolean);
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
export const hasTotal = (text: string): boolean => (totals ??= new RegExp(WORDS.total.replaceAll('*', '').replaceAll(' ', '|'), 'i')).test(isAscii(text) ? text : folded(text));
