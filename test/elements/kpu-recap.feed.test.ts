import {expect, fixture} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {CardModel} from '../../src/elements/kpu-recap/card-model.js';
import {retryLine} from '../../src/elements/kpu-recap/feed-words.js';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {addAdapter} from '../../src/feed/registry.js';
import {languageFor} from '../../src/i18n/registry.js';
import {contest, document2024, frames, heard, partsOf, quietly, rows, settled, texts, textOf} from '../helpers/card.js';
import {ScriptedFeed} from '../helpers/scripted-feed.js';

let feed: ScriptedFeed;
beforeEach(() => {
  feed = new ScriptedFeed();
});
afterEach(() => feed.restore());

const at = (minute: number, votes: readonly (number | null)[], more: object = {}): object =>
  ({format: 'rekap/1', title: 'Rekapitulasi', asOf: `2024-02-14T20:${String(minute).padStart(2, '0')}:00+07:00`, refresh: 30, candidates: contest(...votes), ...more});

async function cardOf(first: unknown, attributes = ''): Promise<KpuRecap> {
  feed.says(first);
  const element = await fixture<KpuRecap>(`<kpu-recap src="${feed.address}" ${attributes}></kpu-recap>`);
  await element.reload();
  return settled(element);
}

/** Each row of the log of corrections, as text. */
const logOf = (element: KpuRecap): string[] => [...partsOf(element, 'corrections')[0].querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf).join(' '));

