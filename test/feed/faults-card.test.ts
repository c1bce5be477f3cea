import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {addAdapter} from '../../src/feed/registry.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {heard, partsOf, quietly, rows, settled, texts, textOf} from '../helpers/card.js';
import {answer, install, Outside, type Server} from '../helpers/outside.js';
import {at, countOf, fault, newKey, report} from '../helpers/fault.js';
import {watchPage} from '../helpers/oracle.js';

const BASE = 30_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GOOD = report([60, 40], {asOf: at(0), title: 'Hasil'});

let outside: Outside;
let restore: () => void;
let warnings: string[];
const {warn} = console;

/** Cards on the page's own store, with time and network in the hands of the test. */
function serve(server?: Server): void {
  outside = new Outside(server);
  const giveBack = install(outside);
  restore = () => {
    fixtureCleanup();
    giveBack();
  };
}

const says = (...documents: readonly (object | number)[]): void => serve((_, turn) => {
  const document = documents[Math.min(turn, documents.length - 1)];
  return typeof document === 'number' ? answer('', document) : answer(document);
});

/** A card that has heard its first answer. */
async function cardOf(attributes = '', children = '', src = `https://feed.invalid/${newKey()}.json`): Promise<KpuRecap> {
  const element = await fixture<KpuRecap>(`<kpu-recap src="${src}" refresh="30" ${attributes}>${children}</kpu-recap>`);
  await outside.until(() => element.freshness !== 'loading');
  return settled(element);
}

async function next(element: KpuRecap): Promise<KpuRecap> {
  const {length} = outside.asked;
  while (outside.asked.length === length) await outside.advance(outside.wait!);
  await outside.until(() => outside.underWay === 0);
  return settled(element);
}

/** Counts how often an element is drawn. */
function drawings(element: KpuRecap): {count: number} {
  const drawn = {count: 0};
  element.addController({hostUpdated: () => void drawn.count++});
  return drawn;
}

