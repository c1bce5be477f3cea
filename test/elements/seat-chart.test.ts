import {expect, fixture, waitUntil} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/define/seat-chart.js';
import '../../src/i18n/views/ar.js';
import '../../src/i18n/views/en.js';
import {tooltip} from '../../src/controllers/marks-controller.js';
import {surroundings} from '../../src/surroundings.js';
import type {SeatChart} from '../../src/elements/seat-chart/seat-chart.js';
import {card, cardWith, document2024, frames, heard, partsOf, quietly, settled, textOf, texts} from '../helpers/card.js';
import {fixtureJson} from '../helpers/fixture-json.js';

before(async () => void (await tooltip.load()));

interface Data extends Record<string, unknown> {
  readonly candidates: readonly (Record<string, unknown> & {readonly id: string; readonly seats: number})[];
}
const dpr = await fixtureJson<Data>('kpu-2024-dpr-seats.json');

/** Parties A, B, … with these seats. */
const house = (seats: readonly (number | null)[], more: object = {}): object =>
  ({format: 'rekap/1', candidates: seats.map((count, i) => ({id: 'ABCDEFGH'[i], name: `Partai ${'ABCDEFGH'[i]}`, seats: count})), ...more});

async function chart(data: unknown, attributes = '', width = 640, lang = 'id'): Promise<SeatChart> {
  const box = await fixture<HTMLElement>(`<div lang="${lang}" style="width:${width}px"><seat-chart ${attributes}></seat-chart></div>`);
  const element = box.querySelector('seat-chart')!;
  element.snapshot = data;
  return settled(element);
}

