import {expect} from '@open-wc/testing';
import {HistoryInput} from '../../src/controllers/history-input.js';
import {contest, document2024} from '../helpers/card.js';

const entry = (hour: number, votes: object, more: object = {}): object => ({asOf: `2024-02-14T${hour}:00:00+07:00`, votes, ...more});
const document = (hour: number, votes: number, more: object = {}): object => ({format: 'rekap/1', candidates: contest(votes, 5), asOf: `2024-02-14T${hour}:00:00+07:00`, ...more});

function read(...inputs: unknown[]): HistoryInput {
  const input = new HistoryInput();
  for (const data of inputs) input.read(data, 'Asia/Jakarta');
  return input;
}

describe('HistoryInput', () => {
  it('takes entries of a history', () => {
    const {tallies, snapshot, problems} = read([entry(10, {1: 5}, {progress: {reported: 3, expected: 9, unit: 'TPS'}}), entry(11, {1: null})]);
    expect(tallies!.map(({votes}) => votes.get('1'))).to.deep.equal([5, null]);
    expect(tallies![0]!.progress!.reported).to.equal(3);
    expect([snapshot, problems]).to.deep.equal([null, []]);
  });

  it('takes whole documents, of which the last one names the candidates', () => {
    const {tallies, snapshot} = read([document(10, 5), document(11, 7, {title: 'Now'})]);
    expect(tallies!.map(({votes}) => votes.get('1'))).to.deep.equal([5, 7]);
    expect(snapshot!.title).to.equal('Now');
  });

  it('means the zone of the view where a time has none', () => {
    const input = new HistoryInput();
    input.read([{asOf: '2024-02-14T10:00:00', votes: {}}], 'Asia/Jayapura');
    expect(new Date(input.tallies![0]!.asOf!.at).toISOString()).to.equal('2024-02-14T01:00:00.000Z');
  });

  const bad = [
    {what: 'no list', data: {votes: {}}, path: 'history'},
    {what: 'text', data: '[]', path: 'history'},
    {what: 'a hole', data: [null], path: 'history[0]'},
    {what: 'a figure that is none', data: [entry(10, {1: 5}), entry(11, {1: -5})], path: 'history[1].votes.1'},
    {what: 'a figure as text', data: [entry(10, {1: '5'})], path: 'history[0].votes.1'},
    {what: 'a document that is none', data: [document(10, 5), {candidates: 7}], path: 'history[1].candidates'},
    {what: 'a document with a bad figure', data: [document(10, 5.5), document(11, 5)], path: 'history[0].candidates[0].votes'},
    {what: 'documents and entries', data: [document(10, 5), entry(11, {1: 5})], path: 'history[1].candidates'},
  ];
  for (const {what, data, path} of bad) {
    it(`edge 38: refuses ${what} and keeps the last good one`, () => {
      const {tallies, problems} = read([entry(10, {1: 9})], data);
      expect(problems.map((problem) => [problem.code, problem.path])).to.deep.equal([['history-invalid', path]]);
      expect(tallies!.map(({votes}) => votes.get('1'))).to.deep.equal([9]);
    });
  }

  it('survives what throws when it is read', () => {
    const trap = Object.defineProperty({}, 'candidates', {enumerable: true, get: () => { throw new Error('no'); }});
    expect(read([trap]).problems[0]!.code).to.equal('history-invalid');
  });

  it('gives way where the page hands over none', () => {
    const {tallies, problems} = read([entry(10, {1: 9})], 7, null);
    expect([tallies, problems]).to.deep.equal([null, []]);
  });

  it('edge 84: tells nothing of a count that its source holds back', () => {
    const held = read([document(10, 5), document(11, 7, {hold: {message: 'later'}})]);
    expect(held.tallies).to.deep.equal([]);
    expect(held.snapshot!.candidates).to.deep.equal([]);
    const lifted = read([document(10, 5), document(11, 7, {hold: {message: 'later'}}), document(12, 9)]);
    expect(lifted.tallies!.map(({votes}) => votes.get('1'))).to.deep.equal([5, 9]);
    const embargoed = read([document(10, 5, {embargo: '2999-01-01T15:00:00+07:00'})]);
    expect(embargoed.tallies).to.deep.equal([]);
  });

  it('reads the same list once', () => {
    const list = [document2024()];
    const input = read(list);
    const {tallies} = input;
    input.read(list, 'Asia/Jakarta');
    expect(input.tallies).to.equal(tallies);
  });
});
