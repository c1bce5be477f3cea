import {expect} from '@open-wc/testing';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {heard, partsOf, rows, settled, texts} from '../helpers/card.js';
import {at, fault, newKey, report} from '../helpers/fault.js';
import {BASE, GOOD, HOUR, MINUTE} from '../helpers/feed-run.js';
import {LiveCards} from '../helpers/live-card.js';
import {watchPage} from '../helpers/oracle.js';
import {answer} from '../helpers/outside.js';

/** Counts how often an element is drawn. */
function drawings(element: KpuRecap): {count: number} {
  const drawn = {count: 0};
  element.addController({hostUpdated: () => void drawn.count++});
  return drawn;
}

describe('faults 1 to 23 on a card', () => {
  watchPage();
  const cards = new LiveCards();

  it('fault 1: the same bytes draw nothing, move nothing and fire nothing', async () => {
    cards.says(GOOD);
    const element = await cards.card();
    const drawn = drawings(element);
    const [first] = partsOf(element, 'row');
    const events = (['rekap-update', 'rekap-freshness', 'rekap-state', 'rekap-error'] as const).map((name) => heard(element, name));
    for (let i = 0; i < 20; i++) await cards.next(element);
    expect(drawn.count).to.equal(0);
    expect(events.flat()).to.deep.equal([]);
    expect(partsOf(element, 'row')[0]).to.equal(first);
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
    expect(element.freshness).to.equal('live');
  });

  it('fault 3: before the first figures there is a plain note, and the children stay', async () => {
    cards.says(404, GOOD);
    const element = await cards.card('', '<p>Hasil menyusul.</p>');
    expect(texts(element, 'feed')).to.deep.equal(['Data terbaru tidak dapat dimuat.']);
    expect(element.firstElementChild!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(element.matches(':state(feed-error)')).to.equal(true);
    expect(cards.warnings).to.deep.equal(['rekap: <kpu-recap> feed-status: src: answered 404']);
    await cards.next(element);
    expect(rows(element)).to.have.length(2);
    expect(texts(element, 'feed')).to.deep.equal(['Diperbarui otomatis']);
    expect(element.firstElementChild!.getBoundingClientRect().height).to.equal(0);
  });

  it('fault 6: a failure that lasts says its age, fires one event and prints one line', async () => {
    cards.says(GOOD, 500);
    const element = await cards.card();
    const errors = heard(element, 'rekap-error');
    const freshness = heard(element, 'rekap-freshness');
    await cards.outside.advance(HOUR);
    await settled(element);
    expect(rows(element)).to.deep.equal(['Calon A | 60,0% | 60 suara', 'Calon B | 40,0% | 40 suara']);
    expect(texts(element, 'feed')).to.deep.equal(['Data terbaru tidak dapat dimuat. Data 14 Februari 2024, 20.00 WIB, belum diperbarui 1 jam.']);
    expect(errors.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['feed-status src']);
    expect(freshness.map((event) => event.freshness)).to.deep.equal(['error']);
    expect(cards.warnings).to.have.length(1);
  });

  it('fault 15: one line in the console names all causes that look alike', async () => {
    cards.serve();
    const element = await cards.card('', '', fault('answer', {body: JSON.stringify(GOOD), cors: 0}));
    await cards.next(element);
    await cards.next(element);
    expect(cards.warnings).to.deep.equal(['rekap: <kpu-recap> feed-unreachable: src: unreachable: network, CORS, mixed content or connect-src']);
  });

  it('fault 16: offline and back', async () => {
    cards.says(GOOD, report([70, 50], {asOf: at(1)}));
    const element = await cards.card();
    const freshness = heard(element, 'rekap-freshness');
    await cards.outside.change({online: false});
    expect(texts(await settled(element), 'feed')).to.deep.equal(['Tidak ada koneksi.']);
    expect(element.matches(':state(feed-offline)')).to.equal(true);
    await cards.outside.advance(10 * MINUTE);
    expect(texts(await settled(element), 'feed')[0]).to.match(/^Tidak ada koneksi\. Data .* WIB, belum diperbarui 10 menit\.$/);
    await cards.outside.change({online: true});
    await cards.outside.advance(3000);
    await settled(element);
    expect(rows(element)[0]).to.contain('70 suara');
    expect(freshness.map((event) => event.freshness)).to.deep.equal(['offline', 'stale', 'live']);
  });

  it('fault 18: out of sight it is paused, and nothing is scheduled', async () => {
    cards.says(GOOD);
    const element = await cards.card();
    await cards.outside.change({hidden: true});
    expect([element.freshness, cards.outside.timers]).to.deep.equal(['paused', 0]);
    await cards.outside.advance(HOUR);
    await cards.outside.change({hidden: false});
    await cards.outside.advance(1000);
    expect([element.freshness, cards.outside.asked.length]).to.deep.equal(['live', 2]);
  });

  it('fault 20: a thousand rounds on and off the page ask nothing and leave nothing', async () => {
    cards.says(GOOD);
    const element = await cards.card();
    const parent = element.parentElement!;
    for (let i = 0; i < 1000; i++) {
      element.remove();
      parent.append(element);
      if (i % 10 === 0) await settled(element);
    }
    await settled(element);
    await cards.outside.until(() => cards.outside.listeners === 1);
    expect(rows(element)).to.have.length(2);
    expect(cards.outside.asked).to.have.length(1);
    element.remove();
    expect([cards.outside.timers, cards.outside.listeners]).to.deep.equal([0, 0]);
    await cards.outside.advance(HOUR);
    expect(cards.outside.asked).to.have.length(1);
    parent.append(element);
    await cards.next(element);
    expect(rows(element)).to.have.length(2);
  });

  it('fault 21: a new address begins anew; what the old one still says is too late', async () => {
    let late: (response: Response) => void = () => {};
    const key = newKey();
    cards.serve((address, turn) => (turn === 0 ? answer('', 500) : address.includes('/b.json') ? answer(report([1, 2], {asOf: at(0)})) : new Promise((arrive) => (late = arrive))));
    cards.outside.heedsAbort = false;
    const element = await cards.card('', '', `https://feed.invalid/a.json?${key}`);
    expect(element.freshness).to.equal('error');
    const freshness = heard(element, 'rekap-freshness');
    void element.reload();
    await cards.outside.until(() => cards.outside.asked.length === 2);
    element.src = `https://feed.invalid/b.json?${key}`;
    element.requestUpdate();
    await cards.outside.until(() => element.freshness === 'live');
    await settled(element);
    expect(freshness.map((event) => event.freshness)).to.deep.equal(['loading', 'live']);
    late(answer(report([60, 40], {asOf: at(9)})));
    await cards.outside.advance(0);
    expect(rows(await settled(element)).map((row) => row.split(' | ')[2])).to.deep.equal(['1 suara', '2 suara']);
  });

  it('fault 23: an older document says nothing until it has lasted', async () => {
    cards.says(report([70, 50], {asOf: at(1)}), GOOD);
    const element = await cards.card();
    const events = heard(element, 'rekap-freshness');
    await cards.outside.advance(2 * BASE - 1);
    expect(texts(await settled(element), 'feed')).to.deep.equal(['Diperbarui otomatis']);
    await cards.outside.advance(BASE + 2);
    expect(texts(await settled(element), 'feed')[0]).to.match(/^Data sudah lama\. /);
    expect(rows(element)[0]).to.contain('70 suara');
    expect(events.map(({freshness}) => freshness)).to.deep.equal(['late', 'stale']);
    expect(cards.warnings).to.deep.equal([]);
  });
});
