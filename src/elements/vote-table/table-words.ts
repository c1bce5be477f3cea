import type {AreaResults} from '../../charts/table-parts.js';
import type {ViewController} from '../../controllers/view-controller.js';
import {showsShares} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import type {Candidate} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {inSentence, nameOf} from '../shared/candidate-row.js';

/** Names in the sentence; a longer one is not listened to. */
const MOST_NAMES = 3;

/** How many areas there are, and who leads in how many of them. */
export function summaryOf(results: Results, areas: AreaResults, columns: readonly Candidate[], {words: {table: words}, language: {messages, locale}}: ViewController): string {
  const list = results.snapshot.areas;
  const led = new Map<string, number>();
  let tied = 0;
  let open = 0;
  for (const area of list) {
    const {leaders, isReported} = areas.of(area);
    if (!isReported) open++;
    else if (leaders.length > 1) tied++;
    else if (leaders.length === 1) led.set(leaders[0]!, (led.get(leaders[0]!) ?? 0) + 1);
  }
  const first = columns.filter(({id}) => led.has(id)).sort((a, b) => led.get(b.id)! - led.get(a.id)!).slice(0, MOST_NAMES);
  const figure = (count: number): string => formatCount(count, locale);
  return [
    `${words.areas(figure(list.length), list.length)}.`,
    ...(showsShares(results) ? [...first.map((candidate) => words.ledIn(inSentence(nameOf(candidate, messages)), figure(led.get(candidate.id)!))), ...(tied > 0 ? [words.tiedIn(figure(tied))] : [])] : []),
    ...(open > 0 ? [words.notReportedIn(figure(open))] : []),
  ].join(' ');
}
