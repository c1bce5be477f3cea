import type {Candidate, Finding} from '../domain/types.js';
import {refused, type ParseOptions, type ParseResult, type Refusal} from '../feed/adapter.js';
import {isLocale} from '../proof/figure.js';
import type {Cell} from '../feed/html-table.js';
import {mayBeTotal} from '../feed/table/total-words.js';
import {nearSpelling} from '../proof/near-name.js';
import {startReading, writtenFigure} from '../proof/proof.js';
import {proveRekap1} from '../feed/read-rekap1.js';
import {foreignContent, notClosed} from './child-content.js';
import {isOn} from '../proof/flag.js';
import {cardAround, isElement, isInDefaultSlot, isText, kindOf} from '../page/kind-of.js';
import {tableReader} from './table-reader.js';

/** A document that is not proved yet, with the findings on how it is written. */
interface Written {
  readonly ok: true;
  readonly data: unknown;
  readonly findings?: readonly Finding[];
}

type BarFields = Readonly<Record<string, unknown>>;

interface Bars extends Written {
  readonly data: {readonly candidates: readonly BarFields[]};
  readonly findings: readonly Finding[];
}

/** The data in the children of a card, or the reason why it cannot be read. */
export type ChildData = Written | ParseResult;

/** The result while the table reader is not loaded. The children are read again after that. */
export const NEEDS_TABLES = Symbol('needs the reader of tables');

/** Cards that have figures on screen. */
const drawn = new WeakSet<Element>();

/** Whether a card draws the figures itself. Bars in it are then data and draw nothing. */
export const hasFigures = (card: Element): boolean => drawn.has(card);

export function markFigures(card: Element, has: boolean): void {
  if (has === drawn.has(card)) return;
  drawn[has ? 'add' : 'delete'](card);
  if (!card.firstElementChild) return;
  for (const bar of card.querySelectorAll<Element & {readonly requestUpdate?: () => void}>('*')) if (kindOf(bar) === 'bar') bar.requestUpdate?.();
}

/** Event that a child dispatches on its card when a property was set. A mutation observer sees only attributes. */
export const CHILD_CHANGED = 'rekap-child-changed';

/** Elements that a bar contains only where its tag was not closed. */
const NOT_OF_BARS = 'candidate-bar, [slot]:not([slot=""]), p, table, script';

/** The fields of a `<candidate-bar>`, each with its attribute and its property. */
const FIELDS = [['id', 'candidate-id', 'candidateId'], ...['ballot', 'name', 'party', 'color', 'photo', 'votes', 'status'].map((field) => [field, field, field] as const)] as const;

/** Elements that hold data of a card, at any depth. */
interface DataChildren {
  readonly script: Element | null;
  readonly bars: readonly Element[];
  readonly table: HTMLTableElement | null;
  /** An element whose tag is probably a misspelt `candidate-bar`. */
  readonly misnamed: Element | null;
}

/**
 * Finds the data of a card among its descendants. Descendants of another card, of a view or
 * of a named slot do not count. Where the tag of the card was not closed, a table or script
 * counts only in the first child, because others belong to the article.
 */
function dataIn(host: Element): DataChildren {
  const found = [...host.querySelectorAll('*')].filter((element) => (kindOf(element) === 'bar' || /^(table|script)$/.test(element.localName) || isMisnamed(element.localName)) && isOwn(element, host));
  const bars = found.filter((element) => kindOf(element) === 'bar');
  const own = foreignContent(host) === null ? found : found.filter((element) => host.firstElementChild!.contains(element));
  return {
    bars, script: own.find((element) => element.matches('script[type="application/json"]')) ?? null, table: own.find(isTable) ?? null,
    misnamed: found.find(({localName}) => isMisnamed(localName)) ?? null,
  };
}

const isTable = (element: Element): element is HTMLTableElement => element.localName === 'table' && 'rows' in element;
const isMisnamed = (tag: string): boolean => /cand|bar/.test(tag) && tag !== 'candidate-bar' && !(tag.includes('-') && customElements.get(tag)) && nearSpelling(tag, ['candidate-bar', 'candidate']) !== null;

function isOwn(element: Element, host: Element): boolean {
  for (let one = element; one !== host; one = one.parentElement!) {
    const kind = one === element ? undefined : kindOf(one);
    if (kind === 'card' || kind === 'view' || (one.parentElement === host && !isInDefaultSlot(one))) return false;
  }
  return true;
}

/** The card that a bar is data of. `null` for a bar that stands alone. */
export function cardOf(bar: Element): Element | null {
  const card = cardAround(bar);
  return card && isOwn(bar, card) ? card : null;
}

/** The table that holds the data of a card. `null` where other children hold it, or none. */
export function dataTableOf(host: Element): HTMLTableElement | null {
  const {script, bars, table} = dataIn(host);
  return script || bars.length > 0 ? null : table;
}

/** Reads the data of the children: JSON, else candidates, else a table. `null` where there is none. */
export function readChildren(host: Element, {numberLocale, ...rest}: ParseOptions): ChildData | typeof NEEDS_TABLES | null {
  const {script, bars, table, misnamed} = dataIn(host);
  const options = {...rest, numberLocale: isLocale(numberLocale) ? numberLocale : null};
  if (script) return readJson(script.textContent, 'script');
  if (misnamed) return refused('tag-unknown', misnamed.localName, 'is no element; write <candidate-bar></candidate-bar>');
  if (bars.length > 0) {
    const found = readBars(bars, options);
    return found.ok ? withoutTotals(found) : found;
  }
  return table && (tableReader.code?.readHtmlTable(cellsOf(table), options) ?? NEEDS_TABLES);
}

