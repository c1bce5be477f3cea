import type {RekapDocument} from 'rekap';

export const FIRST: RekapDocument = {candidates: [{id: '1', name: 'Calon Satu', votes: 60}, {id: '2', name: 'Calon Dua', votes: 40}], source: {name: 'Panitia'}};
export const SECOND: RekapDocument = {...FIRST, candidates: [{id: '1', name: 'Calon Satu', votes: 160}, {id: '2', name: 'Calon Dua', votes: 140}]};

/** What the page was told, for the test to read. */
export function hear(words: string): void {
  document.body.dataset['heard'] = `${document.body.dataset['heard'] ?? ''}${words};`;
}
