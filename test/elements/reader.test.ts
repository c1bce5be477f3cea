import {expect, fixture} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {addMessages} from '../../src/i18n/registry.js';
import {id} from '../../src/i18n/id.js';
import {PILPRES, card, cardWith, contest, document2024, frames, partsOf, quietly, rows, settled, textOf, texts} from '../helpers/card.js';

const WIDTHS = [160, 200, 279, 280, 340, 559, 560, 1000];

describe('language and direction', () => {
  const languages = [
    {lang: '', votes: '40.971.906 suara', share: '24,9%'},
    {lang: 'id', votes: '40.971.906 suara', share: '24,9%'},
    {lang: 'en', votes: '40,971,906 votes', share: '24.9%'},
    {lang: 'en-GB', votes: '40,971,906 votes', share: '24.9%'},
    {lang: 'xx-klingon', votes: '40,971,906 votes', share: '24.9%'},
    {lang: 'not a locale!', votes: '40,971,906 votes', share: '24.9%'},
  ];
  for (const {lang, votes, share} of languages) {
    it(`edge 87: writes ${votes} where lang is "${lang}"`, async () => {
      const box = await fixture<HTMLElement>(`<div lang="${lang}"><kpu-recap></kpu-recap></div>`);
      const element = box.querySelector('kpu-recap')!;
      element.snapshot = document2024();
      await settled(element);
      expect([texts(element, 'votes')[0], texts(element, 'share')[0]]).to.deep.equal([votes, share]);
    });
  }

  it('follows the nearest lang when it changes', async () => {
    const box = await fixture<HTMLElement>('<div lang="id"><kpu-recap state="certified"></kpu-recap></div>');
    const element = box.querySelector('kpu-recap')!;
    element.snapshot = document2024();
    await settled(element);
    box.lang = 'en';
    await frames();
    expect(texts(await settled(element), 'status')).to.deep.equal(['Official']);
  });

  it('takes words that are added later', async () => {
    const element = await cardWith(document2024(), 'lang="jv"');
    addMessages('jv', {...id, votes: (text) => `${text} swara`});
    await settled(element);
    expect(texts(element, 'votes')[0]).to.contain('swara');
  });

  it('edge 86: right-to-left mirrors bars and rows', async () => {
    const element = await cardWith({candidates: contest(60, 40)}, 'lang="ar" dir="rtl"');
    const [track] = partsOf(element, 'track');
    const [bar] = partsOf(element, 'bar');
    expect(bar.getBoundingClientRect().right).to.be.closeTo(track.getBoundingClientRect().right, 1);
    expect(partsOf(element, 'photo')[0].getBoundingClientRect().left).to.be.greaterThan(partsOf(element, 'share')[0].getBoundingClientRect().right);
    await expect(element).to.be.accessible();
  });
});