describe('corrections', () => {
  it('fault 24: a newer document with fewer votes is shown, and marked with what was there before', async () => {
    const element = await cardOf(at(0, [60, 40]));
    await feed.next(element, at(1, [45, 40]));
    expect(rows(element)).to.deep.equal(['Calon 1 | 52,9% | 45 suara', 'Calon 2 | 47,1% | 40 suara']);
    expect(texts(element, 'correction')).to.deep.equal(['dikoreksi dari 60']);
    expect(element.matches(':state(corrected)')).to.equal(true);
    expect(element.corrections).to.deep.equal([{candidate: '1', area: null, before: 60, after: 45, at: {at: Date.parse('2024-02-14T20:01:00+07:00'), dateOnly: false}}]);
  });

  it('the mark goes when the figure moves on, the log keeps it', async () => {
    const element = await cardOf(at(0, [60, 40]));
    await feed.next(element, at(1, [45, 40]));
    await feed.next(element, at(2, [50, 41]));
    expect(texts(element, 'correction')).to.deep.equal([]);
    expect(texts(element, 'corrections')[0]).to.contain('Koreksi (1)');
    expect(logOf(element)).to.deep.equal(['14 Februari 2024, 20.01 WIB', 'Calon 1 60 → 45 −15']);
  });

  it('the log names areas, by their names', async () => {
    const areas = (votes: number): object => ({areas: [{id: '11', name: 'Aceh', votes: {1: votes, 2: null}, areas: [{id: '1101', name: 'Aceh Selatan', votes: {1: votes}}]}, {id: '12', votes: {1: null}}]});
    const element = await cardOf(at(0, [60, 40], areas(9)));
    await feed.next(element, at(1, [60, 40], areas(8)));
    expect(texts(element, 'correction'), 'the whole has not fallen').to.deep.equal([]);
    expect(logOf(element)).to.deep.equal(['14 Februari 2024, 20.01 WIB', 'Aceh · Calon 1 9 → 8 −1', 'Aceh Selatan · Aceh · Calon 1 9 → 8 −1']);
  });

  it('the log has the newest five under their times, and all for who asks', async () => {
    const element = await cardOf(at(0, [60, 40]));
    await feed.next(element, at(1, [59, 39]));
    await feed.next(element, at(2, [58, 38]));
    expect(partsOf(element, 'corrections')[0].querySelector('button')).to.equal(null);
    await feed.next(element, at(3, [57, 37]));
    expect(logOf(element)).to.deep.equal([
      '14 Februari 2024, 20.03 WIB', 'Calon 1 58 → 57 −1', 'Calon 2 38 → 37 −1', '14 Februari 2024, 20.02 WIB', 'Calon 1 59 → 58 −1', 'Calon 2 39 → 38 −1', '14 Februari 2024, 20.01 WIB', 'Calon 1 60 → 59 −1',
    ]);
    const all = partsOf(element, 'corrections')[0].querySelector('button')!;
    expect(textOf(all)).to.equal('Tampilkan semua (6)');
    all.click();
    await settled(element);
    expect(logOf(element).at(-1)).to.equal('Calon 2 40 → 39 −1');
    expect(partsOf(element, 'corrections')[0].querySelector('button')).to.equal(null);
    await feed.next(element, at(4, [56, 37]));
    expect(logOf(element)).to.have.length(11);
  });

  it('the log keeps every figure whole, at any width', async () => {
    const areas = (votes: number): object => ({areas: [{id: '19', name: 'Kepulauan Bangka Belitung', votes: {1: votes}}]});
    const element = await cardOf(at(0, [60, 40], areas(96_214_691)));
    await feed.next(element, at(1, [60, 40], areas(14_695_696)));
    const log = partsOf(element, 'corrections')[0] as HTMLDetailsElement;
    log.open = true;
    for (const width of [200, 260, 340, 640]) {
      element.style.width = `${width}px`;
      await frames();
      const box = log.querySelector<HTMLElement>('.log')!;
      expect(box.scrollWidth, `${width} px`).to.be.at.most(box.clientWidth);
      expect(log.querySelector<HTMLElement>('tbody tr:last-child td:last-child')!.offsetHeight).to.be.greaterThan(0);
      expect(getComputedStyle(log.querySelector('.change')!).display).to.equal(width < 480 ? 'none' : 'table-cell');
    }
    await expect(element).to.be.accessible();
  });

  it('one event says what fell, and the listener hears it once', async () => {
    const element = await cardOf(at(0, [60, 40]));
    const events = heard(element, 'rekap-correction');
    await feed.next(element, at(1, [45, 30]));
    await feed.next(element, at(1, [45, 30]));
    await feed.next(element, at(2, [46, 30]));
    expect(events.map(({corrections}) => corrections.map(({candidate, before, after}) => `${candidate}: ${before} > ${after}`))).to.deep.equal([['1: 60 > 45', '2: 40 > 30']]);
  });

  it('a correction is no race: bars do not slide, rows do not glide, votes do not count', async () => {
    const element = await cardOf(at(0, [60, 40]), 'order="votes"');
    await feed.next(element, at(1, [30, 40]));
    expect(partsOf(element, 'rows')[0].classList.contains('still')).to.equal(true);
    expect(getComputedStyle(partsOf(element, 'bar')[0]).transitionProperty).to.equal('none');
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
    await frames();
    expect(element.shadowRoot!.querySelector('[data-shown]')).to.equal(null);
  });

  it('can be opened with the keyboard and read', async () => {
    const element = await cardOf(at(0, [60, 40]));
    await feed.next(element, at(1, [45, 40]));
    const log = partsOf(element, 'corrections')[0] as HTMLDetailsElement;
    log.open = true;
    await expect(element).to.be.accessible();
    expect(log.querySelector('summary')!.tabIndex).to.equal(0);
  });
});

