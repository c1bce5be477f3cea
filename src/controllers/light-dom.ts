import type {Candidate, Finding} from '../domain/types.js';
import {refused, type ParseOptions, type ParseResult, type Refusal} from '../feed/adapter.js';
import {rekap1} from '../feed/rekap1.js';
import {startReading, writtenFigure} from '../feed/proof.js';
import {readHtmlTable, type Cell} from '../feed/html-table.js';

/** What the children of a card say: a document still to be proved, or what was read of a table; or why they cannot be read. */
export type ChildData = {readonly ok: true; readonly data: unknown} | ParseResult;

/** Fired at a card by a child whose property was set, which no observer sees. */
export const CHILD_CHANGED = 'rekap-child-changed';

const DATA_CHILDREN = ':scope > candidate-bar:not([slot])';

/** The fields of a `<candidate-bar>`, by attribute and by property where those have other names. */
const FIELDS = [['id', 'candidate-id', 'candidateId'], ...['ballot', 'name', 'party', 'color', 'photo', 'votes', 'status'].map((field) => [field, field, field] as const)] as const;

/** Reads the first kind of child that is there: JSON, candidates, a table. `null` without any. */
export function readChildren(host: Element, options: ParseOptions): ChildData | null {
  const script = host.querySelector(':scope > script[type="application/json"]:not([slot])');
  if (script) return readJson(script.textContent, 'script');
  const bars = [...host.querySelectorAll(DATA_CHILDREN)];
  if (bars.length > 0) return readBars(bars, options);
  const table = host.querySelector<HTMLTableElement>(':scope > table:not([slot]), :scope > :not([slot]) table');
  return table ? readHtmlTable(cellsOf(table), options) : null;
}

/** Parses JSON from a place in the page. */
export function readJson(text: string, path: string): {readonly ok: true; readonly data: unknown} | Refusal {
  try {
    return {ok: true, data: JSON.parse(text) as unknown};
  } catch (cause) {
    return refused('json-invalid', path, String(cause));
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
  const reading = startReading(options);
  const total = writtenFigure(bar.total, 'total', reading);
  const found = readBars([bar], options);
  const result = found.ok ? rekap1.parse(found.data, options) : found;
  const problems = result.ok ? result.findings.filter(({path}) => path.startsWith('candidates[0]')) : result.problems;
  return {
    candidate: result.ok && reading.problems.length === 0 ? result.snapshot.candidates[0]! : null,
    total,
    problems: [...problems, ...reading.problems].map((problem) => ({...problem, path: problem.path.replace(/^candidate(?:s|-bar)\[0\]\.?/, '')})),
  };
}

function readBars(bars: readonly Element[], options: ParseOptions): {readonly ok: true; readonly data: unknown} | Refusal {
  const reading = startReading(options);
  const {problems} = reading;
  const candidates = bars.map((bar, i) => {
    const fields: Record<string, unknown> = {incumbent: isIncumbent(bar)};
    for (const [field, attribute, property] of FIELDS) {
      // A property may hold what no attribute says; before the element is defined there are only attributes.
      const value: unknown = (bar as unknown as Record<string, unknown>)[property] ?? bar.getAttribute(attribute);
      const isText = typeof value === 'string';
      fields[field] = isText && (field === 'votes' || field === 'ballot') ? writtenFigure(value, `candidate-bar[${i}].${field}`, reading) : value === '' ? null : value;
    }
    return fields;
  });
  return problems.length > 0 ? {ok: false, problems} : {ok: true, data: {candidates}};
}

function cellsOf(table: HTMLTableElement): Cell[][] {
  return [...table.rows].filter((row) => row.parentNode !== table.tFoot).map((row) => [...row.cells].map((cell) => ({
    text: wordsOf(cell), field: cell.getAttribute('data-field'), heading: cell.localName === 'th', spans: cell.colSpan > 1 || cell.rowSpan > 1,
  })));
}

/** The words of a cell: a mark of a footnote is none of them, and a new line keeps what it parts apart. */
function wordsOf(node: Node): string {
  return [...node.childNodes].map((child) => {
    if (!(child instanceof Element)) return child instanceof Text ? child.data : '';
    if (child.matches('sup, style, script, template, table')) return '';
    return child.matches('br, p, div, li') ? `\n${wordsOf(child)}\n` : wordsOf(child);
  }).join('');
}

/** By property, as frameworks set it; before the element is defined there are only attributes. */
const isIncumbent = (bar: Element & {readonly incumbent?: boolean}): boolean => bar.incumbent ?? bar.hasAttribute('incumbent');

/** Whether a bar was told by property what its attributes do not say. */
export const saysMore = (bar: Element): boolean =>
  isIncumbent(bar) !== bar.hasAttribute('incumbent') || FIELDS.some(([, attribute, property]) => ((bar as unknown as Record<string, unknown>)[property] ?? null) !== bar.getAttribute(attribute));
