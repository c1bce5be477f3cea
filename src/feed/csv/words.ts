import type {CandidateKind} from '../../domain/types.js';

export const FIGURES = ['valid', 'invalid', 'cast', 'registered', 'reported', 'expected'] as const;
export type FigureRole = (typeof FIGURES)[number];
export const isFigureRole = (word: string | null): word is FigureRole => (FIGURES as readonly (string | null)[]).includes(word);

export const ROLES = ['name', 'votes', 'party', 'ballot', 'color', 'id', 'area', 'area-name', 'contest', ...FIGURES] as const;
export type Role = (typeof ROLES)[number];
export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** Headers in Indonesian, English, German and French, as files have them; the more telling first. What is ignored are sums and leads. */
const WORDS: readonly (readonly [Role | 'ignored', RegExp])[] = [
  ['ignored', /^(majority|of which .*|selisih|election day|absentee)$/],
  ['invalid', /^((suara )?tidak sah|(invalid|spoilt|rejected|blank|over|under) ?(votes|ballots)?|ung(ü|ue)ltige?( stimmen)?|blancs|nuls)$/],
  ['valid', /^((jumlah )?suara sah|valid( votes| ballots)?|g(ü|ue)ltige?( stimmen)?|exprim[eé]s)$/],
  ['cast', /^((votes|ballots) cast|abgegebene?( stimmen)?|votants|(jumlah )?pengguna hak pilih)$/],
  ['registered', /^(registered( voters)?|electorate|dpt|wahlberechtigte?|inscrits)$/],
  ['reported', /^(reported|tps masuk|precincts reporting)$/],
  ['expected', /^(expected|((jumlah|total) )?tps|precincts)$/],
  ['votes', /^((jumlah|perolehan|total) )?(suara|votes?|stimmen|voix)\b(?!.*(%|perse|percent|share))/],
  ['ballot', /^(no|nomor|nr|ballot|panneau)( urut| number| paslon)*$/],
  ['party', /^((nama )?partai|party|partei|nuance)$/],
  ['color', /^(warna|colou?r|farbe|couleur)$/],
  ['id', /^(candidate )?id$/],
  ['contest', /^(office|contest|race)$/],
  ['area', /^(kode( \w+)?|area( id)?|gkz|ags|fips|ons id|county|town|precinct|(election )?district)$/],
  ['area-name', /^((nama )?(wilayah|provinsi|kabupaten|kecamatan|dapil)|area name|constituency( name)?|gebietsname)$/],
  ['name', /^((nama )?(nama|calon|pasangan calon|paslon|kandidat)|(candidate )?name|candidate)$/],
];

/** What a header says its column holds. */
export function roleOf(header: string): Role | 'ignored' | null {
  const words = header.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();
  return WORDS.find(([, test]) => test.test(words))?.[0] ?? null;
}

/** A row that is the sum of others: it would count everybody twice. */
/** A word of totals among others: "TOTAL JAWA", "Machine Total", "Suara sah (total)". */
export const soundsLikeTotal = (cell: string): boolean => /\b((grand|sub)[- ]?)?totals?\b|\bjumlah\b|summe\b|\bensemble\b|\bsum\b|suara sah/i.test(cell);

export const isTotal = (cell: string): boolean => /^((grand |sub-?)?totals?|jumlah( total| suara| nasional)*|nasional|gesamt|insgesamt|resmi|Σ):?$/i.test(cell);

const KINDS: readonly (readonly [CandidateKind, RegExp])[] = [
  ['empty-box', /^(kotak|kolom) kosong$/i],
  ['write-in', /^write-?ins?$/i],
  ['other', /^((all )?others?( candidates)?|lainnya|sonstige|autres)$/i],
];

export const kindOf = (name: string, party: string | null = null): CandidateKind =>
  KINDS.find(([kind, test]) => test.test(name) || (kind === 'write-in' && test.test(party ?? '')))?.[0] ?? 'candidate';
