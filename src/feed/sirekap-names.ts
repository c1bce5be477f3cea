import type {Candidate} from '../domain/types.js';
import {refused, type Refusal} from './adapter.js';
import {candidateOf} from './snapshot.js';
import {fieldsOf, figure, flag, given, isObject, or, text, type Fields, type Read, type Reading} from '../proof/proof.js';

const NAMED = {nama: or(given(text), ''), nomor_urut: figure, warna: text, is_aceh: flag};
export type Named = Read<typeof NAMED> & {readonly id: string};

/** Names of the empty box. Its deputy is empty as well. */
const EMPTY_BOX = /^(ko(lom|tak) kosong[\s-]*)+$/i;

const isNamed = (value: unknown): value is Fields => isObject(value) && Object.hasOwn(value, 'nama');

/** An own field of a document. A missing one is `null`. */
export const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] ?? null : null);

/** A refusal where the wanted contest is not clear, or does not exist. */
export function contestUnclear(contest: string | null, among: Fields, path: string): Refusal {
  const ids = Object.keys(among);
  return refused(contest === null ? 'contest-needed' : 'contest-unknown', path, `name one of its ${ids.length} contests: ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ' …' : ''}`);
}

/**
 * The candidates, by the document of names. Without it, by the ids of the result. A
 * document of many contests nests the candidates by the code of their area. The contest is
 * then the one that is named, else the one that holds an id of the result.
 * @param ids - The ids of the result, with the place where each is first seen.
 */
export function namesFor(document: unknown, ids: ReadonlyMap<string, string>, contest: string | null, reading: Reading): readonly Named[] | Refusal {
  const {findings} = reading;
  const all = [...ids.keys()];
  let group: unknown = document;
  let path = 'candidates.';
  if (document === null) {
    findings.push({code: 'candidates-unnamed', path: 'candidates', message: 'ids are shown in place of names'});
    group = Object.fromEntries(all.map((id) => [id, {nama: id}]));
  } else if (isObject(document) && !Object.values(document).some(isNamed)) {
    const groups = Object.entries(document);
    const found = groups.find(([kode, entries]) =>
      isObject(entries) && (contest === null ? groups.length === 1 || all.some((id) => Object.hasOwn(entries, id)) : kode === contest));
    if (!found) return contestUnclear(contest, document, 'candidates');
    group = found[1];
    path += `${found[0]}.`;
  }
  if (!isObject(group)) return refused('field-invalid', 'candidates', 'is not an object');
  for (const [id, place] of ids) {
    if (!isNamed(own(group, id))) findings.push({code: 'candidate-unknown', path: place, message: 'has no name and is not shown'});
  }
  return Object.entries(group)
    .flatMap(([id, entry]) => (isNamed(entry) ? [{id, ...fieldsOf(NAMED, entry, `${path}${id}.`, reading)}] : []))
    // Local parties of Aceh take part in Aceh only.
    .filter(({id, is_aceh}) => !is_aceh || ids.has(id));
}

/** Two persons share one name, "… - …". */
export function candidateNamed({id, nama, nomor_urut: ballot, warna: color}: Named, votes: number | null): Candidate {
  // A colour belongs to a ballot number. The empty box has none and stays neutral.
  if (EMPTY_BOX.test(nama)) return candidateOf({id, ballot, name: '', votes, kind: 'empty-box'});
  const names = nama.split(' - ').filter((one) => one.trim() !== '');
  return candidateOf({id, ballot, name: names.join(' & '), color, votes, people: names.length > 1 ? names.map((name) => ({name, photo: null})) : []});
}

/** Sorts by ballot number, then by id. Ids are numbers. */
export const byBallot = (a: Candidate, b: Candidate): number =>
  (a.ballot ?? Infinity) - (b.ballot ?? Infinity) || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