describe('rows that move', () => {
  const order = (element: Element): string[] => texts(element, 'name');

  it('keep their element with their candidate when ranks change', async () => {
    const element = await cardOf(at(0, [60, 40]), 'order="votes"');
    const [first, second] = partsOf(element, 'row');
    await feed.next(element, at(1, [60, 70]));
    expect(order(element)).to.deep.equal(['Calon 2', 'Calon 1']);
    expect(partsOf(element, 'row')).to.deep.equal([second, first]);
  });

  it('keep their element also where the first has the word of the tick', async () => {
    const element = await cardOf(at(0, [60, 40]), 'order="votes" rule="majority"');
    const [first, second] = partsOf(element, 'row');
    await feed.next(element, at(1, [60, 70]));
    expect(partsOf(element, 'row')).to.deep.equal([second, first]);
    expect([second, first].map((row) => row.querySelectorAll('.at').length)).to.deep.equal([1, 0]);
  });

  it('tint what has changed for 1.2 s, in the colour of the row', async () => {
    const element = await cardOf(at(0, [60, 40]));
    await feed.next(element, at(1, [60, 90]));
    const tints = element.shadowRoot!.getAnimations().map(({effect}) => effect as KeyframeEffect).filter((effect) => 'backgroundColor' in effect.getKeyframes()[0]!);
    expect(tints.map(({target}) => `${[...target!.closest('.row')!.parentNode!.children].indexOf(target!.closest('.row')!)} ${target!.classList[0]}`)).to.deep.equal(['0 share', '1 votes', '1 share']);
    expect(tints.map((effect) => effect.getTiming().duration)).to.deep.equal([1200, 1200, 1200]);
    const colours = tints.map((effect) => String(effect.getKeyframes()[0]!['backgroundColor']));
    expect(colours[1]).to.equal(colours[2]);
    expect(colours[1]).to.not.equal(colours[0]);
  });

  it('glide to their new places and count up, while the document holds the true figures', async () => {
    const element = await cardOf(at(0, [60, 40]), 'order="votes"');
    await feed.next(element, at(1, [60, 70]));
    expect(element.shadowRoot!.getAnimations().filter(({effect}) => (effect as KeyframeEffect).target!.matches('.row'))).to.have.length(2);
    await frames();
    const counting = element.shadowRoot!.querySelector('[data-shown]')!;
    expect(counting.getAttribute('data-shown')).to.match(/^(4\d|5\d|6\d|70) suara$/);
    expect(rows(element)[0]).to.equal('Calon 2 | 53,8% | 70 suara');
  });

  it('have bars that grow from what they were, without a transition that lays out the card anew', async () => {
    const element = await cardOf(at(0, [60, 40]));
    await feed.next(element, at(1, [60, 90]));
    const bars = element.shadowRoot!.getAnimations().filter(({effect}) => (effect as KeyframeEffect).target!.matches('.fill'));
    expect(bars.map(({effect}) => (effect as KeyframeEffect).getKeyframes()[0]!['transform'])).to.deep.equal(['scaleX(1.5)', 'scaleX(0.666667)']);
  });

  it('stand still under reduced motion', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    try {
      const element = await cardOf(at(0, [60, 40]), 'order="votes"');
      await feed.next(element, at(1, [60, 70]));
      expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
      await frames();
      expect(element.shadowRoot!.querySelector('[data-shown]')).to.equal(null);
    } finally {
      await emulateMedia({reducedMotion: 'no-preference'});
    }
  });
});

