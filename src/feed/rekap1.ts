import {checkAlone} from '../domain/check.js';
import {guarded, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {isObject} from '../proof/proof.js';
import {readRekap1} from './read-rekap1.js';
import type {Steps} from './steps.js';

/** The project's own format, described in `rekap-1.schema.json` for makers of feeds. A malformed figure refuses the whole document. A missing one means "no figure". */
export const rekap1: FeedAdapter = {
  format: 'rekap/1',
  detect: (data) => isObject(data) && (Object.hasOwn(data, 'format') ? /^rekap\//.test(String(data['format'])) : Object.hasOwn(data, 'candidates')),
  ...guarded(readAndCheck),
};

function* readAndCheck(data: unknown, options: ParseOptions): Steps<ParseResult> {
  const result = yield* readRekap1(data, options);
  return result.ok ? {...result, findings: [...result.findings, ...checkAlone(result.snapshot)]} : result;
}
