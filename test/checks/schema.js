/**
 * The published JSON Schemas against the parsers: neither accepts what the other
 * refuses. `npm run build` first.
 */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {runInNewContext} from 'node:vm';
import fc from 'fast-check';
import {rekap1} from '../../dist/feed/rekap1.js';
import {readPages} from '../docs/check-pages.js';
import {FIELDS, FULL, POINTER, POINTER_FIELDS} from '../helpers/rekap-fields.js';
import {brokenDocuments, rekapDocument} from '../helpers/rekap-documents.js';
import {isRekap, isRekapPointer, placesOf, pointerSchema, rekapSchema} from '../helpers/schemas.js';
import {source} from '../helpers/source.js';

const {parseMoment} = await source('proof/moment.ts');
const {isPointer, readPointer} = await source('feed/pointer.ts');
const {isWebAddress} = await source('proof/proof.ts');

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');
const corpus = (name) => JSON.parse(read(`test/fixtures/corpora/own/${name}.json`)).cases;
const SEED = 20_240_214;

let passed = 0;
let failed = 0;

function check(name, run) {
  try {
    const words = run();
    passed++;
    console.log(`ok      ${name}${words ? `: ${words}` : ''}`);
  } catch (cause) {
    failed++;
    console.error(`FAILED  ${name}\n${cause.stack}`);
  }
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether both take a document; what only one takes, or the parser could not read to its end, fails. */
function isTaken(data) {
  const result = rekap1.parse(data);
  const isValid = isRekap(data);
  const problems = result.ok ? [] : result.problems;
  if (isValid !== result.ok) assert.fail(`${isValid ? 'schema only' : 'parser only'}: ${JSON.stringify(data)}\n${JSON.stringify(isRekap.errors ?? problems)}`);
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) assert.ok(problems.every(({code}) => code !== 'not-data'), `threw: ${JSON.stringify(problems)}`);
  return isValid;
}

/** The same of a pointer. A schema cannot resolve an address; that alone the parser may find more. */
function isPointerTaken(data) {
  const taken = isPointer(data) && readPointer(data, 'https://feeds.example/rekap.json') !== null;
  const isValid = isRekapPointer(data);
  const lead = isValid && [data.latest, ...(data.history ?? []).map(({src}) => src)].every(isWebAddress);
  if (taken !== lead) assert.fail(`${taken ? 'parser only' : 'schema only'}: ${JSON.stringify(data)}\n${JSON.stringify(isRekapPointer.errors)}`);
  return isValid;
}

/** A document with a piece of JSON at a place of it, or without that place. */
function documentWith(document, place, json) {
  const data = structuredClone(document);
  const keys = place.split(/[.[\]]+/).filter((key) => key !== '').map((key) => (key === '*' ? '1' : key));
  const holder = keys.slice(0, -1).reduce((one, key) => one[key], data);
  if (json === null) delete holder[keys.at(-1)];
  else holder[keys.at(-1)] = 'PUT HERE';
  // As text, because 1.0 and 1e400 are no more what they were once they are read.
  return JSON.parse(JSON.stringify(data).replace('"PUT HERE"', () => json));
}

function checkField(name, isTaken, document, place, {right, wrong}) {
  check(`${name}: ${place}`, () => {
    for (const json of right) assert.equal(isTaken(documentWith(document, place, json)), true, `refused: ${json ?? 'nothing'}`);
    for (const json of wrong) assert.equal(isTaken(documentWith(document, place, json)), false, `taken: ${json ?? 'nothing'}`);
  });
}

/** Areas look the same at every depth. */
const shallow = (place) => place.replace(/(areas\[0\]\.)+(?=.)/, 'areas[0].');
const sorted = (places) => [...new Set(places)].sort();

/** Names of all fields that the parser asks for, in a document that has each. */
function placesAsked(document) {
  const asked = [];
  const watched = (value, path) => {
    if (Array.isArray(value)) return value.map((one, i) => watched(one, `${path}[${i}]`));
    if (typeof value !== 'object' || value === null) return value;
    const within = (key) => (path === '' ? key : `${path}.${key}`);
    const note = (key) => typeof key === 'string' && asked.push(within(key));
    return new Proxy(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, watched(one, within(key))])), {
      get: (target, key) => (note(key), target[key]),
      has: (target, key) => (note(key), key in target),
      getOwnPropertyDescriptor: (target, key) => (note(key), Object.getOwnPropertyDescriptor(target, key)),
    });
  };
  assert.equal(rekap1.parse(watched(document, '')).ok, true);
  return asked;
}