const within = (element: SeatChart, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const dots = (element: SeatChart): number[] => within(element, '.arc .bench').map((path) => path.getAttribute('d')!.split('M').length - 1);
const isSeen = (element: SeatChart, selector: string): boolean => within(element, selector).some((one) => one.getClientRects().length > 0);
const plotOf = (element: SeatChart): HTMLElement => within(element, '.plot')[0];
const dataTable = (element: SeatChart): string[] => within(element, 'tr').map((row) => [...(row as HTMLTableRowElement).cells].map(textOf).join(' | '));
const party = (element: SeatChart, name: string): HTMLElement => partsOf(element, 'party').find((one) => textOf(one).startsWith(name)) as HTMLElement;
const status = (element: SeatChart): string => textOf(within(element, '[role=status]')[0]);
const chosen = (element: SeatChart): string[] => within(element, '[aria-pressed=true]').map(textOf);

/** Lets a test decide when a pause is over. */
function waits(): {readonly count: () => number; readonly end: () => void; readonly restore: () => void} {
  const {setTimeout: set, clearTimeout: clear} = surroundings;
  const tasks = new Map<number, () => void>();
  let last = 0;
  surroundings.setTimeout = (task) => {
    tasks.set(++last, task);
    return last;
  };
  surroundings.clearTimeout = (timer) => void tasks.delete(timer as number);
  return {
    count: () => tasks.size,
    end: () => {
      for (const task of [...tasks.values()]) task();
      tasks.clear();
    },
    restore: () => Object.assign(surroundings, {setTimeout: set, clearTimeout: clear}),
  };
}

describe('seat-chart', () => {
  describe('of the DPR of 2024', () => {
    it('draws every seat, a path for each party, in the order of the data', async () => {
      const element = await chart(dpr);
      expect(dots(element).slice(0, 6)).to.deep.equal([68, 86, 110, 102, 69, 53]);
      expect(within(element, '.arc .bench').length).to.equal(8);
      expect(texts(element, 'needed')[0]).to.equal('Mayoritas: 291');
      expect(textOf(within(element, '.ring .middle')[0])).to.equal('580kursi');
    });

    it('says in a sentence who has most, and what they lack', async () => {
      expect(texts(await chart(dpr), 'summary')).to.deep.equal(['580 kursi. Mayoritas: 291. Terbanyak: PDI Perjuangan, 110 kursi, kurang 181 kursi dari mayoritas.']);
      expect(texts(await chart(dpr, '', 640, 'en'), 'summary')).to.deep.equal(['580 seats. Majority: 291. Most seats: PDI Perjuangan, 110 seats, 181 short of a majority.']);
    });

    it('lists parties by their seats, with what changed, and those without in a line', async () => {
      const element = await chart(dpr);
      expect(texts(element, 'party').slice(0, 3)).to.deep.equal(['PDI Perjuangan 110 −18', 'Partai Golkar 102 +17', 'Partai Gerindra 86 +8']);
      expect(texts(element, 'party').length).to.equal(8);
      expect(texts(element, 'without')[0]).to.match(/^Tanpa kursi: Partai Buruh, .* dan Partai Ummat$/);
    });

    it('has a table of all that is drawn', async () => {
      const rows = dataTable(await chart(dpr));
      expect(rows.slice(0, 2)).to.deep.equal(['Partai | Kursi | Bagian | Pemilu 2019 | Perubahan', 'PDI Perjuangan | 110 | 19,0% | 128 | −18']);
      expect(rows.at(-1)).to.equal('Total | 580 | 100,0% |  | ');
      expect(rows.length).to.equal(20);
    });

    it('edge 91: a new party is new', async () => expect(dataTable(await chart(dpr))).to.include('Partai Ummat | 0 | 0,0% | – | baru'));

    it('says beside the title what it shows and how sure it is', async () => {
      const element = await chart(dpr);
      expect(texts(element, 'title')).to.deep.equal(['DPR RI 2024–2029']);
      expect(texts(element, 'note')).to.deep.equal(['Pemilu 2024 · Perolehan kursi · Resmi']);
      expect(texts(element, 'source')[0]).to.contain('KPU');
    });

    for (const theme of ['light', 'dark']) {
      it(`is accessible on a ${theme} page, also with a coalition, and in a narrow box`, async () => {
        document.documentElement.dataset.theme = theme;
        document.documentElement.style.background = theme === 'dark' ? '#15181d' : '#ffffff';
        try {
          for (const [attributes, width] of [['', 640], ['with-coalition', 640], ['with-coalition', 240]] as const) {
            const element = await chart(dpr, attributes, width);
            element.coalition = ['3', '4'];
            await expect(await settled(element)).to.be.accessible();
          }
        } finally {
          delete document.documentElement.dataset.theme;
          document.documentElement.style.background = '';
        }
      });
    }
  });

  describe('at its edges', () => {
    it('edge 79: one seat is a dot in the middle, none is an outline without a majority', async () => {
      const one = await chart(house([1]));
      expect(dots(one)).to.deep.equal([1]);
      const none = await chart(house([0, 0]));
      expect(dots(none)).to.deep.equal([]);
      expect(partsOf(none, 'outline').length).to.equal(1);
      expect(texts(none, 'needed')).to.deep.equal([]);
      expect(texts(none, 'summary')).to.deep.equal(['0 kursi.']);
      for (const element of [one, none]) await expect(element).to.be.accessible();
    });

    it('edge 80: seats of nobody come last, in the drawing, the list, the table and the sentence', async () => {
      const element = await chart(house([3, 2], {seats: 9}));
      expect(dots(element)).to.deep.equal([3, 2, 4]);
      expect(within(element, '.arc .bench').at(-1)!.part.contains('open')).to.equal(true);
      expect(texts(element, 'party').at(-1)).to.equal('Kosong atau belum ditentukan 4');
      expect(dataTable(element).at(-2)).to.equal('Kosong atau belum ditentukan | 4 | 44,4%');
      expect(texts(element, 'summary')[0]).to.contain('Kosong atau belum ditentukan: 4 kursi.');
    });

    it('shows as many as were won where the house is said to be smaller, and tells', async () => {
      const {result, warnings} = await quietly(() => chart(house([6, 4], {seats: 9})));
      expect(dots(result)).to.deep.equal([6, 4]);
      expect(warnings.join()).to.contain('seats-exceed');
      const own = await quietly(() => chart(house([6, 4]), 'seats="8"'));
      expect(own.warnings.join()).to.contain('seats-exceed: seats: 10 won of 8');
    });

    it('edge 6: half of an even house is exactly half', async () => expect(texts(await chart(house([5, 3, 2])), 'summary')[0]).to.contain('Partai A, 5 kursi, tepat setengah, kurang 1 kursi dari mayoritas.'));

    it('says who has a majority, and of several with most seats that they are several', async () => {
      expect(texts(await chart(house([6, 4])), 'summary')[0]).to.contain('Partai A, 6 kursi, mayoritas, tanpa kelebihan.');
      expect(texts(await chart(house([4, 4, 2])), 'summary')[0]).to.contain('Terbanyak: Partai A dan Partai B, 4 kursi.');
    });

    it('without a figure of seats it says so, and draws nothing', async () => {
      const element = await chart(document2024());
      expect(texts(element, 'empty')).to.deep.equal(['Belum ada data kursi.']);
      expect(plotOf(element)).to.equal(undefined);
    });

    it('draws more than a thousand seats as a bar', async () => {
      const element = await chart(house([2000, 980]));
      expect(dots(element)).to.deep.equal([]);
      expect(isSeen(element, '.bar')).to.equal(true);
    });

    it('a missing figure is no seat and no zero', async () => expect(dataTable(await chart(house([3, null])))).to.include('Partai B | tidak tersedia | –'));

    it('is empty without data, and with data that is refused', async () => {
      const element = await chart(null);
      expect(textOf(element.shadowRoot as unknown as Element)).to.equal('');
      const {warnings} = await quietly(async () => {
        element.snapshot = {format: 'rekap/1', candidates: [{name: 'A', seats: -1}]};
        await settled(element);
      });
      expect(warnings.length).to.equal(1);
      expect(textOf(element.shadowRoot as unknown as Element)).to.equal('');
    });

    it('keeps seats behind a curtain, and shows none of a count that is cancelled', async () => {
      const held = await chart({...dpr, hold: {message: 'Nanti'}});
      expect(texts(held, 'curtain')).to.deep.equal(['Nanti']);
      expect(textOf(held.shadowRoot as unknown as Element)).not.to.contain('580');
      expect(texts(await chart({...dpr, state: 'cancelled'}), 'empty')).to.deep.equal(['Dibatalkan']);
    });

    it('edge 63: a name is text', async () => {
      const element = await chart({format: 'rekap/1', candidates: [{id: 'x', name: '<img src=x onerror=alert(1)>', seats: 2}]});
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      expect(texts(element, 'party')[0]).to.contain('<img');
    });

    it('edge 69: parties of nearly the same colour differ in shape', async () => {
      const element = await chart(dpr);
      const [pan, demokrat] = within(element, '.arc .bench').slice(-2).map((path) => path.getAttribute('d')!.split('M').length - 1);
      expect([pan, demokrat]).to.deep.equal([48, 88]);
    });
  });

  describe('attributes', () => {
    it('order puts the largest first', async () => expect(dots(await chart(house([2, 5, 3]), 'order="seats"'))).to.deep.equal([5, 3, 2]));

    it('majority asks for more than a half, and is named so', async () => {
      const element = await chart(dpr, 'majority="387"');
      expect(texts(element, 'needed')[0]).to.equal('Diperlukan: 387');
      expect(texts(element, 'summary')[0]).to.contain('kurang 277 kursi dari yang diperlukan');
    });

    for (const bad of ['order="left"', 'seats="many"', 'majority="0"', 'majority="581"', 'refresh="-1"']) {
      it(`${bad} counts as its default and is told`, async () => {
        const errors: string[] = [];
        const listen = (event: Event): void => void errors.push((event as unknown as {code: string; path: string}).code + ' ' + (event as unknown as {path: string}).path);
        document.addEventListener('rekap-error', listen);
        const {result} = await quietly(() => chart(dpr, bad));
        document.removeEventListener('rekap-error', listen);
        expect(errors).to.deep.equal([`attribute-invalid ${bad.split('=')[0]}`]);
        expect(texts(result, 'needed')[0]).to.equal('Mayoritas: 291');
      });
    }
  });

  describe('in its box', () => {
    it('edge 75: is a bar below 280 pixels, and the half circle from there on', async () => {
      const element = await chart(dpr, '', 270);
      expect([isSeen(element, '.arc'), isSeen(element, '.bar')]).to.deep.equal([false, true]);
      element.parentElement!.style.width = '280px';
      await frames();
      expect([isSeen(element, '.arc'), isSeen(element, '.bar')]).to.deep.equal([true, false]);
    });

    for (const width of [200, 240, 280, 340, 640, 1000]) {
      for (const lang of ['id', 'ar']) {
        it(`nothing of it sticks out or collides at ${width} pixels in ${lang}`, async () => {
          const element = await chart(dpr, 'with-coalition', width, lang);
          element.coalition = ['3', '4', '2'];
          await settled(element);
          expect(element.scrollWidth).to.be.at.most(width);
          const arc = within(element, '.arc')[0].getBoundingClientRect();
          if (arc.width === 0) return;
          const middle = within(element, '.ring .middle > *').map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getBoundingClientRect();
          });
          // The empty middle is at least 0.36 of the radius.
          const [x, y, hole] = [arc.x + arc.width / 2, arc.bottom, (arc.width / 2) * 0.36];
          for (const {left, right, top} of middle) for (const side of [left, right]) expect(Math.hypot(side - x, top - y)).to.be.below(hole + 3);
        });
      }
    }

    it('edge 76: draws when a hidden box is shown', async () => {
      const box = await fixture<HTMLElement>('<div style="width:340px" hidden><seat-chart></seat-chart></div>');
      const element = box.querySelector('seat-chart')!;
      element.snapshot = dpr;
      await settled(element);
      box.hidden = false;
      await frames();
      expect(within(element, '.arc')[0].getBoundingClientRect().width).to.equal(340);
    });

    it('edge 86: begins on the right where one reads from there', async () => {
      const element = await chart(dpr, '', 640, 'ar');
      const [first, last] = [0, 7].map((i) => within(element, '.arc .bench')[i].getBoundingClientRect().x);
      expect(first).to.be.above(last);
    });

    it('edge 74: in forced colours every party has a look of its own, without its colour', async () => {
      await emulateMedia({forcedColors: 'active'});
      try {
        const samples = within(await chart(dpr), '.party .swatch path');
        const looks = samples.map((path) => `${getComputedStyle(path).fill} ${getComputedStyle(path).stroke} ${path.getAttribute('d')}`);
        expect(new Set(looks).size).to.equal(8);
      } finally {
        await emulateMedia({forcedColors: 'none'});
      }
    });

    it('is printed in light colours, without the button', async () => {
      document.documentElement.dataset.theme = 'dark';
      await emulateMedia({media: 'print'});
      try {
        const element = await chart(dpr, 'with-coalition');
        expect(getComputedStyle(element).colorScheme).to.equal('light');
        expect(getComputedStyle(partsOf(element, 'clear')[0]).display).to.equal('none');
        // Nothing is chosen, and paper cannot be asked.
        const sentence = partsOf(element, 'coalition')[0] as HTMLElement;
        expect(sentence.checkVisibility()).to.equal(false);
        element.coalition = element.snapshot ? [(element.snapshot as {candidates: {id: string}[]}).candidates[0]!.id] : [];
        await settled(element);
        expect(sentence.checkVisibility()).to.equal(true);
      } finally {
        delete document.documentElement.dataset.theme;
        await emulateMedia({media: 'screen'});
      }
    });
  });

  describe('its marks', () => {
    afterEach(() => resetMouse());

    it('are parties, one tab stop, each read out with seats, share and change', async () => {
      const element = await chart(house([3, 2], {seats: 9, previous: {title: 'Pemilu 2019', seats: {A: 5}}}));
      expect(within(element, '[tabindex]').length).to.equal(1);
      await sendKeys({press: 'Tab'});
      const said: (string | null)[] = [];
      for (const key of ['Home', 'ArrowRight', 'ArrowRight']) {
        await sendKeys({press: key});
        said.push(plotOf(element).getAttribute('aria-valuetext'));
      }
      expect(said).to.deep.equal([
        'Partai A: Kursi 3, Bagian 33,3%, Pemilu 2019 5 (−2)', 'Partai B: Kursi 2, Bagian 22,2%, Pemilu 2019 baru', 'Kosong atau belum ditentukan: Kursi 4, Bagian 44,4%',
      ]);
      expect(within(element, '.arc [data-at]').map((one) => one.part.contains('open'))).to.deep.equal([true]);
    });

    it('are chosen and given up by Enter and by the mouse, and tell the page', async () => {
      const element = await chart(dpr);
      const events = heard(element, 'rekap-select');
      plotOf(element).focus();
      await sendKeys({press: 'Home'});
      await sendKeys({press: 'Enter'});
      await settled(element);
      expect(within(element, '.arc .on').length).to.equal(1);
      expect(within(element, '.fades').length).to.equal(2);
      await sendKeys({press: 'Enter'});
      expect(events.map(({candidate}) => candidate)).to.deep.equal(['1', null]);
      const {x, y, width, height} = within(element, '.arc')[0].getBoundingClientRect();
      // The lowest seats on the right are those of the last party.
      await sendMouse({type: 'click', position: [Math.round(x + width - 12), Math.round(y + height - 16)]});
      expect(events.at(-1)!.candidate).to.equal('14');
    });

    it('of nobody are not chosen', async () => {
      const element = await chart(house([3], {seats: 9}));
      const events = heard(element, 'rekap-select');
      plotOf(element).focus();
      await sendKeys({press: 'End'});
      await sendKeys({press: 'Enter'});
      expect(events).to.deep.equal([]);
    });

    it('are found in the bar too, from the right in Arabic', async () => {
      for (const [lang, expected] of [['id', 'Partai A'], ['ar', 'Partai B']]) {
        const element = await chart(house([5, 4]), '', 240, lang);
        const {x, y, width, height} = within(element, '.bar')[0].getBoundingClientRect();
        await sendMouse({type: 'move', position: [Math.round(x + width / 4), Math.round(y + height / 2)]});
        expect(textOf(within(element, '.tip strong')[0]), lang).to.equal(expected);
      }
    });

    it('are told in a tooltip that stays in the box', async () => {
      const element = await chart(dpr, '', 280);
      plotOf(element).focus();
      const box = element.getBoundingClientRect();
      for (let i = 0; i < 8; i++) {
        await sendKeys({press: i === 0 ? 'Home' : 'ArrowRight'});
        const tip = within(element, '.tip')[0].getBoundingClientRect();
        expect(tip.left).to.be.at.least(box.left - 1);
        expect(tip.right).to.be.at.most(box.right + 1);
        expect(tip.top).to.be.at.least(box.top - 1);
      }
    });

    it('follow what is chosen in another view of the card', async () => {
      const element = await card('', '<seat-chart></seat-chart><seat-chart></seat-chart>');
      element.snapshot = dpr;
      await settled(element);
      await frames();
      const [one, other] = [...element.querySelectorAll('seat-chart')];
      plotOf(one).focus();
      await sendKeys({press: 'Home'});
      await sendKeys({press: 'Enter'});
      await settled(other);
      expect(within(other, '.arc .on').length).to.equal(1);
    });
  });

  describe('with a coalition', () => {
    it('adds up what is pressed, and says it once when the reader pauses', async () => {
      const clock = waits();
      try {
        const element = await chart(house([4, 3, 2, 1]), 'with-coalition');
        expect(texts(element, 'coalition')).to.deep.equal(['Pilih partai untuk menjumlahkan kursi koalisi.']);
        const events = heard(element, 'rekap-coalition');
        const spoken: string[] = [];
        new MutationObserver(() => spoken.push(status(element))).observe(within(element, '[role=status]')[0], {childList: true, characterData: true, subtree: true});
        for (const name of ['Partai A', 'Partai B', 'Partai D', 'Partai B']) {
          party(element, name).click();
          await settled(element);
        }
        expect(texts(element, 'coalition')).to.deep.equal(['Partai A dan Partai D: 5 dari 10 kursi, tepat setengah, kurang 1 kursi dari mayoritas.']);
        expect(chosen(element)).to.deep.equal(['Partai A 4', 'Partai D 1']);
        expect(textOf(within(element, '.ring .middle')[0])).to.equal('5dari 10 kursi');
        expect(events.map(({coalition, seats, needed}) => [coalition.join(''), seats, needed])).to.deep.equal([['A', 4, 6], ['AB', 7, 6], ['ABD', 8, 6], ['AD', 5, 6]]);
        expect(spoken).to.deep.equal([]);
        expect(clock.count()).to.equal(1);
        clock.end();
        await settled(element);
        await frames();
        expect(spoken).to.deep.equal(['Partai A dan Partai D: 5 dari 10 kursi, tepat setengah, kurang 1 kursi dari mayoritas.']);
      } finally {
        clock.restore();
      }
    });

    it('shows the other views the party that came last, and none where that one goes', async () => {
      const element = await chart(dpr, 'with-coalition');
      const events = heard(element, 'rekap-select');
      for (const name of ['PKB', 'PAN', 'PKB', 'PAN']) {
        party(element, name).click();
        await settled(element);
      }
      expect(events.map(({candidate}) => candidate)).to.deep.equal(['1', '12', null]);
    });

    it('has its region, empty, from the first drawing on', async () => {
      const element = await chart(dpr, 'with-coalition');
      expect(within(element, '[role=status]').length).to.equal(1);
      expect(status(element)).to.equal('');
    });

    it('takes parties from the drawing as well, by key and by mouse', async () => {
      const element = await chart(dpr, 'with-coalition');
      plotOf(element).focus();
      await sendKeys({press: 'Home'});
      await sendKeys({press: 'Enter'});
      await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: ' '});
      await settled(element);
      expect(chosen(element)).to.deep.equal(['Partai Gerindra 86 +8', 'PKB 68 +10']);
      const {x, y, width, height} = within(element, '.arc')[0].getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(x + 12), Math.round(y + height - 16)]});
      await resetMouse();
      await settled(element);
      expect(chosen(element)).to.deep.equal(['Partai Gerindra 86 +8']);
      expect(width).to.be.above(0);
    });

    it('is the page’s to read and to set, without an event, and junk adds nothing', async () => {
      const element = await chart(dpr, 'with-coalition');
      const events = heard(element, 'rekap-coalition');
      element.coalition = ['3', '4', '2', 'nobody'];
      await settled(element);
      expect(texts(element, 'coalition')[0]).to.contain(': 298 dari 580 kursi, mayoritas, lebih 7 kursi.');
      for (const junk of [null, undefined, 'abc', 5, {}]) {
        Object.assign(element, {coalition: junk});
        await settled(element);
        expect(texts(element, 'coalition')[0], String(junk)).to.contain('Pilih partai');
      }
      expect(events).to.deep.equal([]);
    });

    it('is cleared at once, and the button keeps the focus', async () => {
      const element = await chart(dpr, 'with-coalition');
      const clear = partsOf(element, 'clear')[0] as HTMLElement;
      const events = heard(element, 'rekap-coalition');
      clear.click();
      expect(events).to.deep.equal([]);
      party(element, 'PKB').click();
      party(element, 'PAN').click();
      await settled(element);
      clear.focus();
      await sendKeys({press: 'Enter'});
      await settled(element);
      expect(chosen(element)).to.deep.equal([]);
      expect(events.at(-1)!.coalition).to.deep.equal([]);
      expect(element.shadowRoot!.activeElement).to.equal(clear);
    });

    it('follows new figures', async () => {
      const element = await chart(house([5, 4]), 'with-coalition');
      element.coalition = ['B'];
      await settled(element);
      element.snapshot = house([3, 6]);
      await settled(element);
      expect(texts(element, 'coalition')).to.deep.equal(['Partai B: 6 dari 9 kursi, mayoritas, lebih 1 kursi.']);
    });

    it('says nothing after it has left the page', async () => {
      const clock = waits();
      try {
        const element = await chart(dpr, 'with-coalition');
        party(element, 'PKB').click();
        await settled(element);
        element.remove();
        clock.end();
        await settled(element);
        expect(status(element)).to.equal('');
      } finally {
        clock.restore();
      }
    });
  });

  describe('in a card', () => {
    it('is added by with-seats, leaves state and source to the card, and has a title of its own', async () => {
      const element = await cardWith(dpr, 'with-seats');
      await frames();
      const inside = element.shadowRoot!.querySelector('seat-chart')!;
      expect(texts(inside, 'title')).to.deep.equal(['Perolehan kursi']);
      expect(texts(inside, 'note')).to.deep.equal([]);
      expect(texts(inside, 'source')).to.deep.equal([]);
    });

    it('says that seats are an estimate', async () => {
      const element = await cardWith({...dpr, state: 'estimate'}, 'with-seats');
      await frames();
      expect(texts(element.shadowRoot!.querySelector('seat-chart')!, 'note')).to.deep.equal(['Perkiraan']);
    });

    it('keeps seats back while little is counted', async () => {
      const element = await cardWith({...dpr, state: 'counting', progress: {reported: 1, expected: 100, unit: 'TPS'}}, 'with-seats hide-below="5"');
      await frames();
      expect(texts(element.shadowRoot!.querySelector('seat-chart')!, 'empty')).to.deep.equal(['Kursi belum ditampilkan karena data yang masuk masih sedikit.']);
    });

    it('has nothing to say behind the card’s curtain', async () => {
      const element = await cardWith({...dpr, hold: {message: 'Nanti'}}, 'with-seats');
      await frames();
      expect(textOf(element.shadowRoot!.querySelector('seat-chart')!.shadowRoot as unknown as Element)).to.equal('');
    });

    it('a card of 580 seats says nothing odd of them', async () => {
      const {result, warnings} = await quietly(async () => cardWith(dpr, 'order="votes" limit="1000"'));
      expect(warnings).to.deep.equal([]);
      expect(texts(result, 'note')).to.deep.equal(['Jumlah persentase dapat tidak tepat 100 karena pembulatan.']);
    });
  });

  it('follows its page in theme and language', async () => {
    const element = await chart(dpr);
    element.parentElement!.lang = 'en';
    element.parentElement!.dataset.theme = 'dark';
    await waitUntil(() => texts(element, 'needed')[0] === 'Majority: 291', 'it speaks English');
    await waitUntil(() => getComputedStyle(element).colorScheme === 'dark', 'it is dark');
  });

  it('a poll that brings the same seats changes no node', async () => {
    const element = await chart({...dpr, seq: 1});
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(within(element, '.house')[0], {subtree: true, childList: true, attributes: true, characterData: true});
    element.snapshot = {...dpr, seq: 2};
    await settled(element);
    await frames();
    expect(changes.map(({attributeName, type}) => attributeName ?? type)).to.deep.equal([]);
  });

  it('edge 58: leaves nothing behind after a thousand comings and goings', async () => {
    const element = await chart(dpr, 'with-coalition');
    const parent = element.parentNode!;
    const count = (): number => document.querySelectorAll('*').length + element.shadowRoot!.querySelectorAll('*').length;
    const before = count();
    for (let i = 0; i < 1000; i++) {
      element.remove();
      parent.append(element);
    }
    await settled(element);
    expect(count()).to.equal(before);
  });
});
