import type {ParseOptions, ParseResult} from '../feed/adapter.js';
import {proveRekap1} from '../feed/read-rekap1.js';
import type {ChildData} from './light-dom.js';

/** Proves a document that is written on the page, in children or in an attribute. A list without an object around it is a list of candidates. */
export function proveWritten(found: ChildData, options: ParseOptions): ParseResult {
  if (!found.ok || 'snapshot' in found) return found;
  const {data, findings = []} = found;
  const result = proveRekap1(Array.isArray(data) ? {candidates: data as unknown[]} : data, options);
  return result.ok ? {...result, findings: [...findings, ...result.findings]} : result;
}
