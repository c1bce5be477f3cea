import type {MapScale, Strength} from '../../charts/map/scale.js';
import type {DataTable} from '../../charts/shared/data-table.js';
import type {Tip} from '../../controllers/marks-controller.js';
import {areaShare, countStandings, type AreaResult} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import {formatCount, formatList, formatRoundPercent, formatShare} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {inSentence, nameOf} from '../shared/candidate-row.js';
import {progressText} from '../shared/progress.js';
import {UNDECIDED, standingWord} from '../shared/standing.js';

/** Candidates that a tooltip names. */
const TOLD = 4;
/** Rows that are made at once; more of them are of little use behind a drawing. */
export const ROWS = 100;

/** What a reader is told of a map, in one language. */
export class MapWords {
  readonly #results: Results;
  readonly #language: Language;
  readonly #words: ViewMessages;
  /** Names of places that the data leaves unnamed. */
  readonly #names: ReadonlyMap<string, string>;

  constructor(results: Results, language: Language, words: ViewMessages, names: ReadonlyMap<string, string>) {
    this.#results = results;
    this.#language = language;
    this.#words = words;
    this.#names = names;
  }

  count(count: number): string {
    return formatCount(count, this.#language.locale);
  }

  candidate(id: string): string {
    const candidate = this.#results.snapshot.candidates.find((one) => one.id === id);
    return candidate ? nameOf(candidate, this.#language.messages) : id;
  }

  area(id: string, name: string | null): string {
    return name?.trim() ? name : this.#names.get(id) ?? id;
  }

  summary(byId: ReadonlyMap<string, AreaResult>, {candidate}: MapScale): string {
    const {map} = this.#words;
    if (candidate !== null) return this.#range(byId, candidate);
    const {leads, all, ...counts} = countStandings(byId.values());
    const named = (id: string): string => inSentence(this.candidate(id));
    return `${[
      ...leads.map(([id, count], i) => (i === 0 ? map.leads(named(id), this.count(count), this.count(all)) : map.leadsToo(named(id), this.count(count)))),
      ...(counts.tied > 0 ? [map.tied(this.count(counts.tied))] : []),
      ...UNDECIDED.flatMap((standing) => (counts[standing] > 0 ? [map.standing(standingWord(standing, this.#words)!, this.count(counts[standing]))] : [])),
    ].join(this.#language.messages.direction === 'rtl' ? '، ' : ', ')}.`;
  }

  #range(byId: ReadonlyMap<string, AreaResult>, id: string): string {
    const part = ({area, total}: AreaResult): number => (area.votes.get(id) ?? 0) / total!;
    const known = [...byId.values()].filter(({area, total}) => total !== null && (area.votes.get(id) ?? null) !== null).sort((a, b) => part(a) - part(b));
    const [low, high] = [known[0], known.at(-1)];
    if (!low || !high) return this.#words.map.none;
    const name = ({area}: AreaResult): string => inSentence(this.area(area.id, area.name));
    return this.#words.map.range(inSentence(this.candidate(id)), this.share(low, id), name(low), this.share(high, id), name(high));
  }

  share(result: AreaResult, id: string): string {
    return formatShare(areaShare(result, id, this.#results), this.#language.locale, this.#language.messages.justUnder);
  }

  /** What a strength of colour stands for: "under 5", "5–10", "40 or more". */
  steps({strength, breaks, candidate}: MapScale): string[] {
    const {map} = this.#words;
    const isPoints = candidate === null && strength === 'margin';
    const one = (value: number): string => (isPoints ? this.count(value) : formatRoundPercent(value / 100, this.#language.locale));
    return [map.under(one(breaks[0])), ...breaks.slice(1).map((to, i) => `${isPoints ? one(breaks[i]!) : one(breaks[i]!).replace(/\s?[%٪]\D*$/u, '')}–${one(to)}`), map.from(one(breaks[3]))];
  }

  scale(strength: Strength): string {
    return this.#words.map.scale(strength);
  }

  tip(result: AreaResult | null, id: string, name: string | null, colour: (id: string) => string, isChosen: boolean): Tip {
    const words = this.#words;
    const title = this.area(id, result?.area.name ?? name);
    if (result === null) return {title, lines: [], note: words.map.noData};
    const chosen = isChosen ? words.chosen : null;
    const progress = result.progress === null ? null : progressText(result.progress, this.#language);
    if (result.total === null) return {title, lines: [], note: [standingWord(result.standing, words), progress, chosen].filter(Boolean).join(' · ')};
    const votes = (one: string): number => result.area.votes.get(one) ?? 0;
    const ids = this.#results.snapshot.candidates.map((one) => one.id).sort((a, b) => votes(b) - votes(a)).slice(0, TOLD);
    return {
      title,
      lines: [...ids.map((one) => ({label: this.candidate(one), value: this.share(result, one), colour: colour(one)})), {label: words.margin, value: this.margin(result)}],
      note: [progress, chosen].filter(Boolean).join(' · ') || null,
    };
  }

  margin({margin}: AreaResult): string {
    const {messages} = this.#language;
    return margin === null ? '–' : margin === 0 ? this.#words.tie : messages.votes(this.count(margin), margin);
  }

  /** @param most - Rows that are made. */
  table(caption: string, byId: ReadonlyMap<string, AreaResult>, {candidate}: MapScale, most = ROWS): DataTable {
    const {locale} = this.#language;
    const words = this.#words;
    const all = [...byId.values()];
    const hasProgress = all.some(({progress}) => progress !== null);
    const rows = all.slice(0, most).map((result) => {
      const {area, leaders, total, standing} = result;
      const leader = standingWord(standing, words) ?? formatList(leaders.map((id) => inSentence(this.candidate(id))), locale);
      return [
        this.area(area.id, area.name), leader,
        ...(candidate !== null ? [this.share(result, candidate)] : [leaders[0] === undefined ? '–' : this.share(result, leaders[0])]),
        total === null || result.margin === null ? '–' : result.margin === 0 ? words.tie : this.count(result.margin),
        ...(hasProgress ? [result.progress === null ? '–' : progressText(result.progress, this.#language)] : []),
      ];
    });
    return {
      caption: all.length > most ? `${caption} (${words.map.some(this.count(most), this.count(all.length))})` : caption,
      heads: [words.area, words.map.leader, candidate === null ? words.shareHead : words.map.shareOf(this.candidate(candidate)), words.margin, ...(hasProgress ? [words.counted] : [])],
      rows,
    };
  }
}
