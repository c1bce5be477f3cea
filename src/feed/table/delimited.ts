import type {Problem} from '../../domain/types.js';
import type {Refusal} from '../adapter.js';
import {finish, STEP, type Steps} from '../steps.js';

/** One record: its fields as text, and the line of the document on which it begins, counted from 1. */
export interface DelimitedRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export type DelimitedResult = {readonly ok: true; readonly rows: readonly DelimitedRow[]} | Refusal;

const UNPROVED: Problem = {code: 'csv-separator', path: 'line 1', message: 'no single one of , ; TAB | divides every record into equally many fields; declare the separator in columns'};

/**
 * Reads the records of RFC 4180 text, including the head. Blank lines are skipped. The
 * separator is proved, never guessed: it is the one of `, ; TAB |` under which every
 * record has the same number of fields, and more than one. A first line such as `sep=;`,
 * which spreadsheets write, declares it.
 * @param separator - One character, where the document does not prove it. Default: none.
 */
export const readDelimited = (text: string, separator: string | null = null): DelimitedResult => finish(delimitedRows(text, separator));

/** Reads in steps. */
export function* delimitedRows(text: string, separator: string | null): Steps<DelimitedResult> {
  const [start, said] = /^\uFEFF?(?:sep=([^"\r\n])(?:\r\n?|\n))?/.exec(text)!;
  const declared = separator ?? said;
  const marks = declared === undefined ? [',', ';', '\t', '|'] : [declared];
  const tried: Attempt[] = [];
  for (const mark of marks) tried.push(yield* recordsOf(text, mark, start.length, said === undefined ? 1 : 2));
  const proved = tried.filter(({problem}) => problem === null);
  // Separators that do not divide the head are not reported.
  const [only, second] = proved.length > 0 ? proved : tried.filter(({rows}) => rows.length > 0);
  const problem = second ? UNPROVED : (only ?? tried[0]!).problem;
  return problem ? {ok: false, problems: [problem]} : {ok: true, rows: only!.rows};
}

interface Attempt {
  readonly rows: readonly DelimitedRow[];
  readonly problem: Problem | null;
}

/** Reads records until the first mistake. */
function* recordsOf(text: string, mark: string, start: number, firstLine: number): Steps<Attempt> {
  const rows: DelimitedRow[] = [];
  const failed = (problem: Problem): Attempt => ({rows, problem});
  if (!/^[^"\r\n]$/.test(mark)) return failed({...UNPROVED, path: 'columns.separator', message: 'is not one character'});
  const end = mark.replace(/[\\\]^-]/, '\\$&');
  const field = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${end}\\r\\n]*))([${end}]|\\r\\n?|\\n|$)`, 'y');
  let line = firstLine;
  let fields: string[] = [];
  let begin = line;
  for (field.lastIndex = start; field.lastIndex < text.length || fields.length > 0;) {
    const found = field.exec(text);
    if (found === null) return failed({code: 'csv-quote', path: `line ${line}`, message: 'a quote is not closed, or stands within a field'});
    const [, quoted, plain = '', stop] = found;
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    line += quoted?.match(/\r\n?|\n/g)?.length ?? 0;
    if (stop === mark) continue;
    const {length} = fields;
    const width = rows[0]?.fields.length ?? length;
    if (length > 1 || fields[0] !== '') {
      if (width === 1) return failed(UNPROVED);
      if (length !== width) return failed({...UNPROVED, path: `line ${begin}`, message: `has ${length} fields, the head has ${width}`});
      rows.push({line: begin, fields});
      if (rows.length % STEP === 0) yield;
    }
    begin = line += 1;
    fields = [];
  }
  return {rows, problem: null};
}
