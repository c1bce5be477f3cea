import {expect} from '@open-wc/testing';
import {contest, card, cardWith, settled, texts} from '../../helpers/card.js';

/** A card in a language. */
async function leadIn(language: string, data: object): Promise<string[]> {
  const element = await card(`lang="${language}"`);
  element.snapshot = data;
  return texts(await settled(element), 'lead');
}

describe('the lead below the rows', () => {
  const data = {candidates: contest(700, 200, 100), state: 'certified'};
  for (const [language, words] of [
    ['id', 'Calon 1 unggul 500 suara · 50,0 poin'],
    ['en', 'Calon 1 ahead by 500 votes · 50.0 points'],
    ['ar', 'يتقدم \u2068Calon 1\u2069 بفارق 500 صوت · 50.0 نقطة مئوية'],
  ] as const) {
    it(`names who has the most votes: ${language}`, async () => {
      // Marks of direction are not seen.
      const said = (await leadIn(language, data)).map((one) => one.replace(/[\u200e\u200f]/g, '').replace(/([\u2068\u2069])\1/g, '$1'));
      expect(said).to.deep.equal([words]);
    });

    it(`names the same where another one won: ${language}`, async () => {
      const [words] = await leadIn(language, {candidates: [{...contest(700)[0], id: '1'}, {...contest(700, 200)[1], status: 'elected'}], state: 'winner-not-leading'});
      expect(words).to.contain('Calon 1').and.to.not.contain('Calon 2');
    });
  }

  it('is that of a count: who is ahead, and what is to come', async () => {
    expect(texts(await cardWith({candidates: contest(600, 400), progress: {reported: 1, expected: 4, unit: 'TPS'}}), 'lead')).to.deep.equal(['Calon 1 unggul 200 suara · 20,0 poin · sisa 75% TPS']);
  });

  for (const {when, data, attributes = ''} of [
    {when: 'two have the same votes', data: {candidates: contest(50, 50), state: 'tied'}},
    {when: 'no votes are in', data: {candidates: contest(0, 0), state: 'counting'}},
    {when: 'shares are withheld', data: {candidates: contest(70, 30), progress: {reported: 1, expected: 100}}, attributes: 'hide-below="5"'},
    {when: 'nobody stands against', data: {candidates: contest(70), state: 'counting'}},
    {when: 'nobody states a state', data: {candidates: contest(70, 30)}},
  ]) {
    it(`is not said when ${when}`, async () => expect(texts(await cardWith(data, attributes), 'lead')).to.deep.equal([]));
  }
});