for (const [name, validate, root] of [['rekap/1', isRekap, rekapSchema], ['rekap-pointer/1', isRekapPointer, pointerSchema]]) {
  check(`${name}: the schema says what every field means`, () => {
    assert.match(validate.schema.$id, /^urn:rekap:schema:[a-z0-9-]+$/);
    const places = placesOf(root).filter(([place]) => !/[\]*]$/.test(place));
    assert.deepEqual(places.filter(([, {description = ''}]) => description.length < 4).map(([place]) => place), []);
    return `${sorted(places.map(([place]) => shallow(place))).length} fields`;
  });
}

check('rekap/1: the schema has each field that the parser reads, and no other', () => {
  const rows = sorted(Object.keys(FIELDS));
  const isField = (place) => !place.endsWith(']');
  assert.deepEqual(sorted(placesOf(rekapSchema).map(([place]) => shallow(place))), rows);
  assert.deepEqual(sorted(placesAsked(FULL).map((place) => shallow(place).replace(/\.1$/, '.*'))), rows.filter(isField));
});
check('rekap-pointer/1: the schema has the fields of the table, and no other', () => assert.deepEqual(sorted(placesOf(pointerSchema).map(([place]) => place)), sorted(Object.keys(POINTER_FIELDS))));

for (const [place, kind] of Object.entries(FIELDS)) checkField('rekap/1', isTaken, FULL, place, kind);
for (const [place, kind] of Object.entries(POINTER_FIELDS)) checkField('rekap-pointer/1', isPointerTaken, POINTER, place, kind);

check('rekap/1: areas are at most 12 levels deep', () => {
  const nested = (levels, innermost) => (levels === 0 ? innermost : [{areas: nested(levels - 1, innermost)}]);
  for (const innermost of [null, [], [{}], [{id: '1', votes: {1: 5}, progress: {}}]]) {
    for (let levels = 0; levels < 12; levels++) assert.equal(isTaken({candidates: [], areas: nested(levels, innermost)}), true);
    assert.equal(isTaken({candidates: [], areas: nested(12, innermost)}), innermost === null);
    assert.equal(isTaken({candidates: [], areas: nested(13, innermost)}), false);
  }
  // What is wrong is wrong at every level.
  for (let levels = 0; levels < 12; levels++) for (const wrong of [[null], [{votes: {1: -1}}], [{name: 5}], [{progress: []}], {}]) assert.equal(isTaken({candidates: [], areas: nested(levels, wrong)}), false);
});

check('both say the same of what is no object', () => {
  for (const data of [null, [], [[]], 'rekap/1', 5, true]) {
    assert.equal(isTaken(data), false);
    assert.equal(isPointerTaken(data), false);
  }
});

check('corpus of numbers, at every place', () => {
  let count = 0;
  for (const {where, input, expect} of corpus('numbers')) {
    const texts = [JSON.stringify(input), ...(isJson(input) ? [input] : [])];
    for (const json of texts) for (const place of Object.keys(FIELDS)) isTaken(documentWith(FULL, place, json));
    count += texts.length * Object.keys(FIELDS).length;
    // null is no figure, and no reason to refuse the others.
    if (where === 'json' && texts.length > 1 && expect !== 'policy' && input !== 'null') assert.equal(isTaken(documentWith(FULL, 'candidates[0].votes', input)), expect === 'accept', input);
  }
  return `${count} documents`;
});

check('corpora of bodies, of odd keys and of a thousand candidates', () => {
  const bodies = [...corpus('feed-bodies').map(({body}) => body), ...corpus('prototype-pollution').map(({text}) => text)];
  const documents = bodies.map((text) => text.replace(/^\ufeff/, '')).filter(isJson).map((text) => JSON.parse(text));
  const taken = documents.filter((data) => isTaken(data));
  assert.equal(isTaken(JSON.parse(read('test/fixtures/corpora/own/feed-1000-candidates.json'))), true);
  documents.forEach(isPointerTaken);
  return `${documents.length + 1} documents, ${taken.length + 1} taken`;
});

check('documents made up at random are right', () => {
  fc.assert(fc.property(rekapDocument, (data) => isTaken(data)), {numRuns: 2000, seed: SEED});
  return '2000 documents';
});

check('documents broken at random', () => {
  const counts = {true: 0, false: 0};
  fc.assert(fc.property(brokenDocuments, (documents) => documents.forEach((data) => counts[isTaken(data)]++)), {numRuns: 500, seed: SEED});
  assert.ok(Math.min(counts.true, counts.false) > 1000, `one-sided: ${JSON.stringify(counts)}`);
  return `${counts.true} taken, ${counts.false} refused`;
});