/** Parses JSON that is written on the page. `path` names its place in a problem. */
export function readJson(text: string, path: string): {readonly ok: true; readonly data: unknown} | Refusal {
  try {
    return {ok: true, data: JSON.parse(text) as unknown};
  } catch (cause) {
    return refused('json-invalid', path, String(cause));
  }
}

/** The data of one `<candidate-bar>` that stands alone, with its problems. */
export interface AloneData {
  /** `null` where a field is invalid. The last good figures stay then. */
  readonly candidate: Candidate | null;
  readonly total: number | null;
  readonly problems: readonly Finding[];
}

/** Reads a `<candidate-bar>` by the rules of a card, and the total that its share is computed from. */
export function readAlone(bar: Element & {readonly total: string | number | null}, options: ParseOptions): AloneData {
  const reading = startReading(options);
  const total = writtenFigure(bar.total, 'total', reading);
  const found = readBars([bar], options);
  const result = found.ok ? proveRekap1(found.data, options) : found;
  const problems = result.ok ? result.findings.filter(({path}) => path.startsWith('candidates[0]')) : result.problems;
  return {
    candidate: result.ok && reading.problems.length === 0 ? result.snapshot.candidates[0]! : null,
    total,
    problems: [...problems, ...reading.problems, ...reading.findings].map((problem) => ({...problem, path: problem.path.replace(/^candidate(?:s|-bar)\[0\]\.?/, '')})),
  };
}

function readBars(all: readonly Element[], options: ParseOptions): Bars | Refusal {
  const reading = startReading(options);
  const {problems} = reading;
  const findings: Finding[] = [];
  for (const [swallowed, i] of all.map((bar, i) => [bar.firstChild && bar.querySelector(NOT_OF_BARS), i] as const)) {
    if (swallowed && findings.length === 0) findings.push(notClosed(`candidate-bar[${i}]`, `<${swallowed.localName}>`, 'candidate-bar'));
  }
  const candidates = all.map((bar, i) => {
    const fields: Record<string, unknown> = {incumbent: isOn(valueOf(bar, 'incumbent', 'incumbent'))};
    for (const [field, attribute, property] of FIELDS) {
      const value = valueOf(bar, attribute, property);
      const isText = typeof value === 'string';
      fields[field] = isText && (field === 'votes' || field === 'ballot') ? writtenFigure(value, `candidate-bar[${i}].${field}`, reading) : value === '' ? null : value;
    }
    return fields;
  });
  return problems.length > 0 ? {ok: false, problems} : {ok: true, data: {candidates}, findings};
}

/** Removes a bar that is a total. It would be shown as the winning candidate. */
function withoutTotals({data: {candidates}, findings}: Bars): Bars | typeof NEEDS_TABLES {
  if (!mayHoldTotal(candidates)) return {ok: true, data: {candidates}, findings};
  const tables = tableReader.code;
  if (!tables) return NEEDS_TABLES;
  const isTotal = ({name}: BarFields): boolean => typeof name === 'string' && tables.isTotal(name);
  const totals = candidates.flatMap((bar, i) => isTotal(bar) ? [{
    code: 'total-row', path: `candidate-bar[${i}]`, message: `"${String(bar['name'])}" is a total, so it is left out; remove it`,
  }] : []);
  return {ok: true, data: {candidates: candidates.filter((bar) => !isTotal(bar))}, findings: [...findings, ...totals]};
}

/** A bar may be a total from this share of the others' votes. A total can be a little behind its figures. */
const LEAST_OF_TOTAL = 0.9;

/** Whether one of the bars has nothing but a name and as many votes as the others together, or more, and one has a word for a total in its name. Only then are all words of tables loaded, because the first drawing waits for them. */
function mayHoldTotal(candidates: readonly BarFields[]): boolean {
  const votes = ({votes}: BarFields): number => Number(votes) || 0;
  const sum = candidates.reduce((sum, one) => sum + votes(one), 0);
  return candidates.length > 2 && candidates.some((one) => votes(one) >= (sum - votes(one)) * LEAST_OF_TOTAL && !(one['id'] ?? one['ballot'] ?? one['party'] ?? one['photo']))
    && candidates.some(({name}) => typeof name === 'string' && mayBeTotal(name));
}

/** The property, because frameworks may set only that, else the attribute. Before the element is defined there are only attributes. */
const valueOf = (bar: Element, attribute: string, property: string): unknown => (Reflect.get(bar, property) as unknown) ?? bar.getAttribute(attribute);

function cellsOf(table: HTMLTableElement): Cell[][] {
  return [...table.rows].filter((row) => row.parentNode !== table.tFoot).map((row) => [...row.cells].map((cell) => ({
    text: wordsOf(cell), field: cell.getAttribute('data-field'), spans: cell.colSpan > 1 || cell.rowSpan > 1,
    heading: cell.localName === 'th' || row.parentNode === table.tHead,
  })));
}

/** The text of a cell without footnote marks. Blocks and `<br>` become line breaks, so that words stay separate. */
function wordsOf(node: Node): string {
  return [...node.childNodes].map((child) => {
    if (!isElement(child)) return isText(child) ? child.data : '';
    if (child.matches('sup, style, script, template, table')) return '';
    return child.matches('br, p, div, li') ? `\n${wordsOf(child)}\n` : wordsOf(child);
  }).join('');
}

/** Whether a property of a bar differs from its attribute, so that a mutation observer did not see the change. */
export const propertiesDiffer = (bar: Element): boolean =>
  isOn(valueOf(bar, 'incumbent', 'incumbent')) !== isOn(bar.getAttribute('incumbent')) || FIELDS.some(([, attribute, property]) => (Reflect.get(bar, property) ?? null) !== bar.getAttribute(attribute));
