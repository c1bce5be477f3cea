import {parseFeed} from '../../src/feed/parse-feed.js';
import {isObject, type Fields} from '../../src/proof/proof.js';
import type {Area, Snapshot} from '../../src/domain/types.js';
import {CERTIFIED, COUNT} from '../count-2024.js';

/** A document of the format `rekap/1` as the server of the night sends it, whatever else stands in it. */
export interface NightDocument {
  readonly asOf: string;
  readonly candidates: readonly {readonly id: string; readonly name: string; readonly votes: number | null}[];
  readonly areas: readonly {readonly id: string; readonly votes: Readonly<Record<string, number | null>>}[];
  readonly [field: string]: unknown;
}

/** One document of a record, and what the page says of it. */
export interface Stop {
  readonly document: NightDocument;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Part of the polling stations that were counted, in percent; `null` where the record has none. */
  readonly percent: number | null;
  /** Whether votes of the whole contest fell. */
  readonly falls: boolean;
  readonly name: string;
}

/** The count of 2024 as it came, and the result that was certified as the last stop. */
export const RECORD_2024: readonly Stop[] = [
  ...COUNT.map(({percent, ...moment}, i) => ({...moment, percent: percent === null ? null : percent / 100, name: `snapshot ${i + 1}`})),
  {...CERTIFIED, name: 'certified result'},
];

export interface Reading {
  /** In the order of their time; empty where one of the files cannot be played. */
  readonly stops: readonly Stop[];
  /** What is wrong, with the file and the field. */
  readonly problems: readonly string[];
}

/** Seconds between two questions, so that a record of one night is played in minutes. */
const REFRESH = 5;

/** Reads files as a record: each is one document of the format `rekap/1` with a time. */
export async function readRecord(files: readonly File[]): Promise<Reading> {
  const readings = await Promise.all(files.filter(({name}) => /\.json$/i.test(name)).map(async (file) => ({file: file.name, ...readDocument(await file.text())})));
  const problems = [...(readings.length === 0 ? ['None of the files ends with .json.'] : []), ...readings.flatMap(({file, problems}) => problems.map((problem) => `${file}: ${problem}`))];
  if (problems.length > 0) return {stops: [], problems};
  const sorted = readings.flatMap(({moment}) => (moment === null ? [] : [moment])).sort((a, b) => a.at - b.at);
  return {problems, stops: sorted.map((moment, i) => ({...moment, name: `snapshot ${i + 1}`, falls: i > 0 && hasFallen(sorted[i - 1]!.document, moment.document)}))};
}

type Moment = Pick<Stop, 'document' | 'at' | 'percent'>;

function readDocument(text: string): {readonly moment: Moment | null; readonly problems: readonly string[]} {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    return {moment: null, problems: [`is not JSON (${(cause as Error).message})`]};
  }
  if (!isObject(data) || data['format'] !== 'rekap/1') return {moment: null, problems: ['format: must be "rekap/1"']};
  const result = parseFeed(data, {});
  if (!result.ok) return {moment: null, problems: result.problems.map(({path, message}) => `${path}: ${message}`)};
  const {asOf, progress} = result.snapshot;
  if (asOf === null || typeof data['asOf'] !== 'string') return {moment: null, problems: ['asOf: is missing, so that it has no place in the night']};
  const percent = progress?.expected && progress.reported !== null ? (progress.reported / progress.expected) * 100 : null;
  return {moment: {document: documentOf(data, data['asOf'], result.snapshot), at: asOf.at, percent}, problems: []};
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});
const votesOf = ({votes}: Area): Readonly<Record<string, number | null>> => Object.fromEntries(votes);

/** The document as it was given, with the ids and the figures that were proved. */
const documentOf = (data: Fields, asOf: string, {candidates, areas}: Snapshot): NightDocument => ({
  ...data, asOf, refresh: REFRESH,
  candidates: candidates.map(({id, name, votes}, i) => ({...fieldsOf(listOf(data['candidates'])[i]), id, name, votes})),
  areas: areas.map((area, i) => ({...fieldsOf(listOf(data['areas'])[i]), id: area.id, votes: votesOf(area)})),
});

const hasFallen = (before: NightDocument, after: NightDocument): boolean => after.candidates.some(({id, votes}) => {
  const was = before.candidates.find((one) => one.id === id)?.votes ?? null;
  return was !== null && votes !== null && votes < was;
});