describe('faults on a card', () => {
  const page = watchPage();

  beforeEach(() => {
    warnings = [];
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    restore();
    console.warn = warn;
    expect([outside.timers, outside.listeners], 'nothing stays when the cards are gone').to.deep.equal([0, 0]);
  });

  it('fault 1: the same bytes draw nothing, move nothing and fire nothing', async () => {
    says(GOOD);
    const element = await cardOf();
    const drawn = drawings(element);
    const [first] = partsOf(element, 'row');
    const events = (['rekap-update', 'rekap-freshness', 'rekap-state', 'rekap-error'] as const).map((name) => heard(element, name));
    for (let i = 0; i < 20; i++) await next(element);
    expect(drawn.count).to.equal(0);
    expect(events.flat()).to.deep.equal([]);
    expect(partsOf(element, 'row')[0]).to.equal(first);
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
    expect(element.freshness).to.equal('live');
  });

  it('fault 3: before the first figures there is a plain note, and the children stay', async () => {
    says(404, GOOD);
    const element = await cardOf('', '<p>Hasil menyusul.</p>');
    expect(texts(element, 'feed')).to.deep.equal(['Data terbaru tidak dapat dimuat.']);
    expect(element.firstElementChild!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(element.matches(':state(feed-error)')).to.equal(true);
    expect(warnings).to.deep.equal(['rekap: <kpu-recap> feed-status: src: answered 404']);
    await next(element);
    expect(rows(element)).to.have.length(2);
    expect(texts(element, 'feed')).to.deep.equal(['Diperbarui otomatis']);
    expect(element.firstElementChild!.getBoundingClientRect().height).to.equal(0);
  });

  it('fault 6: a failure that lasts says its age, fires one event and prints one line', async () => {
    says(GOOD, 500);
    const element = await cardOf();
    const errors = heard(element, 'rekap-error');
    const freshness = heard(element, 'rekap-freshness');
    await outside.advance(HOUR);
    await settled(element);
    expect(rows(element)).to.deep.equal(['Calon A | 60,0% | 60 suara', 'Calon B | 40,0% | 40 suara']);
    expect(texts(element, 'feed')).to.deep.equal(['Data terbaru tidak dapat dimuat. Data pukul 14 Februari 2024, 20.00 WIB, belum diperbarui 1 jam.']);
    expect(errors.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['feed-status src']);
    expect(freshness.map((event) => event.freshness)).to.deep.equal(['error']);
    expect(warnings).to.have.length(1);
  });

  it('fault 15: one line in the console names all causes that look alike', async () => {
    serve();
    const element = await cardOf('', '', fault('answer', {body: JSON.stringify(GOOD), cors: 0}));
    await next(element);
    await next(element);
    expect(warnings).to.deep.equal(['rekap: <kpu-recap> feed-unreachable: src: unreachable: network, CORS header, mixed content, or connect-src of the page']);
  });

  it('fault 16: offline and back', async () => {
    says(GOOD, report([70, 50], {asOf: at(1)}));
    const element = await cardOf();
    const freshness = heard(element, 'rekap-freshness');
    await outside.change({online: false});
    expect(texts(await settled(element), 'feed')).to.deep.equal(['Tidak ada koneksi.']);
    expect(element.matches(':state(feed-offline)')).to.equal(true);
    await outside.advance(10 * MINUTE);
    expect(texts(await settled(element), 'feed')[0]).to.match(/^Tidak ada koneksi\. Data pukul .* WIB, belum diperbarui 10 menit\.$/);
    await outside.change({online: true});
    await outside.advance(3000);
    await settled(element);
    expect(rows(element)[0]).to.contain('70 suara');
    expect(freshness.map((event) => event.freshness)).to.deep.equal(['offline', 'stale', 'live']);
  });

  it('fault 18: out of sight it is paused, and nothing is scheduled', async () => {
    says(GOOD);
    const element = await cardOf();
    await outside.change({hidden: true});
    expect([element.freshness, outside.timers]).to.deep.equal(['paused', 0]);
    await outside.advance(HOUR);
    await outside.change({hidden: false});
    await outside.advance(1000);
    expect([element.freshness, outside.asked.length]).to.deep.equal(['live', 2]);
  });

  it('fault 20: a thousand rounds on and off the page ask nothing and leave nothing', async () => {
    says(GOOD);
    const element = await cardOf();
    const parent = element.parentElement!;
    for (let i = 0; i < 1000; i++) {
      element.remove();
      parent.append(element);
      if (i % 10 === 0) await settled(element);
    }
    await settled(element);
    await outside.until(() => outside.listeners === 1);
    expect(rows(element)).to.have.length(2);
    expect(outside.asked).to.have.length(1);
    element.remove();
    expect([outside.timers, outside.listeners]).to.deep.equal([0, 0]);
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(1);
    parent.append(element);
    await next(element);
    expect(rows(element)).to.have.length(2);
  });

  it('fault 21: a new address begins anew; what the old one still says is too late', async () => {
    let late: (response: Response) => void = () => {};
    const key = newKey();
    serve((address, turn) => (turn === 0 ? answer('', 500) : address.includes('/b.json') ? answer(report([1, 2], {asOf: at(0)})) : new Promise((arrive) => (late = arrive))));
    outside.heedsAbort = false;
    const element = await cardOf('', '', `https://feed.invalid/a.json?${key}`);
    expect(element.freshness).to.equal('error');
    void element.refresh();
    await outside.until(() => outside.asked.length === 2);
    element.src = `https://feed.invalid/b.json?${key}`;
    element.requestUpdate();
    await Promise.resolve();
    expect(element.freshness).to.equal('loading');
    await outside.until(() => element.freshness === 'live');
    late(answer(report([60, 40], {asOf: at(9)})));
    await outside.advance(0);
    expect(rows(await settled(element)).map((row) => row.split(' | ')[2])).to.deep.equal(['1 suara', '2 suara']);
  });

  it('fault 23: an older document says nothing until it has lasted', async () => {
    says(report([70, 50], {asOf: at(1)}), GOOD);
    const element = await cardOf();
    const events = heard(element, 'rekap-freshness');
    await outside.advance(2 * BASE - 1);
    expect(texts(await settled(element), 'feed')).to.deep.equal(['Diperbarui otomatis']);
    await outside.advance(BASE + 2);
    expect(texts(await settled(element), 'feed')[0]).to.match(/^Data sudah lama\. /);
    expect(rows(element)[0]).to.contain('70 suara');
    expect(events.map(({freshness}) => freshness)).to.deep.equal(['late', 'stale']);
    expect(warnings).to.deep.equal([]);
  });

  it('fault 24: a correction is marked, told in one event, and no race', async () => {
    says(GOOD, report([45, 40], {asOf: at(1), title: 'Hasil'}));
    const element = await cardOf();
    const events = heard(element, 'rekap-correction');
    await next(element);
    await next(element);
    expect(rows(element)[0]).to.contain('45 suara');
    expect(texts(element, 'correction')).to.deep.equal(['dikoreksi dari 60']);
    expect(events.map(({corrections}) => corrections.map(({before, after}) => [before, after]))).to.deep.equal([[[60, 45]]]);
    expect(element.matches(':state(corrected)')).to.equal(true);
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
  });

  it('fault 28: zeros of the night are held, then shown with a loud note', async () => {
    says(GOOD, report([0, 0], {asOf: at(1)}));
    const element = await cardOf();
    await next(element);
    expect(rows(element)[0]).to.contain('60 suara');
    expect(texts(element, 'feed')[0]).to.contain('Sumber menarik angkanya');
    await next(element);
    expect(rows(element).map((row) => row.split(' | ').at(-1))).to.deep.equal(['0 suara', '0 suara']);
    expect(texts(element, 'note')).to.contain('Perhatian: sumber menghapus semua angka.');
    expect(element.freshness).to.equal('live');
  });

  it('fault 29: a row stays with its candidate, and who is missing is told', async () => {
    const named = (...ids: string[]): object => ({candidates: ids.map((id) => ({id, name: `Calon ${id}`, votes: id.charCodeAt(0)}))});
    says(report([], {asOf: at(0), ...named('A', 'B', 'C')}), report([], {asOf: at(1), ...named('C', 'A', 'D')}));
    const element = await cardOf();
    const [a, , c] = partsOf(element, 'row');
    const errors = heard(element, 'rekap-error');
    await next(element);
    expect(texts(element, 'name')).to.deep.equal(['Calon C', 'Calon A', 'Calon D']);
    expect(partsOf(element, 'row').slice(0, 2)).to.deep.equal([c, a]);
    expect(errors.map(({code}) => code)).to.deep.equal(['candidate-missing', 'candidate-added']);
    expect(element.findings.map(({code}) => code)).to.deep.equal(['candidate-missing', 'candidate-added']);
  });

  it('fault 31: a document with one bad figure is told, and not shown', async () => {
    says(GOOD, report([], {asOf: at(1), candidates: [{id: 'A', name: 'A', votes: 70}, {id: 'B', name: 'B', votes: -1}]}));
    const element = await cardOf();
    await next(element);
    expect(rows(element)[0]).to.contain('60 suara');
    expect(texts(element, 'feed')).to.deep.equal(['Data terbaru bermasalah dan tidak ditampilkan.']);
    expect(warnings).to.deep.equal(['rekap: <kpu-recap> field-invalid: candidates[1].votes: is not a whole number from 0 to 9007199254740991']);
  });

  it('fault 35: a rehearsal is marked, gives way to real figures, and does not come back', async () => {
    says(report([11, 99], {asOf: at(0), test: true}), report([0, 0], {asOf: at(1)}), report([5, 6], {id: 'other', asOf: at(2), test: true}));
    const element = await cardOf();
    expect(texts(element, 'test')).to.deep.equal(['UJI COBA']);
    await next(element);
    expect(texts(element, 'test')).to.deep.equal([]);
    expect(texts(element, 'correction')).to.deep.equal([]);
    await next(element);
    expect(texts(element, 'test')).to.deep.equal([]);
    expect(rows(element).at(-1)).to.contain('0 suara');
    expect(element.freshness).to.equal('error');
  });

  it('fault 37: the age is right and the time has its zone, whatever the reader’s clock says', async () => {
    const lines: string[] = [];
    for (const skew of [-3 * HOUR, 0, 3 * HOUR, 24 * HOUR]) {
      says(GOOD, 500);
      outside.start += skew;
      const element = await cardOf();
      await outside.advance(6 * MINUTE);
      lines.push(texts(await settled(element), 'feed')[0]);
      restore();
    }
    expect(new Set(lines)).to.deep.equal(new Set(['Data terbaru tidak dapat dimuat. Data pukul 14 Februari 2024, 20.00 WIB, belum diperbarui 6 menit.']));
  });

  it('fault 37: the age ticks by itself, once a minute', async () => {
    says(GOOD, 500);
    const element = await cardOf();
    await next(element);
    const drawn = drawings(element);
    const ages: string[] = [];
    for (let i = 0; i < 4; i++) {
      await outside.advance(MINUTE);
      ages.push(/(\d+) menit/.exec(textOf(partsOf(await settled(element), 'feed')[0]))![1]);
    }
    expect(ages).to.deep.equal(['1', '2', '3', '4']);
    expect(drawn.count).to.be.within(4, 8);
  });

  it('fault 37: an embargo ends by the clock of the server, and without a question', async () => {
    serve(() => answer(report([60, 40], {asOf: at(0), embargo: at(10)}), 200, {date: new Date(at(0)).toUTCString()}));
    outside.start += 5 * HOUR;
    const element = await cardOf('refresh="0"');
    expect(partsOf(element, 'curtain')).to.have.length(1);
    await outside.advance(10 * MINUTE - 1);
    expect(partsOf(await settled(element), 'curtain')).to.have.length(1);
    await outside.advance(1);
    expect(partsOf(await settled(element), 'curtain')).to.have.length(0);
    expect(rows(element)).to.have.length(2);
  });

  it('fault 38: an embargo that ended while the machine slept is over within a minute', async () => {
    serve(() => answer(report([60, 40], {asOf: at(0), embargo: at(10)})));
    const element = await cardOf();
    // The clock on the wall ran on, the one that timers go by did not.
    outside.start += 8 * HOUR;
    await outside.advance(MINUTE);
    expect(rows(await settled(element))).to.have.length(2);
  });

  it('fault 39: two hundred cards: one request, one reading, one frame, one document', async () => {
    const key = newKey();
    let read = 0;
    addAdapter({
      format: 'counted', detect: () => false,
      parse: (data, options) => {
        read++;
        return rekap1.parse(data, options);
      },
    });
    serve();
    const step = (votes: number[], minute: number): object => ({body: JSON.stringify(report(votes, {asOf: at(minute)}))});
    const src = fault('sequence', {key, steps: [step([60, 40], 0), step([70, 50], 1)]});
    const all = await fixture<HTMLElement>(html`<div>${Array.from({length: 200}, () => html`<kpu-recap src=${src} refresh="30" format="counted"></kpu-recap>`)}</div>`);
    const cards = [...all.children] as KpuRecap[];
    await outside.until(() => cards.every(({freshness}) => freshness === 'live'));
    await Promise.all(cards.map(settled));
    expect([(await countOf(key)).asked, read]).to.deep.equal([1, 1]);

    let frame = 0;
    const drawnIn = new Set<number>();
    const counting = (): void => void (frame++, (running = requestAnimationFrame(counting)));
    let running = requestAnimationFrame(counting);
    for (const element of cards) element.addController({hostUpdated: () => void drawnIn.add(frame)});
    const shown = new Set<unknown>();
    all.addEventListener('rekap-update', (event) => shown.add(event.snapshot));
    await next(cards[0]);
    await Promise.all(cards.map(settled));
    cancelAnimationFrame(running);
    expect([(await countOf(key)).asked, read]).to.deep.equal([2, 2]);
    expect([drawnIn.size, shown.size]).to.deep.equal([1, 1]);
    for (const element of cards) expect(rows(element)[0]).to.contain('70 suara');
  });

  it('fault 45: a page’s listener that throws keeps nothing from other cards', async () => {
    says(GOOD, report([70, 50], {asOf: at(1)}));
    const src = `https://feed.invalid/${newKey()}.json`;
    const [first, second] = [await cardOf('', '', src), await cardOf('', '', src)];
    const cause = new Error('thrown by the page');
    first.addEventListener('rekap-update', () => {
      throw cause;
    });
    await next(first);
    expect(page.take()).to.equal(cause);
    for (const element of [first, await settled(second)]) expect(rows(element)[0]).to.contain('70 suara');
    expect(outside.timers).to.be.greaterThan(0);
  });

  it('what a page is told of trouble is said once, politely', async () => {
    const {result: element} = await quietly(async () => {
      says(GOOD, 500);
      const made = await cardOf();
      await next(made);
      return made;
    });
    expect(element.freshness).to.equal('error');
    expect(document.querySelectorAll('[data-rekap-live]')).to.have.length(1);
  });
});