describe('layout by the width of the container', () => {
  for (const width of WIDTHS) {
    it(`does not scroll sideways at ${width} px, whatever the names`, async () => {
      const box = await fixture<HTMLElement>(`<div style="width:${width}px"><kpu-recap with-toggle with-table heading="Rekapitulasi"></kpu-recap></div>`);
      const element = box.querySelector('kpu-recap')!;
      element.snapshot = {...document2024({progress: {reported: 643124, expected: 823378, unit: 'TPS'}, source: {name: 'Komisi Pemilihan Umum Republik Indonesia'}}),
        candidates: [...PILPRES, {name: 'Prof. Dr. H. Namayangsangatpanjangsekalitanpaspasisamasekali bin Panjang, S.H., M.H., Ph.D.', votes: 7, party: 'Gabungan partai-partai pengusung yang panjang'}]};
      await settled(element);
      const cardBox = partsOf(element, 'card')[0];
      expect(cardBox.scrollWidth).to.be.at.most(Math.ceil(cardBox.getBoundingClientRect().width));
      expect(element.getBoundingClientRect().width).to.equal(width);
      for (const name of partsOf(element, 'name')) expect(name.scrollWidth, textOf(name)).to.be.at.most(name.clientWidth + 1);
    });
  }

  it('edge 75: compact drops the photo and puts votes below the bar', async () => {
    const box = await fixture<HTMLElement>('<div style="width:200px"><kpu-recap></kpu-recap></div>');
    const element = box.querySelector('kpu-recap')!;
    element.snapshot = document2024();
    await settled(element);
    expect(getComputedStyle(partsOf(element, 'photo')[0]).display).to.equal('none');
    expect(partsOf(element, 'votes')[0].getBoundingClientRect().top).to.be.at.least(partsOf(element, 'track')[0].getBoundingClientRect().bottom);
  });

  it('wide shows full names, medium does not', async () => {
    for (const [width, display] of [[340, 'none'], [640, 'inline']] as const) {
      const box = await fixture<HTMLElement>(`<div style="width:${width}px"><kpu-recap></kpu-recap></div>`);
      const element = box.querySelector('kpu-recap')!;
      element.snapshot = {candidates: [{name: 'A & B', votes: 1, people: [{name: 'A Panjang'}, {name: 'B Panjang'}]}]};
      await settled(element);
      expect(getComputedStyle(partsOf(element, 'people')[0]).display).to.equal(display);
    }
  });

  it('has a width in flex rows, floats and table cells', async () => {
    for (const markup of ['<div style="display:flex"><kpu-recap></kpu-recap></div>', '<div><kpu-recap style="float:left"></kpu-recap></div>', '<table><tr><td><kpu-recap></kpu-recap></td></tr></table>']) {
      const box = await fixture<HTMLElement>(markup);
      const element = box.querySelector('kpu-recap')!;
      element.snapshot = document2024();
      await settled(element);
      expect(element.getBoundingClientRect().width, markup).to.be.at.least(190);
    }
  });

  it('edge 76: draws in a box that is hidden at first', async () => {
    const box = await fixture<HTMLElement>('<div hidden style="width:400px"><kpu-recap></kpu-recap></div>');
    const element = box.querySelector('kpu-recap')!;
    element.snapshot = document2024();
    await settled(element);
    box.hidden = false;
    expect(partsOf(element, 'bar')[1].getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('edges 64 and 66: a photo keeps its box, and one that fails leaves initials', async () => {
    const {result: element} = await quietly(() => cardWith({candidates: [{name: 'Anies & Muhaimin', votes: 1, photo: '/test/fixtures/nothing-here.png'}, {name: 'B', votes: 1, photo: '/test/fixtures/tall.svg'}]}));
    const photos = [...element.shadowRoot!.querySelectorAll('img')];
    await new Promise((done) => photos[0].addEventListener('error', done, {once: true}));
    expect(photos[0].hidden).to.be.true;
    expect(textOf(element.shadowRoot!.querySelector('.disc text'))).to.equal('AM');
    for (const box of partsOf(element, 'photo')) {
      const {width, height} = box.getBoundingClientRect();
      expect(width).to.equal(height);
    }
    expect(photos[0].getAttribute('referrerpolicy')).to.equal('no-referrer');
  });

  it('edge 65: photos go by candidate, also where two share a name', async () => {
    const {result: element} = await quietly(() => cardWith({candidates: [{id: 'a', name: 'Sama', votes: 1, photo: '/a.png'}, {id: 'b', name: 'Sama', votes: 2, photo: '/b.png'}]}));
    element.order = 'votes';
    await settled(element);
    expect([...element.shadowRoot!.querySelectorAll('img')].map((photo) => photo.getAttribute('src'))).to.deep.equal(['/b.png', '/a.png']);
  });
});

describe('who reads by ear, by key, on paper', () => {
  for (const level of [2, 3, 4, 5, 6]) {
    it(`has a real heading of level ${level}`, async () => {
      const element = await cardWith(document2024(), `heading-level="${level}"`);
      expect(element.shadowRoot!.querySelector(`h${level}`)!.textContent).to.equal('Hasil Rekapitulasi KPU');
    });
  }

  it('is a list of candidates', async () => {
    const element = await cardWith(document2024());
    expect(partsOf(element, 'rows')[0].getAttribute('role')).to.equal('list');
    expect(partsOf(element, 'rows')[0].children).to.have.length(3);
  });

  it('reaches switch, show-all and source by the keyboard, and nothing else', async () => {
    const element = await cardWith({...document2024({source: {name: 'KPU', url: 'https://www.kpu.go.id/'}}), candidates: contest(...Array.from({length: 30}, (_, i) => 99 - i))}, 'with-toggle');
    const stops: string[] = [];
    for (let i = 0; i < 3; i++) {
      await sendKeys({press: 'Tab'});
      const outer = element.shadowRoot!.activeElement;
      stops.push((outer?.shadowRoot?.activeElement ?? outer)?.localName ?? 'outside');
    }
    expect(stops).to.deep.equal(['button', 'button', 'a']);
  });

  it('has one polite region for the page, empty from the start, and tells a change of state once', async () => {
    const elements = await fixture<HTMLElement>('<div><kpu-recap></kpu-recap><kpu-recap></kpu-recap></div>');
    const regions = document.querySelectorAll('[data-rekap-live]');
    expect(regions).to.have.length(1);
    expect(regions[0].getAttribute('aria-live')).to.equal('polite');
    expect(regions[0].textContent).to.equal('');
    const element = elements.firstElementChild as KpuRecap;
    element.snapshot = document2024({state: 'too-close'});
    await settled(element);
    element.snapshot = document2024({state: 'certified'});
    await settled(element);
    await new Promise<void>((done) => new MutationObserver((_, observer) => {
      observer.disconnect();
      done();
    }).observe(regions[0], {childList: true}));
    expect(regions[0].textContent).to.equal('Hasil Rekapitulasi KPU. Resmi. Prabowo & Gibran unggul 55.242.785 suara atas Anies & Muhaimin.');
    elements.remove();
    expect(document.querySelector('[data-rekap-live]')).to.equal(null);
  });

  it('edge 88: bars do not slide under reduced motion', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const element = await cardWith(document2024());
    expect(getComputedStyle(partsOf(element, 'bar')[0]).transitionDuration).to.equal('0s');
    await emulateMedia({reducedMotion: 'no-preference'});
  });

  it('prints light', async () => {
    const element = await cardWith(document2024(), 'theme="dark"');
    await emulateMedia({media: 'print'});
    expect(getComputedStyle(partsOf(element, 'card')[0]).backgroundColor).to.equal('rgb(255, 255, 255)');
    await emulateMedia({media: 'screen'});
  });

  it('keeps the words of the author in their slots', async () => {
    const element = await card('', '<h3 slot="heading">Judul sendiri</h3><p slot="footer">Catatan redaksi</p><candidate-bar name="A" votes="1"></candidate-bar>');
    for (const words of element.querySelectorAll<HTMLElement>('[slot]')) expect(words.checkVisibility() && words.offsetHeight > 0, words.textContent!).to.be.true;
    expect(rows(element)).to.deep.equal(['A | 100,0% | 1 suara']);
  });
});
