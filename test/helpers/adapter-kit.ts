import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {FeedAdapter, ParseOptions} from '../../src/feed/adapter.js';
import {fixtureJson} from './fixture-json.js';
import {hasBadNumber} from './make-snapshot.js';

/** One document that an adapter must read. */
export interface Sample {
  readonly name: string;
  readonly data: unknown;
  readonly options?: ParseOptions;
}

/**
 * What every adapter owes, whatever its format. A new one runs this on a few real
 * documents and adds tests of what its format means: totals, names, oddities.
 */
export function adapterKeepsItsWord(adapter: FeedAdapter, samples: readonly Sample[]): void {
  describe(`the ${adapter.format} adapter keeps its word`, () => {
    for (const {name, data, options} of samples) {
      it(`knows ${name} and reads it`, () => {
        expect(adapter.detect(data)).to.equal(true);
        const result = adapter.parse(data, options);
        expect(result.ok, result.ok ? '' : JSON.stringify(result.problems.slice(0, 3))).to.equal(true);
        expect(hasBadNumber(result)).to.equal(false);
      });
      it(`reads ${name} twice the same, and leaves it as it was`, () => {
        const before = structuredClone(data);
        const frozen = freeze(structuredClone(data));
        const first = adapter.parse(frozen, options);
        expect(adapter.parse(frozen, options)).to.deep.equal(first);
        expect(frozen).to.deep.equal(before);
      });
      it(`keeps nothing of ${name} itself`, () => {
        const mine = structuredClone(data);
        const result = adapter.parse(mine, options);
        const before = structuredClone(result);
        spoil(mine);
        expect(result).to.deep.equal(before);
      });
      it(`fault 34: reads ${name} the same with unknown fields beside the known ones`, () => {
        if (typeof data !== 'object' || data === null || Array.isArray(data)) return;
        expect(adapter.parse({...data, 'x-unknown': {deep: [1, null, 'a']}}, options)).to.deep.equal(adapter.parse(data, options));
      });
      it(`never throws and always says where, whatever is broken in ${name}`, () => {
        const paths = pathsOf(data);
        fc.assert(fc.property(fc.nat(), fc.constantFrom(...ODD), (at, odd) => {
          const broken = typeof data === 'string' ? data.slice(0, at % data.length) + String(odd) + data.slice((at % data.length) + 1) : withOdd(data, paths[at % paths.length]!, odd);
          says(adapter, broken, options);
        }), {numRuns: 300, seed: 20_240_214});
      });
    }
    it('takes whatever there is without throwing', () => {
      fc.assert(fc.property(fc.anything(), (data) => says(adapter, data)), {numRuns: 500, seed: 20_240_214});
      fc.assert(fc.property(fc.anything(), fc.anything(), fc.anything(), (candidates, areas, columns) => {
        for (const {data, options} of samples) says(adapter, data, {...options, candidates, areas, columns});
      }), {numRuns: 50, seed: 20_240_214});
    });
    it('lets no document change what objects are', async () => {
      const {cases} = await fixtureJson<{readonly cases: readonly {readonly text: string}[]}>('corpora/own/prototype-pollution.json');
      for (const {text} of cases) says(adapter, JSON.parse(text));
      expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    });
  });
}

const ODD = [null, undefined, '', '\u0000', 'x', '1e3', '-1', -1, 0.5, NaN, Infinity, 2 ** 53, true, [], {}, [[]], [null], {a: 1}, '<!doctype html>', '"', '\n', ';'];

/** Detects and parses; an answer that is no is coded and says why. */
function says(adapter: FeedAdapter, data: unknown, options?: ParseOptions): void {
  expect(adapter.detect(data)).to.be.a('boolean');
  const result = adapter.parse(data, options);
  if (result.ok) return expect(hasBadNumber(result)).to.equal(false) as unknown as void;
  expect(result.problems.length).to.be.greaterThan(0);
  for (const {code, path, message} of result.problems) {
    expect(code).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(path).to.be.a('string');
    expect(message).to.be.a('string').and.not.equal('');
  }
}

type Path = readonly (string | number)[];

function pathsOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

function withOdd(data: unknown, path: Path, odd: unknown): unknown {
  const copy = structuredClone(data);
  if (path.length === 0) return odd;
  const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((one, key) => one[key] as Record<string, unknown>, copy as Record<string, unknown>);
  holder[path.at(-1)!] = odd;
  return copy;
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** Empties every object and list within. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) spoil(inner);
  if (Array.isArray(value)) value.length = 0;
  else for (const key of Object.keys(value)) delete (value as Record<string, unknown>)[key];
}
