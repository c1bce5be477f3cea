/** Addresses of the server that answers as bad servers do; see `fault-server.js`. */
export type Query = Readonly<Record<string, string | number | object>>;

/** The feed lies on another origin than the page: the same port by another name. */
const ORIGIN = location.origin.replace('localhost', '127.0.0.1');

let keys = 0;

/** A key that no other test counts with. */
export const newKey = (): string => `${performance.timeOrigin}-${++keys}`;

export function fault(kind: string, query: Query = {}, origin = ORIGIN): string {
  const words = Object.entries(query).map(([name, value]): [string, string] => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
  return `${origin}/__fault/${kind}?${new URLSearchParams(words)}`;
}

/** What the server counted for a key. */
export interface Count {
  readonly asked: number;
  /** With a validator, so that the answer may be 304. */
  readonly conditional: number;
  readonly preflights: number;
  /** Answers that the reader did not wait for the end of. */
  readonly left: number;
  readonly addresses: readonly string[];
}

export const countOf = async (key: string): Promise<Count> => (await (await fetch(fault('count', {key}))).json()) as Count;

/** Lets go the first of the answers that hang. */
export const release = async (key: string): Promise<void> => void (await fetch(fault('release', {key})));

/** Asks the server, not the clock, until what it counted is so. */
export async function counted(key: string, test: (count: Count) => boolean): Promise<Count> {
  for (;;) {
    const count = await countOf(key);
    if (test(count)) return count;
  }
}

/** Minutes after eight in the evening, in the zone of the count. */
export const at = (minutes: number): string => `2024-02-14T${20 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:00+07:00`;

/** A document of the project's own format. */
export const report = (votes: readonly (number | null)[], more: object = {}): object =>
  ({format: 'rekap/1', id: 'faults', candidates: votes.map((count, i) => ({id: 'ABCDEFGH'[i], name: `Calon ${'ABCDEFGH'[i]}`, votes: count})), ...more});