describe('editorial controls', () => {
  const NO_FIGURES = /\d%|suara/;

  it('hold draws a curtain with its message over every figure, in views too', async () => {
    const element = await cardOf(at(0, [60, 40], {hold: {message: 'Menunggu pemeriksaan.'}, state: 'called', calls: [{candidate: '1', by: 'KPU'}], progress: {reported: 5, expected: 9}}), 'with-table with-checks');
    expect(texts(element, 'curtain')).to.deep.equal(['Menunggu pemeriksaan.']);
    expect(element.shadowRoot!.textContent).to.not.match(NO_FIGURES).and.to.not.contain('Calon');
    expect(element.shadowRoot!.querySelector('vote-table')!.shadowRoot!.textContent).to.not.contain('60');
    expect(element.matches(':state(curtain)')).to.equal(true);
    await feed.next(element, at(1, [60, 40]));
    expect(rows(element)).to.have.length(2);
  });

  it('what a curtain hides is in no event either', async () => {
    const element = await cardOf(at(0, [60, 40]));
    const events = [heard(element, 'rekap-update'), heard(element, 'rekap-state'), heard(element, 'rekap-correction')] as const;
    await feed.next(element, at(1, [50, 40], {hold: {message: 'x'}, state: 'recount'}));
    expect(events.map(({length}) => length)).to.deep.equal([0, 0, 0]);
    await feed.next(element, at(2, [55, 40], {state: 'recount'}));
    expect(events[0].map(({snapshot}) => snapshot.candidates[0].votes), 'once it rises').to.deep.equal([55]);
    expect(events[1].map(({state}) => state)).to.deep.equal(['recount']);
    expect(events[2].map(({corrections: [{before, after}]}) => [before, after]), 'against what was seen').to.deep.equal([[60, 55]]);
  });

  it('a hold or an embargo whose list is empty draws its curtain all the same', async () => {
    await quietly(async () => {
      for (const curtain of [{hold: {message: null}}, {embargo: '2100-01-01T15:00:00+07:00'}]) {
        const element = await cardOf(at(0, [60, 40]), 'state="certified"');
        await feed.next(element, {...at(1, []), ...curtain});
        expect(rows(element)).to.deep.equal([]);
        expect(partsOf(element, 'curtain')).to.have.length(1);
        expect(texts(element, 'status'), 'nor is anything called official').to.deep.equal([]);
        element.remove();
      }
    });
  });

  it('an embargo shows nothing before its time', async () => {
    const element = await cardOf(at(0, [60, 40], {embargo: '2100-01-01T15:00:00+07:00'}));
    expect(texts(element, 'curtain')).to.deep.equal(['Hasil ditampilkan mulai 1 Januari 2100, 15.00 WIB.']);
    expect(element.shadowRoot!.textContent).to.not.match(NO_FIGURES);
  });

  it('an embargo that is over shows all', async () => {
    expect(rows(await cardOf(at(0, [60, 40], {embargo: '2024-02-14T15:00:00+07:00'})))).to.have.length(2);
  });

  it('an embargo without its zone refuses the document', async () => {
    const {result: element} = await quietly(() => cardOf(at(0, [60, 40], {embargo: '2100-01-01T15:00:00'})));
    expect(rows(element)).to.deep.equal([]);
    expect(element.freshness).to.equal('error');
  });

  it('fault 35: a test document is marked on every row', async () => {
    const element = await cardOf(at(0, [60, 40], {test: true}));
    for (const row of partsOf(element, 'row')) expect(textOf(row)).to.contain('UJI COBA');
    expect(texts(element, 'test')).to.deep.equal(['UJI COBA']);
  });

  it('fault 35: a test document after real figures is refused, and shown with allow-test', async () => {
    await quietly(async () => {
      const element = await cardOf(at(0, [60, 40]));
      await feed.next(element, at(1, [1, 2], {test: true}));
      expect(rows(element)[0]).to.contain('60 suara');
      expect(element.freshness).to.equal('error');
      const other = await cardOf(at(0, [60, 40]), 'allow-test');
      await feed.next(other, at(1, [1, 2], {test: true}));
      expect(rows(other)[0]).to.contain('1 suara');
    });
  });

  it('an override holds while the figures it was written against do, and lapses with them', async () => {
    await quietly(async () => {
      const override = {state: 'called', statuses: {1: 'called'}, against: {1: 60, 2: 40}};
      const element = await cardOf(at(0, [60, 40], {override}));
      expect(texts(element, 'status')).to.deep.equal(['Pemenang diproyeksikan']);
      expect(texts(element, 'mark')).to.deep.equal(['Diproyeksikan menang']);
      await feed.next(element, at(1, [61, 40], {override}));
      expect(texts(element, 'mark')).to.deep.equal([]);
      expect(element.findings.map(({code}) => code)).to.contain('override-lapsed');
    });
  });

  it('freeze keeps what is on screen until it is taken away', async () => {
    const element = await cardOf(at(0, [60, 40]));
    element.freeze = true;
    await settled(element);
    expect(element.freshness).to.equal('paused');
    await feed.next(element, at(1, [70, 40]));
    expect(rows(element)[0]).to.contain('60 suara');
    element.freeze = false;
    await settled(element);
    await element.reload();
    expect(rows(await settled(element))[0]).to.contain('70 suara');
  });
});

describe('a pointer', () => {
  const pointer = {
    format: 'rekap-pointer/1', latest: 'PATH/b.json',
    history: [{asOf: '2024-02-14T20:00:00+07:00', src: 'PATH/a.json'}, {asOf: '2024-02-14T20:01:00+07:00', src: 'PATH/b.json'}],
    files: {'a.json': at(0, [60, 40]), 'b.json': at(1, [70, 50])},
  };
  const placed = (): unknown => JSON.parse(JSON.stringify(pointer).replaceAll('PATH', feed.address));

  it('leads to the newest document', async () => {
    expect(rows(await cardOf(placed()))[0]).to.contain('70 suara');
  });

  it('is asked again, and what it points to is not while it stays the same', async () => {
    const element = await cardOf(placed());
    const {asked} = feed;
    await element.reload();
    expect(feed.asked).to.equal(asked + 1);
  });

  it('travels in time with `at`', async () => {
    const element = await cardOf(placed(), 'at="2024-02-14T20:00:30+07:00"');
    expect(rows(element)[0]).to.contain('60 suara');
    element.at = '2024-02-14T20:05+07:00';
    await settled(element);
    await element.reload();
    expect(rows(await settled(element))[0]).to.contain('70 suara');
  });

  it('says so where there is no history', async () => {
    const {result: element, warnings} = await quietly(() => cardOf(at(0, [60, 40]), 'at="2024-02-14T20:00+07:00"'));
    expect(rows(element)).to.deep.equal([]);
    expect(warnings.join()).to.contain('feed-no-history');
  });
});

