/**
 * The contests that are drawn. Loaded by the bench and by the pages, so that all
 * draw the same. Figures are generated from a seed.
 */

/** On one page, where many are drawn. */
export const CARDS = 200;

const NAMES = ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'];
const VOTES = [40_971_906, 96_214_691, 27_040_878];

/** Small linear congruential generator; the same figures in every run. */
export function random(seed) {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

/**
 * Whether the shares, each rounded to one decimal, make 100. Where they do not, the
 * card says so in a note, which the others lack; such contests are passed over.
 */
function addsUp(candidates) {
  const total = candidates.reduce((sum, {votes}) => sum + votes, 0);
  return candidates.reduce((sum, {votes}) => sum + Math.round((1000 * votes) / total), 0) === 1000;
}

/** The first list that adds up. */
function firstWhole(make) {
  for (;;) {
    const candidates = make();
    if (addsUp(candidates)) return candidates;
  }
}

/** One contest of `size` candidates. */
export function contest(size) {
  const next = random(size);
  const candidates = firstWhole(() => Array.from({length: size}, (_, i) => ({
    id: String(i + 1), name: NAMES[i] ?? `Calon ${i + 1}`, votes: VOTES[i] ?? 100_000 + Math.floor(next() * 1_000_000),
  })));
  return {title: 'Presiden dan Wakil Presiden', subtitle: 'Hasil nasional', source: 'KPU', candidates};
}

/** The same contest as its count goes on: all votes grow from one to the next, by a different part for each candidate. */
export function laterContests(size, howMany) {
  const next = random(size + 7);
  const contests = [];
  let now = contest(size);
  for (let i = 0; i < howMany; i++) {
    const {candidates} = now;
    now = {...now, candidates: firstWhole(() => candidates.map((candidate) => ({...candidate, votes: Math.ceil(candidate.votes * (1 + next() / 100))})))};
    contests.push(now);
  }
  return contests;
}

/** A contest and how its count goes on as the answers of a feed. */
export const feedTexts = (size, howMany) => [contest(size), ...laterContests(size, howMany - 1)].map(({title, subtitle, source, candidates}, seq) =>
  JSON.stringify({format: 'rekap/1', title, subtitle, source: {name: source}, candidates, seq}));
