import type {Cell} from '../../src/feed/html-table.js';

/** Rows of a `<table>`, cells by `|`; a cell with `!` is a heading, one with `+` spans others, one with `@field` says what its column holds. */
export const cellsOf = (text: string): Cell[][] =>
  text.trim().split('\n').map((line) => line.split('|').map((part) => {
    const [, heading, spans, body, field] = /^(!?)(\+?)([^@]*)(?:@(.*))?$/.exec(part.trim())!;
    return {text: ` ${body}\n`, field: field ?? null, heading: heading === '!', spans: spans === '+'};
  }));
