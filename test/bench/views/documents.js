/**
 * What the views and what stands beside them draw: `rekap/1` documents, and shapes.
 * Loaded by the bench and by the pages. Figures are generated from a seed.
 */
import {random} from '../contests.js';

/** Snapshots of one count in the record of a night. */
export const TALLIES = 676;
/** Every kecamatan of Indonesia. */
export const ROWS = 7285;
/** Every regency and city of Indonesia. */
export const SHAPES = 514;
const SEATS = 580;

const CANDIDATES = [
  {id: '1', ballot: 1, name: 'Anies & Muhaimin', color: '#0a8f6a', votes: 40_971_906},
  {id: '2', ballot: 2, name: 'Prabowo & Gibran', color: '#2b74c4', votes: 96_214_691},
  {id: '3', ballot: 3, name: 'Ganjar & Mahfud', color: '#c8502d', votes: 27_040_878},
];
const START = Date.UTC(2024, 1, 14, 8);

const documentOf = (more) => ({format: 'rekap/1', title: 'Presiden dan Wakil Presiden', source: {name: 'KPU'}, candidates: CANDIDATES, ...more});

/** The next figures of a count, each by a different part of itself. */
const grown = (candidates, next) => candidates.map((candidate) => ({...candidate, votes: Math.ceil(candidate.votes * (1 + next() / 100))}));

function chart(turn) {
  const next = random(turn + 1);
  return documentOf({candidates: grown(CANDIDATES, next)});
}

/** A count that grows evenly, its candidates not quite; each turn has one tally more. */
function trend(turn) {
  const next = random(7);
  const history = Array.from({length: TALLIES + turn}, (_, i) => ({
    asOf: new Date(START + i * 900_000).toISOString(),
    votes: Object.fromEntries(CANDIDATES.map(({id, votes}) => [id, Math.round((votes * (i + 1) * (0.97 + 0.06 * next())) / (TALLIES + 20))])),
  }));
  const {asOf, votes} = history.at(-1);
  return documentOf({candidates: CANDIDATES.map((candidate) => ({...candidate, votes: votes[candidate.id]})), asOf, history});
}

function areas(count, turn) {
  const next = random(turn + 3);
  const list = Array.from({length: count}, (_, i) => ({
    id: String(i + 1), name: `Kecamatan ${(i * 7919) % count}`,
    votes: Object.fromEntries(CANDIDATES.map(({id}, c) => [id, Math.round(2000 * (0.2 + next()) * (c === 1 ? 2.4 : 1))])),
    progress: {reported: 40 + (i % 60), expected: 100, unit: 'TPS'},
  }));
  const candidates = CANDIDATES.map((candidate) => ({...candidate, votes: list.reduce((sum, {votes}) => sum + votes[candidate.id], 0)}));
  return documentOf({candidates, areas: list});
}

const PARTIES = [128, 86, 110, 102, 69, 53, 48];
const COLOURS = ['#c8102e', '#2b74c4', '#8f7400', '#0a8f6a', '#8a5fb0', '#c8502d', '#3d8494', '#c2478a'];

/** Eight parties, of whom some win seats from others. */
function seats(turn) {
  const shift = turn % 9;
  const own = PARTIES.map((count, i) => count - 10 + (i === turn % PARTIES.length ? shift : 0));
  const all = [...own, SEATS - own.reduce((sum, count) => sum + count, 0)];
  return documentOf({seats: SEATS, candidates: all.map((count, i) => ({id: String(i + 1), ballot: i + 1, name: `Partai ${'ABCDEFGH'[i]}`, votes: count * 250_000, seats: count, color: COLOURS[i]}))});
}

/** The document that each view draws in its first turn, and in those after it. */
export const DOCUMENTS = {chart, trend, table: (turn) => areas(ROWS, turn), short: (turn) => areas(50, turn), map: (turn) => areas(SHAPES, turn), seats};

/** Areas with some hundred corners each, side by side, as GeoJSON whose rings run as RFC 7946 has them. */
export function shapes(count = SHAPES) {
  const columns = Math.ceil(Math.sqrt(count * 2));
  const next = random(11);
  const features = Array.from({length: count}, (_, i) => {
    const x = 95 + (46 * (i % columns)) / columns;
    const y = -11 + (17 * Math.floor(i / columns)) / Math.ceil(count / columns);
    const corners = Array.from({length: 100}, (__, c) => {
      const angle = (2 * Math.PI * c) / 100;
      const radius = 0.5 + 0.12 * next();
      return [x + 0.5 + radius * Math.cos(angle), y + 0.5 + radius * Math.sin(angle)];
    });
    return {type: 'Feature', id: String(i + 1), properties: {name: String(i + 1)}, geometry: {type: 'Polygon', coordinates: [[...corners, corners[0]]]}};
  });
  return {type: 'FeatureCollection', features};
}

/** Id of the candidate with most votes in an area, and its part of them. */
export function leaderOf({votes}) {
  const entries = Object.entries(votes);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  const [id, most] = entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return {id, share: most / total};
}