describe('a format that is added', () => {
  it('reads a document that came before it', async () => {
    const {result: element, warnings} = await quietly(() => cardOf('A=60|B=40'));
    expect(element.freshness).to.equal('error');
    expect(warnings.join(), 'says which formats are known').to.contain('rekap/1, sirekap');
    addAdapter({
      format: 'lines',
      detect: (data) => typeof data === 'string' && data.includes('|'),
      parse: (data) => rekap1.parse({candidates: String(data).split('|').map((line) => ({name: line.split('=')[0], votes: Number(line.split('=')[1])}))}),
    });
    expect(rows(await settled(element))).to.deep.equal(['A | 60,0% | 60 suara', 'B | 40,0% | 40 suara']);
    expect(element.freshness).to.equal('live');
  });
});

describe('columns', () => {
  it('that hold themselves break no card', async () => {
    const element = await cardOf(at(0, [60, 40]));
    const columns: Record<string, unknown> = {};
    columns['votes'] = columns;
    element.columns = columns;
    await settled(element);
    await element.reload();
    expect(rows(await settled(element))).to.have.length(2);
  });
});

describe('what the reader is told of the feed', () => {
  it('of one that is asked again: that it updates by itself', async () => {
    expect(texts(await cardOf(at(0, [60, 40])), 'feed')).to.deep.equal(['Diperbarui otomatis']);
  });
  it('of one that was asked once: nothing', async () => {
    expect(texts(await cardOf(document2024()), 'feed')).to.deep.equal([]);
  });
  it('refresh="0" asks once, whatever the document says', async () => {
    expect(texts(await cardOf(at(0, [60, 40]), 'refresh="0"'), 'feed')).to.deep.equal([]);
  });
  it('a refresh that is none is named and counts as absent', async () => {
    const {result: element, warnings} = await quietly(() => cardOf(at(0, [60, 40]), 'refresh="often"'));
    expect(texts(element, 'feed')).to.deep.equal(['Diperbarui otomatis']);
    expect(warnings.join()).to.contain('attribute-invalid: refresh');
  });
  it('fault 4: that the source refuses', async () => {
    await quietly(async () => {
      const element = await cardOf(at(0, [60, 40]));
      await feed.next(element, 'x', 403);
      expect(texts(element, 'feed')).to.deep.equal(['Sumber data menolak akses.']);
      expect(rows(element)).to.have.length(2);
    });
  });
  it('fault 28: that the source took its figures away', async () => {
    await quietly(async () => {
      const element = await cardOf(at(0, [60, 40], {progress: {reported: 5, expected: 9}}));
      await feed.next(element, at(1, [0, 0], {progress: {reported: 9, expected: 9}}));
      expect(texts(element, 'feed')).to.deep.equal(['Sumber menarik angkanya; angka terakhir tetap ditampilkan.']);
      expect(rows(element)[0]).to.contain('60 suara');
    });
  });
  it('fault 32: with-checks adds what is odd about the data, and no figure is mended', async () => {
    await quietly(async () => {
      const odd = at(0, [60, 40], {ballots: {valid: 101, registered: 50}});
      const element = await cardOf(odd, 'with-checks');
      expect(texts(element, 'note')).to.deep.equal(['Catatan tentang data sumber: jumlah tidak cocok dan suara melebihi daftar pemilih.']);
      element.withChecks = false;
      expect(texts(await settled(element), 'note')).to.deep.equal([]);
      expect(rows(element)[0]).to.equal('Calon 1 | 60,0% | 60 suara');
    });
  });
});

describe('a format whose adapter is code of its own', () => {
  it('is read without being added', async () => {
    const element = await cardOf('Partai;Suara sah\nPartai A;60\nPartai B;40\n');
    while (rows(element).length === 0) await settled(element);
    expect(rows(element)).to.deep.equal(['Partai A | 60,0% | 60 suara', 'Partai B | 40,0% | 40 suara']);
    expect(element.freshness).to.equal('live');
  });
});

