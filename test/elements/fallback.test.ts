import {expect} from '@open-wc/testing';
import {PILPRES, settled} from '../helpers/card.js';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';

const WORDS = 'heading="Hasil Rekapitulasi KPU" subheading="Pemilu Presiden 2024" source="Komisi Pemilihan Umum" with-toggle';
const NAMES = ['H. Anies Rasyid Baswedan, Ph.D. &amp; Dr. (H.C.) H. A. Muhaimin Iskandar', 'H. Prabowo Subianto &amp; Gibran Rakabuming Raka', 'H. Ganjar Pranowo, S.H., M.I.P. &amp; Prof. Dr. H. M. Mahfud MD'];
const bars = (more: string): string => PILPRES.map(({votes}, i) => `<candidate-bar name="${NAMES[i]!}" votes="${votes}" ${more}></candidate-bar>`).join('');
const FORMS = {
  'bars': `<kpu-recap ${WORDS}>${bars('')}</kpu-recap>`,
  'bars with parties': `<kpu-recap ${WORDS}>${bars('party="PDI Perjuangan, PPP, Hanura, Perindo"')}</kpu-recap>`,
  'a table': `<kpu-recap ${WORDS} number-locale="id"><table><thead><tr><th>Pasangan calon</th><th>Suara</th></tr></thead><tbody>${
    PILPRES.map(({votes}, i) => `<tr><td>${NAMES[i]!}</td><td>${votes.toLocaleString('id')}</td></tr>`).join('')}</tbody></table></kpu-recap>`,
};

/** A page without scripts, in which no element is ever defined. */
async function bareFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1100px; block-size: 800px; border: 0';
  frame.srcdoc = '<!doctype html><html lang="id"><link rel="stylesheet" href="/test/fonts.css"><link rel="stylesheet" href="/src/cdn/rekap.css"><body style="margin: 0"></body></html>';
  await new Promise((loaded) => {
    frame.onload = loaded;
    document.body.append(frame);
  });
  return frame;
}

describe('the fallback of rekap.css', () => {
  let frame: HTMLIFrameElement;

  before(async () => {
    frame = await bareFrame();
    document.documentElement.lang = 'id';
  });
  after(() => {
    frame.remove();
    document.documentElement.removeAttribute('lang');
  });

  for (const [form, markup] of Object.entries(FORMS)) {
    for (const width of [200, 240, 279, 280, 339, 340, 399, 400, 559, 560, 1000]) {
      it(`is as high as the card: ${form} at ${width} px`, async () => {
        const [before, after] = [frame.contentDocument!, document].map((page) => {
          const box = page.createElement('div');
          box.style.inlineSize = `${width}px`;
          box.innerHTML = markup;
          page.body.append(box);
          return box;
        });
        await Promise.all([...frame.contentDocument!.fonts].map((font) => font.load()));
        const card = after!.firstElementChild as KpuRecap;
        await settled(card);
        expect(before!.offsetHeight).to.be.greaterThan(250);
        expect(after!.offsetHeight).to.be.closeTo(before!.offsetHeight, 1);
        before!.remove();
        after!.remove();
      });
    }
  }

  it('takes no notice of what an editor puts around the candidates', () => {
    const page = frame.contentDocument!;
    const wrapped = bars('').replaceAll('<candidate-bar', '<p><candidate-bar').replaceAll('></candidate-bar>', '>Teks</candidate-bar></p><br>\n');
    page.body.innerHTML = `<div style="inline-size: 340px">${FORMS.bars}<kpu-recap ${WORDS}><div>${wrapped}</div></kpu-recap></div>`;
    const [plain, inside] = [...page.querySelectorAll('kpu-recap')].map((card) => (card as HTMLElement).offsetHeight);
    expect(inside).to.be.closeTo(plain!, 1);
  });

  it('shows what was written, and nothing of a card that is hidden', () => {
    const page = frame.contentDocument!;
    page.body.innerHTML = `${FORMS.bars}<kpu-recap hidden heading="A"></kpu-recap>`;
    const [shown, hidden] = [...page.querySelectorAll('kpu-recap')];
    const style = page.defaultView!.getComputedStyle(shown!.firstElementChild!, '::before');
    expect(style.visibility).to.equal('visible');
    // Firefox says what was written in the style sheet.
    expect(style.content).to.be.oneOf([`"${NAMES[0]!.replace('&amp;', '&')}"`, 'attr(name)']);
    expect((hidden as HTMLElement).offsetHeight).to.equal(0);
  });
});
