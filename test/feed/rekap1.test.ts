import {rekap1} from '../../src/feed/rekap1.js';
import {adapterKeepsItsWord} from '../helpers/adapter-kit.js';
import {document2024} from '../helpers/card.js';

adapterKeepsItsWord(rekap1, [
  {name: 'the result of 2024', data: document2024({calls: [{candidate: '2', by: 'KPU'}], areas: [{id: '11', votes: {1: 5, 2: null}}], override: {state: 'called', statuses: {2: 'called'}, against: {2: 96214691}}})},
]);