describe('a card whose feed has not answered yet', () => {
  it('shows the places of rows, and says in words that it waits', async () => {
    const element = await fixture<KpuRecap>('<kpu-recap src="/__fault/hang?key=skeleton"></kpu-recap>');
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('.blank').length).to.equal(3);
    expect(element.shadowRoot!.textContent).to.contain('Memuat hasil…');
    await expect(element).to.be.accessible();
  });

  it('says that there is no connection in place of the rows, with a button', async () => {
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    try {
      const element = await fixture<KpuRecap>('<kpu-recap src="/__fault/hang?key=no-connection"></kpu-recap>');
      while (element.freshness !== 'offline') await frames();
      await settled(element);
      expect(textOf(element.shadowRoot!.querySelector('.failed p'))).to.equal('Tidak ada koneksi');
      expect(textOf(element.shadowRoot!.querySelector('.failed .again'))).to.equal('Dicoba lagi saat tersambung');
      expect(textOf(element.shadowRoot!.querySelector('.failed button'))).to.equal('Coba lagi');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  for (const {lang, why, again} of [
    {lang: 'id', why: 'Data terbaru tidak dapat dimuat', again: /^Dicoba lagi dalam \d\d detik$/},
    {lang: 'en', why: 'The latest data could not be loaded', again: /^Trying again in \d\d seconds$/},
    {lang: 'ar', why: 'تعذّر تحميل البيانات الأخيرة', again: /^تُعاد المحاولة بعد \u2068\d\d ثانية\u2069$/},
  ]) {
    it(`says once what is wrong, and when it asks again, to nobody who did not look (${lang})`, async () => {
      const {result: element} = await quietly(() => fixture<KpuRecap>(`<kpu-recap lang="${lang}" refresh="60" src="/__fault/sequence?key=said-once-${lang}&steps=[{%22kind%22:%22answer%22,%22status%22:503}]"></kpu-recap>`));
      const line = (): Element | null => element.shadowRoot!.querySelector('.failed .again');
      while (!textOf(line())) await frames();
      expect(textOf(line())).to.match(again);
      expect(element.shadowRoot!.textContent.split(why)).to.have.length(2);
      expect(element.shadowRoot!.querySelector('[aria-live], [role=status], [role=alert], output, [role=timer]')).to.equal(null);
      await expect(element).to.be.accessible();
    });
  }

  it('counts down without a movement', async () => {
    const {result: element} = await quietly(() => fixture<KpuRecap>('<kpu-recap refresh="60" style="inline-size: 340px" src="/__fault/sequence?key=counts-down&steps=[{%22kind%22:%22answer%22,%22status%22:503}]"></kpu-recap>'));
    const line = (): Element | null => element.shadowRoot!.querySelector('.failed .again');
    while (!textOf(line())) await frames();
    const place = (retryIn: number): string => {
      const model = {source: {freshness: 'error', retryIn}, language: languageFor('id')} as unknown as CardModel;
      line()!.textContent = retryLine(model);
      const range = document.createRange();
      range.selectNodeContents(line()!);
      const {left, width, bottom} = range.getBoundingClientRect();
      return [left, width, bottom].join();
    };
    expect(place(9)).to.equal(place(10));
    expect(retryLine({source: {freshness: 'error', retryIn: 0}, language: languageFor('id')} as unknown as CardModel)).to.equal('Memuat hasil…');
    expect(retryLine({source: {freshness: 'error', retryIn: 300}, language: languageFor('id')} as unknown as CardModel)).to.equal('Dicoba lagi dalam 5 menit');
  });

  it('says what happened where the first answer cannot be had, and asks again at a press', async () => {
    const {result: element} = await quietly(() => fixture<KpuRecap>('<kpu-recap src="/__fault/sequence?key=first-failed&steps=[{%22kind%22:%22answer%22,%22status%22:503},{%22kind%22:%22answer%22,%22body%22:%22{\\%22candidates\\%22:[{\\%22name\\%22:\\%22A\\%22,\\%22votes\\%22:1}]}%22}]"></kpu-recap>'));
    const button = (): HTMLButtonElement | null => element.shadowRoot!.querySelector('.failed button');
    while (!button()) await frames();
    expect(textOf(element.shadowRoot!.querySelector('.failed p'))).to.equal('Data terbaru tidak dapat dimuat');
    button()!.click();
    while (rows(element).length === 0) await frames();
    expect(button()).to.equal(null);
  });
});
