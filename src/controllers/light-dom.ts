import {figureMessage, readTable, type Cell} from '../feed/table.js';
import {parseFigure} from '../feed/figure.js';
import type {ParseOptions} from '../feed/adapter.js';
import {parseFeed} from '../feed/parse-feed.js';
import type {Candidate, Finding, Problem} from '../domain/types.js';

/** What the children of a card say, as a document still to be proved; or why they cannot be read. */
export type ChildData = {readonly ok: true; readonly data: unknown} | {readonly ok: false; readonly problems: readonly Problem[]};

/** Fired at a card by a child whose property was set, which no observer sees. */
export const CHILD_CHANGED = 'rekap-child-changed';

const DATA_CHILDREN = ':scope > candidate-bar';

/** The fields of a `<candidate-bar>`, by attribute and by property. */
const FIELDS = [['id', 'candidate-id', 'candidateId'], ['ballot', 'ballot', 'ballot'], ['name', 'name', 'name'], ['party', 'party', 'party'],
  ['color', 'color', 'color'], ['photo', 'photo', 'photo'], ['votes', 'votes', 'votes'], ['status', 'status', 'status']] as const;

/** Reads the first kind of child that is there: JSON, candidates, a table. `null` without any. */
export function readChildren(host: Element, options: ParseOptions): ChildData | null {
  const script = host.querySelector(':scope > script[type="application/json"]');
  if (script) return readJson(script.textContent, 'script');
  const bars = [...host.querySelectorAll(DATA_CHILDREN)];
  if (bars.length > 0) return readBars(bars, options);
  const table = host.querySelector<HTMLTableElement>(':scope > table, :scope > :not([slot]) table');
  return table ? readTable(cellsOf(table), options) : null;
}

/** Parses JSON from a place in the page. */
export function readJson(text: string, path: string): ChildData {
  try {
    return {ok: true, data: JSON.parse(text) as unknown};
  } catch (cause) {
    return {ok: false, problems: [{code: 'json-invalid', path, message: String(cause)}]};
  }
}

/** One `<candidate-bar>` that stands alone, with what is wrong with it. */
export interface AloneData {
  /** `null` where a field is bad: then the last good figures stay. */
  readonly candidate: Candidate | null;
  readonly total: number | null;
  readonly problems: readonly Finding[];
}

/** Reads a `<candidate-bar>` as it would be read in a card, and the total it is a share of. */
export function readAlone(bar: Element & {readonly total: string | number | null}, options: ParseOptions): AloneData {
  const found = readBars([bar], options);
  const total = parseFigure(String(bar.total ?? ''), options.numberLocale);
  const result = found.ok ? parseFeed(found.data, options) : found;
  const problems = result.ok ? result.findings.filter(({path}) => path.startsWith('candidates[0]')) : [...result.problems];
  if (!total.ok) problems.push({code: total.code, path: 'total', message: figureMessage(total.code, String(bar.total))});
  return {
    candidate: result.ok && total.ok ? result.snapshot.candidates[0]! : null,
    total: total.ok ? total.value : null,
    problems: problems.map(({code, path, message}) => ({code, path: path.replace(/^candidate(?:s|-bar)\[0\]\.?/, ''), message})),
  };
}

function readBars(bars: readonly Element[], {numberLocale = null}: ParseOptions): ChildData {
  const problems: Problem[] = [];
  const candidates = bars.map((bar, i) => {
    const fields: Record<string, unknown> = {incumbent: bar.hasAttribute('incumbent')};
    for (const [field, attribute, property] of FIELDS) {
      // A property may hold what no attribute says; before the element is defined there are only attributes.
      const value: unknown = (bar as unknown as Record<string, unknown>)[property] ?? bar.getAttribute(attribute);
      fields[field] = value === '' ? null : value;
    }
    for (const field of ['votes', 'ballot']) {
      const value = fields[field];
      if (typeof value !== 'string') continue;
      const result = parseFigure(value, numberLocale);
      if (result.ok) fields[field] = result.value;
      else problems.push({code: result.code, path: `candidate-bar[${i}].${field}`, message: figureMessage(result.code, value)});
    }
    return fields;
  });
  return problems.length > 0 ? {ok: false, problems} : {ok: true, data: {candidates}};
}

function cellsOf(table: HTMLTableElement): Cell[][] {
  const rows = [...(table.tHead?.rows ?? []), ...[...table.tBodies].flatMap((body) => [...body.rows])];
  return rows.map((row) => [...row.cells].map((cell) => ({
    text: cell.textContent, field: cell.getAttribute('data-field'), heading: cell.localName === 'th',
  })));
}
