import {expect, fixture} from '@open-wc/testing';
import type {ReactiveElement} from '@lit/reactive-element';
import fc from 'fast-check';
import '../../src/define.js';
import {DEFAULT_GROUNDS, INKS} from '../../src/controllers/theme-tokens.js';
import {contrast, luminance, parseRgb, type Rgb} from '../../src/domain/colour.js';
import {tokens} from '../../src/elements/shared/tokens.styles.js';
import {VIEWS} from '../../src/tags.js';
import {document2024, frames, settled} from '../helpers/card.js';

const lightOf = (colour: string): number => luminance(parseRgb(colour) ?? expect.fail(`${colour} is no colour`));
const hex = (rgb: readonly number[]): string => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const PARTIES = {...document2024(), source: {name: 'Panitia'}, asOf: '2024-03-20', candidates: [{name: 'Satu', votes: 60, seats: 3}, {name: 'Dua', votes: 40, seats: 2}], areas: [{id: '11', name: 'Aceh', votes: {'#1': 60, '#2': 40}}]};

async function shown(tag: string, around: string, page = ''): Promise<ReactiveElement> {
  const box = await fixture<HTMLElement>(`<div ${page}><div style="${around}"><${tag}></${tag}></div></div>`);
  const element = box.querySelector<ReactiveElement & {snapshot: unknown}>(tag)!;
  element.snapshot = PARTIES;
  await settled(element);
  await frames();
  return settled(element);
}

/** What the element's text tokens come to within it, and its ground. */
function inks(element: ReactiveElement, names: readonly string[] = INKS.map(([name]) => name)): {ground: number; inks: Record<string, number>} {
  const root = element.renderRoot.firstElementChild as HTMLElement;
  const read = (css: string): number => {
    root.style.color = css;
    const found = lightOf(getComputedStyle(root).color);
    root.style.color = '';
    return found;
  };
  return {ground: read('var(--_surface)'), inks: Object.fromEntries(names.map((name) => [name, read(`var(--_${name})`)]))};
}

describe("the author's surface", () => {
  it('has the same defaults in code as in the styles', () => {
    for (const [name, light, dark] of INKS) expect(tokens.cssText).to.contain(`--rekap-${name}, var(--_on-${name}, light-dark(${light}, ${dark}))`);
    const [surface, track] = [0, 1].map((i) => `light-dark(${hex(DEFAULT_GROUNDS.light[i])}, ${hex(DEFAULT_GROUNDS.dark[i])})`);
    expect(tokens.cssText).to.contain(`--rekap-surface, ${surface}`).and.to.contain(`--rekap-track, ${track}`);
  });

  it('of any colour carries text of 4.5:1 where the author chose none, on a light page and a dark one', async () => {
    const part = fc.integer({min: 0, max: 255});
    await fc.assert(fc.asyncProperty(fc.tuple(part, part, part), fc.constantFrom('light', 'dark'), fc.constantFrom('kpu-recap', ...VIEWS.map(([tag]) => tag)), async (rgb, theme, tag) => {
      const element = await shown(tag, `--rekap-surface: ${hex(rgb)}`, `data-theme="${theme}"`);
      const {ground, inks: found} = inks(element);
      expect(ground).to.be.closeTo(luminance(rgb as unknown as Rgb), 0.001);
      for (const [name, ink] of Object.entries(found)) expect(contrast(ink, ground), `${name} on ${hex(rgb)}`).to.be.at.least(4.5);
    }), {numRuns: 60});
  });

  const cases = [
    {surface: 'navy', dark: true}, {surface: '#fffaf3', dark: false}, {surface: 'oklch(0.3 0.1 260)', dark: true}, {surface: 'light-dark(#fffaf3, #1b1714)', dark: null}, {surface: 'transparent', dark: null}, {surface: 'light-dark(#222, #eee)', dark: null},
  ];
  for (const {surface, dark} of cases) {
    it(`${surface} makes the card ${dark === null ? 'as dark as the page' : dark ? 'dark' : 'light'}`, async () => {
      for (const theme of ['light', 'dark']) {
        const element = await shown('kpu-recap', `--rekap-surface: ${surface}`, `data-theme="${theme}"`);
        expect(element.matches(':state(dark)')).to.equal(dark ?? theme === 'dark');
      }
    });
  }

  it('leaves what the author wrote on it, and leaves no style behind once it is gone', async () => {
    const element = await shown('kpu-recap', '--rekap-surface: #808080; --rekap-text: #777777');
    expect(inks(element, ['text']).inks['text']).to.equal(lightOf('#777777'));
    expect(element.style.getPropertyValue('--_on-muted')).not.to.equal('');
    element.parentElement!.removeAttribute('style');
    await frames();
    await frames();
    expect(element.style.getPropertyValue('--_on-muted')).to.equal('');
  });

  it('is the ground of the views in the card as well', async () => {
    const element = await shown('kpu-recap', '--rekap-surface: #b06020');
    element.setAttribute('with-table', '');
    await settled(element);
    await frames();
    const table = element.renderRoot.querySelector<ReactiveElement>('vote-table')!;
    const {ground, inks: found} = inks(table);
    for (const ink of Object.values(found)) expect(contrast(ink, ground)).to.be.at.least(4.5);
    expect(getComputedStyle(table).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });
});

describe('a view', () => {
  for (const [tag] of VIEWS) {
    it(`${tag} brings its ground along where it stands alone, and has none in a card`, async () => {
      for (const [theme, ground] of [['light', 'rgb(255, 255, 255)'], ['dark', 'rgb(21, 24, 29)']]) {
        const element = await shown(tag, 'background: linear-gradient(#444, #999)', `data-theme="${theme}"`);
        expect(getComputedStyle(element).backgroundColor).to.equal(ground);
      }
      const box = await fixture<HTMLElement>(`<kpu-recap candidates='[{"name":"A","votes":1}]'><section><${tag}></${tag}></section></kpu-recap>`);
      await settled(box as ReactiveElement);
      expect(getComputedStyle(box.querySelector(tag)!).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });
  }
});

describe("a page's own rule for all elements", () => {
  const rules = ['* { color: #222 }', '* { color: #eee }', '*, *::before { color: #222; line-height: 3; text-align: center; color-scheme: light }', 'kpu-recap, vote-table { color: #222 }'];
  for (const rule of rules) {
    for (const tag of ['kpu-recap', 'candidate-bar', 'race-status', 'count-progress', ...VIEWS.map(([tag]) => tag)]) {
      it(`${rule} does not reach the text of <${tag}>`, async () => {
        const style = document.createElement('style');
        style.textContent = rule;
        document.head.append(style);
        try {
          for (const theme of ['light', 'dark']) {
            const box = await fixture<HTMLElement>(`<div data-theme="${theme}"><${tag} name="A" votes="1" state="counting" reported="1"></${tag}></div>`);
            const element = box.querySelector<ReactiveElement & {snapshot?: unknown}>(tag)!;
            if ('snapshot' in element) element.snapshot = PARTIES;
            await settled(element);
            const {color, lineHeight, fontSize, textAlign, colorScheme} = getComputedStyle(element);
            expect([color, textAlign, colorScheme]).to.deep.equal([theme === 'dark' ? 'rgb(241, 243, 246)' : 'rgb(20, 23, 28)', 'start', theme]);
            expect(parseFloat(lineHeight)).to.be.closeTo(parseFloat(fontSize) * 1.25, 0.01);
          }
        } finally {
          style.remove();
        }
      });
    }
  }
});