check('any JSON there is', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (data, candidates) => [data, {candidates: data}, {candidates: [], ...data}, {candidates: [{name: '', ...candidates}]}].forEach(isTaken)), {numRuns: 1000, seed: SEED});
});

const pointerWith = (latest, asOf = '2024-02-14') => ({format: 'rekap-pointer/1', latest, history: [{asOf, src: latest}]});

check('rekap-pointer/1: addresses', () => {
  for (const {input} of corpus('urls')) isPointerTaken(pointerWith(input));
  // Every reason but a place that cannot be resolved is the schema's to say.
  for (const input of ['', ' ', 'vbscript:x', '\u00a0', '\u0001 data:text/html,x', 'ftp://a.example/1', 'blob:https://a.example/1', 'x:']) assert.equal(isPointerTaken(pointerWith(input)), false, input);
  for (const input of ['1.json', '/1.json', '//a.example/1', '?1', '#1', 'https:1.json', 'HTTP://a.example', ' https://a.example', './x:y', '\u00a0x:y']) assert.equal(isPointerTaken(pointerWith(input)), true, input);
  const tricky = fc.string({unit: fc.constantFrom(...'javscriptdata:/\\?#@ \t\n\u0001\u00a0htps.xHTPS5+-')});
  fc.assert(fc.property(fc.oneof(tricky, fc.webUrl(), fc.string()), (input) => void isPointerTaken(pointerWith(input))), {numRuns: 2000, seed: SEED});
});

check('rekap-pointer/1: days and times', () => {
  let count = 0;
  const same = (text) => {
    assert.equal(isPointerTaken(pointerWith('1.json', text)), parseMoment(text, 'Asia/Jakarta') !== null, text);
    count++;
  };
  const two = (number) => String(number).padStart(2, '0');
  for (const year of ['0000', '0096', '0100', '0400', '1900', '1996', '2000', '2023', '2024', '2100', '9999', '999', '12024']) {
    for (let month = 0; month <= 13; month++) for (let day = 0; day <= 32; day++) same(`${year}-${two(month)}-${two(day)}`);
  }
  for (let hour = 0; hour <= 25; hour++) for (const minute of ['00', '59', '60']) for (const rest of ['', ':00', ':59', ':60', '.5', ':59.999999', ':00.']) same(`2024-02-14T${two(hour)}:${minute}${rest}Z`);
  for (let hours = 0; hours <= 15; hours++) for (const minutes of ['', ':00', '00', ':59', ':60', ':']) for (const sign of '+- ') same(`2024-02-14 10:00 ${sign}${two(hours)}${minutes}`);
  const tricky = fc.string({unit: fc.constantFrom('2024-02-14', '2024', '-', '0', '9', 'T', 't', ' ', '\n', '\u00a0', '\ufeff', '10:00', ':30', '.5', 'Z', 'z', '+07', ':00', '\u0662'), maxLength: 8});
  fc.assert(fc.property(tricky, same), {numRuns: 2000, seed: SEED});
  fc.assert(fc.property(tricky, (rest) => same(`2024-02-14${rest}`)), {numRuns: 2000, seed: SEED});
  return `${count} texts`;
});

/** What the pages of Markdown and those of the demo show to be copied. */
function shown() {
  const pages = [...readPages().values(), ...readdirSync(file('demo')).filter((name) => name.endsWith('.html')).map((name) => read(`demo/${name}`))].join('\n');
  const found = (pattern, parse) => [...pages.matchAll(pattern)].map(([, text]) => parse(text));
  return [
    ...found(/```json\n([^]*?)```/g, JSON.parse),
    ...found(/<script type="application\/json">(\s*\{[^]*?)<\/script>/g, JSON.parse),
    ...found(/ candidates='([^']*)'/g, (text) => ({candidates: JSON.parse(text.replaceAll('&amp;', '&'))})),
    ...found(/\.snapshot = (\{[^]*?\});/g, (text) => JSON.parse(JSON.stringify(runInNewContext(`(${text})`)))),
    ...readdirSync(file('demo/public')).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(read(`demo/public/${name}`))),
  ];
}

check('pages and demo show documents that are right', () => {
  const documents = shown().filter((data) => Object.hasOwn(data, 'format') || Object.hasOwn(data, 'candidates'));
  const [pointers, results] = [documents.filter(isPointer), documents.filter((data) => !isPointer(data))];
  assert.ok(results.length >= 5, `${results.length} found`);
  for (const data of results) assert.equal(isTaken(data), true, JSON.stringify(isRekap.errors));
  for (const data of pointers) assert.equal(isPointerTaken(data), true, JSON.stringify(isRekapPointer.errors));
  return `${results.length} documents, ${pointers.length} pointers`;
});

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
