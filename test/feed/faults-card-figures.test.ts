import {expect, fixture, html} from '@open-wc/testing';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {addAdapter} from '../../src/feed/registry.js';
import {heard, partsOf, rows, settled, texts, textOf} from '../helpers/card.js';
import {at, countOf, fault, newKey, report} from '../helpers/fault.js';
import {GOOD, HOUR, MINUTE} from '../helpers/feed-run.js';
import {LiveCards} from '../helpers/live-card.js';
import {watchPage} from '../helpers/oracle.js';
import {answer} from '../helpers/outside.js';

/** Counts how often an element is drawn. */
function drawings(element: KpuRecap): {count: number} {
  const drawn = {count: 0};
  element.addController({hostUpdated: () => void drawn.count++});
  return drawn;
}

describe('faults 24 to 45 on a card', () => {
  const page = watchPage();
  const cards = new LiveCards();

  it('fault 24: a correction is marked, told in one event, and no race', async () => {
    cards.says(GOOD, report([45, 40], {asOf: at(1), title: 'Hasil'}));
    const element = await cards.card();
    const events = heard(element, 'rekap-correction');
    await cards.next(element);
    await cards.next(element);
    expect(rows(element)[0]).to.contain('45 suara');
    expect(texts(element, 'correction')).to.deep.equal(['dikoreksi dari 60']);
    expect(events.map(({corrections}) => corrections.map(({before, after}) => [before, after]))).to.deep.equal([[[60, 45]]]);
    expect(element.matches(':state(corrected)')).to.equal(true);
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
  });

  it('fault 28: zeros of the night are held, then shown with a loud note', async () => {
    cards.says(GOOD, report([0, 0], {asOf: at(1)}));
    const element = await cards.card();
    await cards.next(element);
    expect(rows(element)[0]).to.contain('60 suara');
    expect(texts(element, 'feed')[0]).to.contain('Sumber menarik angkanya');
    await cards.next(element);
    expect(rows(element).map((row) => row.split(' | ').at(-1))).to.deep.equal(['0 suara', '0 suara']);
    expect(texts(element, 'note')).to.contain('Perhatian: sumber menghapus semua angka.');
    expect(element.freshness).to.equal('live');
  });

  it('fault 29: a row stays with its candidate, and who is missing is told', async () => {
    const named = (...ids: string[]): object => ({candidates: ids.map((id) => ({id, name: `Calon ${id}`, votes: id.charCodeAt(0)}))});
    cards.says(report([], {asOf: at(0), ...named('A', 'B', 'C')}), report([], {asOf: at(1), ...named('C', 'A', 'D')}));
    const element = await cards.card();
    const [a, , c] = partsOf(element, 'row');
    const errors = heard(element, 'rekap-error');
    await cards.next(element);
    expect(texts(element, 'name')).to.deep.equal(['Calon C', 'Calon A', 'Calon D']);
    expect(partsOf(element, 'row').slice(0, 2)).to.deep.equal([c, a]);
    expect(errors.map(({code}) => code)).to.deep.equal(['candidate-missing', 'candidate-added']);
    expect(element.findings.map(({code}) => code)).to.deep.equal(['candidate-missing', 'candidate-added']);
  });

  it('fault 31: a document with one bad figure is told, and not shown', async () => {
    cards.says(GOOD, report([], {asOf: at(1), candidates: [{id: 'A', name: 'A', votes: 70}, {id: 'B', name: 'B', votes: -1}]}));
    const element = await cards.card();
    await cards.next(element);
    expect(rows(element)[0]).to.contain('60 suara');
    expect(texts(element, 'feed')).to.deep.equal(['Data terbaru bermasalah dan tidak ditampilkan.']);
    expect(cards.warnings).to.deep.equal(['rekap: <kpu-recap> field-invalid: candidates[1].votes: is not a whole number from 0 to 9007199254740991']);
  });

  it('fault 35: a rehearsal is marked, gives way to real figures, and does not come back', async () => {
    cards.says(report([11, 99], {asOf: at(0), test: true}), report([0, 0], {asOf: at(1)}), report([5, 6], {id: 'other', asOf: at(2), test: true}));
    const element = await cards.card();
    expect(texts(element, 'test')).to.deep.equal(['UJI COBA']);
    await cards.next(element);
    expect(texts(element, 'test')).to.deep.equal([]);
    expect(texts(element, 'correction')).to.deep.equal([]);
    await cards.next(element);
    expect(texts(element, 'test')).to.deep.equal([]);
    expect(rows(element).at(-1)).to.contain('0 suara');
    expect(element.freshness).to.equal('error');
  });

  it('fault 37: the age is right and the time has its zone, whatever the reader’s clock says', async () => {
    const lines: string[] = [];
    for (const skew of [-3 * HOUR, 0, 3 * HOUR, 24 * HOUR]) {
      cards.says(GOOD, 500);
      cards.outside.start += skew;
      const element = await cards.card();
      await cards.outside.advance(6 * MINUTE);
      lines.push(texts(await settled(element), 'feed')[0]);
      cards.end();
    }
    expect(new Set(lines)).to.deep.equal(new Set(['Data terbaru tidak dapat dimuat. Data 14 Februari 2024, 20.00 WIB, belum diperbarui 6 menit.']));
  });

  it('fault 37: the age ticks by itself, once a minute', async () => {
    cards.says(GOOD, 500);
    const element = await cards.card();
    await cards.next(element);
    const drawn = drawings(element);
    const ages: string[] = [];
    for (let i = 0; i < 4; i++) {
      await cards.outside.advance(MINUTE);
      ages.push(/(\d+) menit/.exec(textOf(partsOf(await settled(element), 'feed')[0]))![1]);
    }
    expect(ages).to.deep.equal(['1', '2', '3', '4']);
    expect(drawn.count).to.be.within(4, 8);
  });

  it('fault 37: an embargo ends by the clock of the server, and without a question', async () => {
    cards.serve(() => answer(report([60, 40], {asOf: at(0), embargo: at(10)}), 200, {date: new Date(at(0)).toUTCString()}));
    cards.outside.start += 5 * HOUR;
    const element = await cards.card('refresh="0"');
    expect(partsOf(element, 'curtain')).to.have.length(1);
    await cards.outside.advance(10 * MINUTE - 1);
    expect(partsOf(await settled(element), 'curtain')).to.have.length(1);
    await cards.outside.advance(1);
    expect(partsOf(await settled(element), 'curtain')).to.have.length(0);
    expect(rows(element)).to.have.length(2);
  });

  it('fault 32: what is odd about figures behind a curtain is told when it rises, and no sooner', async () => {
    const odd = {ballots: {valid: 101}, asOf: 'yesterday'};
    cards.says(report([60, 40], {...odd, hold: {message: 'x'}}), report([61, 41], odd));
    const element = await cards.card();
    const errors = heard(element, 'rekap-error');
    expect(element.findings.map(({code}) => code)).to.deep.equal(['time-unknown']);
    expect(cards.warnings.join()).to.not.match(/\b(100|101)\b/);
    await cards.next(element);
    expect(errors.map(({code}) => code)).to.deep.equal(['sum-mismatch', 'time-missing']);
    expect(rows(element)).to.have.length(2);
  });

  it('fault 38: an embargo that ended while the machine slept is over within a minute', async () => {
    cards.serve(() => answer(report([60, 40], {asOf: at(0), embargo: at(10)})));
    const element = await cards.card('refresh="0"');
    // The clock on the wall ran on, the one that timers go by did not.
    cards.outside.start += 8 * HOUR;
    await cards.outside.advance(MINUTE);
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
    cards.serve();
    const step = (votes: number[], minute: number): object => ({body: JSON.stringify(report(votes, {asOf: at(minute)}))});
    const src = fault('sequence', {key, steps: [step([60, 40], 0), step([70, 50], 1)]});
    const all = await fixture<HTMLElement>(html`<div>${Array.from({length: 200}, () => html`<kpu-recap src=${src} refresh="30" format="counted"></kpu-recap>`)}</div>`);
    const elements = [...all.children] as KpuRecap[];
    await cards.outside.until(() => elements.every(({freshness}) => freshness === 'live'));
    await Promise.all(elements.map(settled));
    expect([(await countOf(key)).asked, read]).to.deep.equal([1, 1]);

    let frame = 0;
    const drawnIn = new Set<number>();
    const counting = (): void => void (frame++, (running = requestAnimationFrame(counting)));
    let running = requestAnimationFrame(counting);
    for (const element of elements) element.addController({hostUpdated: () => void drawnIn.add(frame)});
    const shown = new Set<unknown>();
    all.addEventListener('rekap-update', (event) => shown.add(event.snapshot));
    await cards.next(elements[0]);
    await Promise.all(elements.map(settled));
    cancelAnimationFrame(running);
    expect([(await countOf(key)).asked, read]).to.deep.equal([2, 2]);
    expect([drawnIn.size, shown.size]).to.deep.equal([1, 1]);
    for (const element of elements) expect(rows(element)[0]).to.contain('70 suara');
  });

  it('fault 45: a page’s listener that throws keeps nothing from other cards', async () => {
    cards.says(GOOD, report([70, 50], {asOf: at(1)}));
    const src = `https://feed.invalid/${newKey()}.json`;
    const [first, second] = [await cards.card('', '', src), await cards.card('', '', src)];
    const cause = new Error('thrown by the page');
    first.addEventListener('rekap-update', () => {
      throw cause;
    });
    await cards.next(first);
    expect(page.take()).to.equal(cause);
    for (const element of [first, await settled(second)]) expect(rows(element)[0]).to.contain('70 suara');
    expect(cards.outside.timers).to.be.greaterThan(0);
  });
});
