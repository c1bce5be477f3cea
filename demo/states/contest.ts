import {PAIRS} from '../count-2024.js';

export type Data = Readonly<Record<string, unknown>>;

export const FINAL = [40971906, 96214691, 27040878];

/** The election of 2024 with other fields, votes or marks of candidates. */
export const contest = (more: Data, votes: readonly (number | null)[] = FINAL, marks: readonly (string | null)[] = []): Data => ({
  format: 'rekap/1', title: 'Hasil Rekapitulasi KPU', subtitle: 'Pemilu Presiden 2024',
  candidates: PAIRS.map((pair, i) => ({...pair, votes: votes[i] ?? null, status: marks[i] ?? null})),
  source: {name: 'KPU', url: 'https://www.kpu.go.id/'}, rule: {name: 'majority'}, ...more,
});

/** A contest between letters, whose figures nobody takes for real. */
export const letters = (...candidates: Data[]): Data => ({
  format: 'rekap/1', title: 'Pemilihan contoh', subtitle: 'Angka rekaan', candidates: candidates.map((one, i) => ({id: String(i + 1), ballot: i + 1, name: `Calon ${'ABCDEFGH'[i]!}`, ...one})),
});

/** Fields that every document of this page has. */
const PLAIN = new Set(['format', 'title', 'subtitle', 'source', 'candidates', 'asOf']);
const PLAIN_OF_CANDIDATES = new Set(['id', 'ballot', 'name', 'votes', 'people', 'color']);

const shown = (value: unknown): string => (typeof value === 'object' && value !== null ? '' : `: ${JSON.stringify(value)}`);

/** What a document says beyond names and votes. */
export function fieldsOf(data: Data): string[] {
  const candidates = data['candidates'] as readonly Data[];
  const own = new Set(candidates.flatMap((one) => Object.entries(one).filter(([name, value]) => value !== null && !PLAIN_OF_CANDIDATES.has(name)).map(([name, value]) => `candidates[].${name}${name === 'status' || name === 'kind' ? shown(value) : ''}`)));
  return [...Object.entries(data).filter(([name]) => !PLAIN.has(name)).map(([name, value]) => `${name}${shown(value)}`), ...own];
}
