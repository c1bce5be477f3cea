import {expect, fixture, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import type {ThemeToggle} from '../../src/elements/theme-toggle/theme-toggle.js';
import {PALETTE, contrast, luminance, parseRgb} from '../../src/domain/colour.js';
import {cardWith, contest, document2024, frames, heard, partsOf, quietly, settled} from '../helpers/card.js';

const isDark = (element: Element): boolean => element.matches(':state(dark)');
const page = document.documentElement;

async function inside(markup: string): Promise<KpuRecap> {
  const box = await fixture(`<div>${markup}</div>`);
  return settled(box.querySelector<KpuRecap>('kpu-recap')!);
}

describe('theme', () => {
  afterEach(async () => {
    page.removeAttribute('data-theme');
    page.removeAttribute('style');
    page.removeAttribute('class');
    localStorage.clear();
    await emulateMedia({colorScheme: 'light'});
  });

  const surroundings = [
    {around: '<div data-theme="dark"><kpu-recap></kpu-recap></div>', dark: true},
    {around: '<div class="site dark wide"><kpu-recap></kpu-recap></div>', dark: true},
    {around: '<div class="darkroom"><kpu-recap></kpu-recap></div>', dark: false},
    {around: '<div data-theme="sepia"><kpu-recap></kpu-recap></div>', dark: false},
    {around: '<div style="color-scheme: dark"><kpu-recap></kpu-recap></div>', dark: true},
    {around: '<div style="background: #111"><kpu-recap></kpu-recap></div>', dark: true},
    {around: '<div data-theme="dark"><div data-theme="light"><kpu-recap></kpu-recap></div></div>', dark: false},
    {around: '<div data-theme="dark"><kpu-recap theme="light"></kpu-recap></div>', dark: false},
    {around: '<kpu-recap theme="dark"></kpu-recap>', dark: true},
  ];
  /** Grounds of which no colour is known, such as a picture, or on which the page's text could not be read. */
  const unknown = [
    {style: 'background: linear-gradient(#123, #000); color: #fff', dark: true},
    {style: 'background: linear-gradient(#123, #000); color: #ccc', dark: true},
    {style: 'background: radial-gradient(#eee, #fff); color: #222', dark: false},
    {style: 'background: url(/demo/public/portrait.svg); color: white', dark: true},
    {style: 'background: #fff url(/demo/public/portrait.svg); color: white', dark: true},
    {style: 'background: url(/demo/public/portrait.svg)', dark: false},
    {style: 'background: #111 url(/demo/public/portrait.svg); color: rgb(255 255 255 / .87)', dark: true},
    {style: 'background: url(/demo/public/portrait.svg); color: oklch(.95 .01 90 / .8)', dark: true},
    {style: 'background: rgb(0 0 0 / .8); color: #eee', dark: true},
    {style: 'background: rgb(0 0 0 / .03); color: #222', dark: false},
    {style: 'color: #fff', dark: true},
    {style: 'background: #fff; color: #fff', dark: true},
    {style: 'background: oklch(.2 .02 260); color: #eee', dark: true},
    {style: 'background: oklch(.97 .01 260); color: #333', dark: false},
    {style: 'background: #111; color: #111', dark: true},
    {style: 'background: #fff; color: #767676', dark: false},
  ];
  for (const {style, dark} of unknown) {
    for (const tag of ['kpu-recap', 'vote-table', 'vote-chart']) {
      it(`of ${tag} is ${dark ? 'dark' : 'light'} on a page of "${style}"`, async () => {
        const box = await fixture(`<div style="${style}"><p><${tag}></${tag}></p></div>`);
        const element = box.querySelector<KpuRecap>(tag)!;
        expect(isDark(await settled(element))).to.equal(dark);
      });
    }
  }

  it('of a picture with dark text stays light on a dark system', async () => {
    await emulateMedia({colorScheme: 'dark'});
    expect(isDark(await inside('<p style="background: linear-gradient(#fff, #ddd); color: #222"><kpu-recap></kpu-recap></p>'))).to.be.false;
  });

  it('is that of the page around the shadow root that it stands in', async () => {
    const host = await fixture('<div style="background: #111"></div>');
    const root = host.attachShadow({mode: 'open'});
    const element = document.createElement('vote-table');
    root.append(element);
    expect(isDark(await settled(element))).to.be.true;
  });

  for (const {around, dark} of surroundings) {
    it(`is ${dark ? 'dark' : 'light'} in ${around}`, async () => expect(isDark(await inside(around))).to.equal(dark));
  }

  it('follows the system where the page says nothing, and follows it when it changes', async () => {
    const element = await inside('<kpu-recap></kpu-recap>');
    expect(isDark(element)).to.be.false;
    await emulateMedia({colorScheme: 'dark'});
    await waitUntil(() => isDark(element), 'the card turns dark');
  });

  it('views inside take a theme that the card is given later', async () => {
    const element = await cardWith(document2024(), 'theme="light" with-table');
    const table = element.shadowRoot!.querySelector('vote-table')!;
    element.theme = 'dark';
    await settled(element);
    await waitUntil(() => isDark(table), 'the table turns dark');
  });

  it('edge 72: follows the page when it changes after load, also from inside a shadow root', async () => {
    const host = await fixture('<div></div>');
    const root = host.attachShadow({mode: 'open'});
    const element = document.createElement('kpu-recap');
    root.append(element);
    await settled(element);
    page.setAttribute('data-theme', 'dark');
    await frames();
    expect(isDark(element)).to.be.true;
    host.setAttribute('data-theme', 'light');
    await frames();
    expect(isDark(element)).to.be.false;
  });

  const colours = ['#ffff00', '#000000', '#ffffff', '#7f7f7f', 'gold', 'rgb(255 250 240)', 'hsl(60 100% 50%)', 'oklch(0.95 0.2 110)', '#0a8f6a', '#123'];
  for (const theme of ['light', 'dark'] as const) {
    it(`edge 70: every bar or its outline has 3:1 against track and surface, and initials 4.5:1, ${theme}`, async () => {
      const candidates = contest(...colours.map((_, i) => i + 1)).map((candidate, i) => ({...candidate, color: colours[i]}));
      const {result: element} = await quietly(() => cardWith({candidates}, `theme="${theme}"`));
      const light = (target: Element, property: 'fill' | 'backgroundColor'): number => luminance(parseRgb(getComputedStyle(target)[property])!);
      const surface = light(partsOf(element, 'card')[0], 'backgroundColor');
      const track = light(element.shadowRoot!.querySelector('.track')!, 'fill');
      for (const bar of partsOf(element, 'bar')) {
        const {stroke} = getComputedStyle(bar);
        const levels = [light(bar, 'fill'), ...(stroke === 'none' || stroke === 'rgba(0, 0, 0, 0)' ? [] : [luminance(parseRgb(stroke)!)])];
        expect(Math.max(...levels.map((level) => Math.min(contrast(level, surface), contrast(level, track))))).to.be.at.least(3);
      }
      for (const disc of element.shadowRoot!.querySelectorAll('.disc')) {
        expect(contrast(light(disc.querySelector('rect')!, 'fill'), light(disc.querySelector('text')!, 'fill'))).to.be.at.least(4.5);
      }
    });
  }

  it("repairs colours against the author's own ground, whatever syntax it is written in", async () => {
    const box = await fixture('<div style="--rekap-surface: oklch(0.35 0.1 260); --rekap-track: rgb(40 50 90)"><kpu-recap></kpu-recap></div>');
    const element = box.querySelector('kpu-recap')!;
    element.snapshot = {candidates: [{name: 'A', votes: 1, color: '#1c2f66'}]};
    await settled(element);
    const fill = luminance(parseRgb(getComputedStyle(partsOf(element, 'bar')[0]).fill)!);
    expect(contrast(fill, luminance([40, 50, 90]))).to.be.at.least(3);
  });

  it('edge 71: a colour that cannot be used is told and gives way to the palette', async () => {
    for (const color of ['url(https://x.invalid/a)', 'var(--x)', 'red;}', 'transparent', '#12345678', 'attr(x)', 'inherit', 'nonsense']) {
      const {result: element, warnings} = await quietly(() => cardWith({candidates: [{name: 'A', votes: 1, color}]}));
      expect(partsOf(element, 'bar')[0].getAttribute('fill'), color).to.contain(`light-dark(${PALETTE[0]}`);
      expect(warnings.join(), color).to.contain('color-invalid');
      expect(element.findings.map(({code, path}) => [code, path]), color).to.deep.include(['color-invalid', 'candidates[0].color']);
    }
  });

  it('edge 69: a second candidate of one colour has stripes', async () => {
    const {result: element} = await quietly(() => cardWith({candidates: contest(1, 2).map((one) => ({...one, color: '#c00'}))}));
    expect(partsOf(element, 'row').map((row) => row.querySelectorAll('.stripes').length)).to.deep.equal([0, 1]);
  });
});

describe('theme-toggle', () => {
  afterEach(() => {
    page.removeAttribute('data-theme');
    page.removeAttribute('style');
    localStorage.clear();
  });

  const toggle = async (attributes = ''): Promise<{element: ThemeToggle; button: HTMLButtonElement}> => {
    const element = await settled(await fixture<ThemeToggle>(`<theme-toggle ${attributes}></theme-toggle>`));
    return {element, button: element.shadowRoot!.querySelector('button')!};
  };

  it('switches the page and itself, and writes nothing', async () => {
    const {element, button} = await toggle();
    expect(button.getAttribute('aria-checked')).to.equal('false');
    button.click();
    await frames();
    await settled(element);
    expect(page.getAttribute('data-theme')).to.equal('dark');
    expect(page.style.colorScheme).to.equal('dark');
    expect(button.getAttribute('aria-checked')).to.equal('true');
    expect(localStorage).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('switches a page that is dark by a class', async () => {
    page.classList.add('dark');
    const {element, button} = await toggle();
    expect(isDark(element)).to.be.true;
    button.click();
    await waitUntil(() => !isDark(element), 'the switch turns light');
    page.removeAttribute('class');
  });

  it('leaves the switching to a page that cancels the event', async () => {
    const {element, button} = await toggle();
    element.addEventListener('rekap-theme', (event) => event.preventDefault());
    button.click();
    expect(page.hasAttribute('data-theme')).to.be.false;
  });

  it('keeps the choice when asked to, under one key, and takes it up again', async () => {
    const {button} = await toggle('remember');
    button.click();
    expect({...localStorage}).to.deep.equal({'rekap-theme': 'dark'});
    page.removeAttribute('data-theme');
    await toggle('remember');
    expect(page.getAttribute('data-theme')).to.equal('dark');
  });

  it('is absent from a card whose theme is forced', async () => {
    const element = await cardWith(document2024(), 'with-toggle theme="light"');
    expect(element.shadowRoot!.querySelector('theme-toggle')).to.equal(null);
  });

  it('tells the theme before it is switched', async () => {
    const {element, button} = await toggle();
    const events = heard(element, 'rekap-theme');
    button.click();
    expect(events.map(({theme}) => theme)).to.deep.equal(['dark']);
  });
});

describe('the switch of a card', () => {
  let styles: HTMLStyleElement;
  let meta: HTMLMetaElement;
  beforeEach(() => {
    styles = document.createElement('style');
    meta = document.createElement('meta');
    document.head.append(styles, meta);
  });
  afterEach(() => {
    styles.remove();
    meta.remove();
    for (const name of ['data-theme', 'style', 'class']) page.removeAttribute(name);
  });

  /** Contrast of every text of the article with what it stands on, as the page paints it. */
  function contrasts(article: Element): number[] {
    // The system is light.
    const canvas = getComputedStyle(page).colorScheme === 'dark' ? [18, 18, 18] as const : [255, 255, 255] as const;
    return [...article.querySelectorAll('h1, p, a')].map((text) => {
      let ground: readonly [number, number, number] = canvas;
      for (let at: Element | null = text; at; at = at.parentElement) {
        const own = parseRgb(getComputedStyle(at).backgroundColor);
        if (own) {
          ground = own;
          break;
        }
      }
      return contrast(luminance(parseRgb(getComputedStyle(text).color)!), luminance(ground));
    });
  }

  async function tapped(): Promise<{article: Element; element: KpuRecap; tap: () => Promise<void>}> {
    const article = await fixture<HTMLElement>('<article><h1>Judul</h1><p>Teks berita dengan <a href="#">tautan</a>.</p><kpu-recap with-toggle></kpu-recap></article>');
    const element = article.querySelector('kpu-recap')!;
    element.snapshot = document2024();
    await settled(element);
    const tap = async (): Promise<void> => {
      element.shadowRoot!.querySelector('theme-toggle')!.shadowRoot!.querySelector('button')!.click();
      await frames();
      await settled(element);
    };
    await tap();
    return {article, element, tap};
  }

  const switched = [
    {when: 'it declares both colour schemes', css: ':root { color-scheme: light dark }'},
    {when: 'it declares them in a meta element', css: '', scheme: 'light dark'},
    {when: 'it leaves all colours to the browser', css: 'body { max-width: 40em }'},
    {when: 'it has rules by data-theme', css: 'body { background: #fff; color: #222 } [data-theme=dark] body { background: #111; color: #eee } [data-theme=dark] a { color: #8cf }'},
    {when: 'it has rules by a class', css: 'body { background: #fff; color: #222 } .dark body { background: #111; color: #eee } .dark a { color: #8cf }'},
    {when: 'its colours fade', css: '* { transition: color 2s, background-color 2s } body { background: #fff; color: #222 } [data-theme=dark] body { background: #111; color: #eee } [data-theme=dark] a { color: #8cf }'},
    {when: 'it has colours for both by light-dark()', css: ':root { color-scheme: light dark } body { background: light-dark(#fff, #111); color: light-dark(#222, #eee) }'},
    {when: 'it has tokens by theme', css: 'body { color: #222 } a { color: #00c } :root { --rekap-surface: #fffaf3 } [data-theme=dark] { --rekap-surface: #1b1714 }'},
  ];
  for (const {when, css, scheme} of switched) {
    it(`switches a page when ${when}, and back`, async () => {
      styles.textContent = css;
      if (scheme) Object.assign(meta, {name: 'color-scheme', content: scheme});
      const {article, element, tap} = await tapped();
      expect(page.getAttribute('data-theme')).to.equal('dark');
      expect(element.hasAttribute('data-theme')).to.be.false;
      expect(isDark(element)).to.be.true;
      expect(Math.min(...contrasts(article))).to.be.at.least(4.5);
      await tap();
      expect(page.getAttribute('data-theme')).to.equal('light');
      expect(isDark(element)).to.be.false;
      expect(Math.min(...contrasts(article))).to.be.at.least(4.5);
    });
  }

  const left = [
    {when: 'its text is dark on no ground', css: 'body { color: #222 } a { color: #00c }'},
    {when: 'it has colours for one theme only', css: 'body { background: #fff; color: #222 }'},
    {when: 'every element has its colour', css: '* { color: #222 }'},
    {when: 'it declares both colour schemes, and its text is dark all the same', css: ':root { color-scheme: light dark } body { color: #222 } a { color: #00c } @media (prefers-color-scheme: dark) { body { color: #eee } }'},
    {when: 'it has dark rules for half of its colours', css: 'body { color: #222 } a { color: #00c } [data-theme=dark] body { background: #111 }'},
    {when: 'it is dark and has no other theme', css: 'body { background: #111; color: #eee } a { color: #8cf }', isDark: true},
  ];
  for (const {when, css, isDark: wasDark = false} of left) {
    it(`turns the card alone when ${when}, and back`, async () => {
      styles.textContent = css;
      const {article, element, tap} = await tapped();
      expect(page.hasAttribute('data-theme') || page.classList.length > 0 || page.style.colorScheme !== '').to.be.false;
      expect(isDark(element)).to.equal(!wasDark);
      expect(Math.min(...contrasts(article))).to.be.at.least(4.5);
      await tap();
      expect(isDark(element)).to.equal(wasDark);
      expect(Math.min(...contrasts(article))).to.be.at.least(4.5);
    });
  }

  it('turns a card that stands in a part of the page with a theme of its own', async () => {
    const box = await fixture('<div data-theme="light" style="background: #fff"><kpu-recap with-toggle></kpu-recap></div>');
    const element = box.querySelector('kpu-recap')!;
    element.snapshot = document2024();
    await settled(element);
    element.shadowRoot!.querySelector('theme-toggle')!.shadowRoot!.querySelector('button')!.click();
    await frames();
    expect(isDark(element)).to.be.true;
  });

  it('leaves a page that has one theme as it is, also as a switch of the page, and its cards follow', async () => {
    styles.textContent = 'body { color: #222 } a { color: #00c }';
    const article = await fixture('<article><h1>Judul</h1><p>Teks</p><theme-toggle></theme-toggle><kpu-recap></kpu-recap></article>');
    article.querySelector('theme-toggle')!.shadowRoot!.querySelector('button')!.click();
    await frames();
    expect(page.getAttribute('data-theme')).to.equal('dark');
    expect(Math.min(...contrasts(article))).to.be.at.least(4.5);
    expect(isDark(article.querySelector('kpu-recap')!)).to.be.true;
  });
});
