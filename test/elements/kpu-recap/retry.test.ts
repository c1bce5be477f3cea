import {expect} from '@open-wc/testing';
import {pageFeeds} from '../../../src/feed/page-feeds.js';
import {liveCode} from '../../../src/elements/kpu-recap/live-code.js';
import {card, contest, frames, rows, settled} from '../../helpers/card.js';
import {ScriptedFeed} from '../../helpers/scripted-feed.js';

describe('the button of a first failure', () => {
  const load = pageFeeds.load.bind(pageFeeds);
  afterEach(() => (pageFeeds.load = load));

  it('asks again for the code that asks the feed, where that did not come', async () => {
    await liveCode.load();
    let asked = 0;
    pageFeeds.load = () => {
      asked++;
      return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    };
    const feed = new ScriptedFeed().says({format: 'rekap/1', candidates: contest(70, 30)});
    const element = await card(`src="${feed.address}"`);
    const press = async (): Promise<void> => {
      element.shadowRoot!.querySelector<HTMLElement>('.failed .more')!.click();
      await frames();
      await settled(element);
    };
    await settled(element);
    await press();
    expect(asked).to.equal(2);
    pageFeeds.load = load;
    await press();
    await element.reload();
    expect(rows(await settled(element))).to.deep.equal(['Calon 1 | 70,0% | 70 suara', 'Calon 2 | 30,0% | 30 suara']);
    feed.restore();
  });
});
