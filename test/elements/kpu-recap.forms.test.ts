import {expect, fixture} from '@open-wc/testing';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {PILPRES, card, cardWith, document2024, frames, partsOf, quietly, rows, settled, textOf, texts} from '../helpers/card.js';

const WORDS = 'heading="Hasil Rekapitulasi KPU" subheading="Pemilu Presiden 2024" source="KPU" with-toggle';
const BARS = PILPRES.map(({name, votes}) => `<candidate-bar name="${name.replace('&', '&amp;')}" votes="${votes}"></candidate-bar>`).join('');
const ROWS = ['Anies & Muhaimin | 24,9% | 40.971.906 suara', 'Prabowo & Gibran | 58,6% | 96.214.691 suara', 'Ganjar & Mahfud | 16,5% | 27.040.878 suara'];
const TABLE = `<table><thead><tr><th>Pasangan calon</th><th>Suara</th></tr></thead><tbody>${
  [['Anies &amp; Muhaimin', '40.971.906'], ['Prabowo &amp; Gibran', '96.214.691'], ['Ganjar &amp; Mahfud', '27.040.878'], ['Jumlah', '164.227.475']]
    .map(([name, votes]) => `<tr><td>${name}</td><td>${votes}</td></tr>`).join('')}</tbody></table>`;

const forms: {form: string; make: () => Promise<KpuRecap>}[] = [
  {form: 'child candidate-bar elements', make: () => card(WORDS, BARS)},
  {form: 'a candidates attribute', make: () => card(`${WORDS} candidates='${JSON.stringify(PILPRES)}'`)},
  {form: 'a JSON child', make: () => card(WORDS, `<script type="application/json">${JSON.stringify(document2024())}</script>`)},
  {form: 'a child table', make: () => card(`${WORDS} number-locale="id"`, TABLE)},
  {form: 'an address', make: () => cardFrom(`${WORDS} src="/test/fixtures/pilpres-2024.json"`)},
  {form: 'the snapshot property', make: () => cardWith(document2024(), WORDS)},
];

async function cardFrom(attributes: string): Promise<KpuRecap> {
  const element = await fixture<KpuRecap>(`<kpu-recap ${attributes}></kpu-recap>`);
  await element.reload();
  return settled(element);
}

describe('kpu-recap: six forms of one result', () => {
  for (const {form, make} of forms) {
    it(`shows the card of 2024 from ${form}`, async () => {
      const element = await make();
      expect(texts(element, 'heading')).to.deep.equal(['Hasil Rekapitulasi KPU']);
      expect(texts(element, 'subheading')).to.deep.equal(['Pemilu Presiden 2024']);
      expect(rows(element)).to.deep.equal(ROWS);
      expect(texts(element, 'source')).to.deep.equal(['Sumber: KPU']);
      const toggle = element.shadowRoot!.querySelector('theme-toggle')!;
      expect(toggle.shadowRoot!.querySelector('[role=switch]')!.getAttribute('aria-label')).to.equal('Mode Gelap');
      await expect(element).to.be.accessible();
    });

    it(`reads each name, share and vote count out once from ${form}`, async () => {
      const element = await make();
      const shown = visibleText(element);
      for (const words of [...PILPRES.map(({name}) => name), '24,9%', '58,6%', '16,5%', '40.971.906', '96.214.691', '27.040.878']) {
        expect(shown.split(words).length - 1, words).to.equal(1);
      }
    });
  }

  it('takes the first source that is there: property, address, attribute, JSON, bars, table', async () => {
    const element = await card(`candidates='[{"name":"from attribute","votes":1}]'`, `<script type="application/json">{"candidates":[{"name":"from JSON","votes":1}]}</script><candidate-bar name="from bar" votes="1"></candidate-bar><table><tr><td>from table</td><td>1</td></tr></table>`);
    const name = async (): Promise<string | undefined> => texts(await settled(element), 'name')[0];
    element.snapshot = {candidates: [{name: 'from property', votes: 1}]};
    expect(await name()).to.equal('from property');
    element.snapshot = null;
    expect(await name()).to.equal('from attribute');
    element.candidates = null;
    expect(await name()).to.equal('from JSON');
    element.querySelector('script')!.remove();
    await frames();
    expect(await name()).to.equal('from bar');
    element.querySelector('candidate-bar')!.remove();
    await frames();
    expect(await name()).to.equal('from table');
  });

  it('keeps properties that were set before the element was defined', async () => {
    const host = document.createElement('div');
    host.innerHTML = '<late-recap></late-recap>';
    document.body.append(host);
    const late = host.firstElementChild as KpuRecap;
    late.snapshot = document2024();
    const {KpuRecap: Base} = await import('../../src/elements/kpu-recap/kpu-recap.js');
    customElements.define('late-recap', class extends Base {});
    await settled(late);
    expect(rows(late)).to.deep.equal(ROWS);
    host.remove();
  });

  it('accepts one candidate and 1,000 in every form that a page can write', async () => {
    for (const count of [1, 1000]) {
      const many = Array.from({length: count}, (_, i) => ({name: `Calon ${i + 1}`, votes: i + 1}));
      const made = [
        await card('limit="1000"', many.map(({name, votes}) => `<candidate-bar name="${name}" votes="${votes}"></candidate-bar>`).join('')),
        await card(`limit="1000" candidates='${JSON.stringify(many)}'`),
        await card('limit="1000"', `<script type="application/json">${JSON.stringify({candidates: many})}</script>`),
        await card('limit="1000"', `<table>${many.map(({name, votes}) => `<tr><td>${name}</td><td>${votes}</td></tr>`).join('')}</table>`),
        await cardWith({candidates: many}, 'limit="1000"'),
      ];
      for (const element of made) expect(partsOf(element, 'row')).to.have.length(count);
    }
  });
});

describe('kpu-recap: children that change', () => {
  it('follows bars that are added, changed, re-ordered and removed', async () => {
    const element = await card('', BARS);
    const after = async (change: () => void): Promise<string[]> => {
      change();
      await frames();
      return texts(await settled(element), 'name');
    };
    expect(await after(() => element.insertAdjacentHTML('beforeend', '<candidate-bar name="Baru" votes="5"></candidate-bar>'))).to.deep.equal([...PILPRES.map(({name}) => name), 'Baru']);
    expect(await after(() => element.prepend(element.lastElementChild!))).to.deep.equal(['Baru', ...PILPRES.map(({name}) => name)]);
    expect(await after(() => element.firstElementChild!.setAttribute('name', 'Lain'))).to.include('Lain');
    expect(await after(() => element.firstElementChild!.remove())).to.deep.equal(PILPRES.map(({name}) => name));
    expect(await after(() => void ((element.firstElementChild as Element & {votes: unknown}).votes = 1))).to.have.length(3);
    expect(rows(element)[0]).to.contain('1 suara');
  });

  it('follows a JSON child that is replaced and a table cell that is edited', async () => {
    const json = await card('', '<script type="application/json">{"candidates":[{"name":"A","votes":1}]}</script>');
    json.querySelector('script')!.textContent = '{"candidates":[{"name":"B","votes":2}]}';
    await frames();
    expect(rows(await settled(json))).to.deep.equal(['B | 100,0% | 2 suara']);
    const table = await card('', '<table><tr><td>A</td><td>1</td></tr></table>');
    table.querySelector('td + td')!.textContent = '7';
    await frames();
    expect(rows(await settled(table))).to.deep.equal(['A | 100,0% | 7 suara']);
  });

  it('keeps children on screen until there are figures, and those with a view afterwards (edges 60, 61)', async () => {
    const element = await card('', '<p id="fallback">Belum ada hasil</p><div id="view"><race-status></race-status></div>');
    const shown = (id: string): boolean => (element.querySelector(`#${id}`) as HTMLElement).checkVisibility() && (element.querySelector(`#${id}`) as HTMLElement).offsetHeight > 0;
    expect(shown('fallback')).to.be.true;
    element.snapshot = document2024({state: 'certified'});
    await settled(element);
    await frames();
    expect(shown('fallback')).to.be.false;
    expect(shown('view')).to.be.true;
    expect(textOf(element.querySelector('race-status')!.shadowRoot as unknown as Element)).to.equal('Resmi');
  });

  it('survives a move, a clone and an adoption', async () => {
    const element = await card('', BARS);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    expect(rows(await settled(element))).to.deep.equal(ROWS);
    const clone = element.cloneNode(true) as KpuRecap;
    box.append(clone);
    expect(rows(await settled(clone))).to.deep.equal(ROWS);
    const frame = document.createElement('iframe');
    box.append(frame);
    frame.contentDocument!.body.append(frame.contentDocument!.adoptNode(element));
    expect(rows(await settled(element))).to.deep.equal(ROWS);
    box.remove();
  });

  it('adds no attribute and no child to itself', async () => {
    const element = document.createElement('kpu-recap');
    expect(element.attributes).to.have.length(0);
    document.body.append(element);
    element.snapshot = document2024({state: 'certified', test: true});
    await settled(element);
    expect(element.attributes).to.have.length(0);
    expect(element.childNodes).to.have.length(0);
    element.remove();
  });

  it('keeps the last good figures when children turn bad, and says so', async () => {
    const {result: element, warnings} = await quietly(async () => {
      const made = await card('id="kartu"', '<candidate-bar name="A" votes="60"></candidate-bar><candidate-bar name="B" votes="40"></candidate-bar>');
      made.firstElementChild!.setAttribute('votes', '40.971');
      await frames();
      return settled(made);
    });
    expect(rows(element)).to.deep.equal(['A | 60,0% | 60 suara', 'B | 40,0% | 40 suara']);
    expect(texts(element, 'note')).to.include('Data terbaru bermasalah dan tidak ditampilkan.');
    expect(warnings.join('\n')).to.contain('<kpu-recap#kartu>').and.to.contain('figure-ambiguous').and.to.contain('candidate-bar[0].votes');
  });
});

/** What a screen reader would go through: the shadow tree without what is hidden from it, and without the summary sentence. */
function visibleText(element: Element): string {
  const walk = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && (node.getAttribute('aria-hidden') === 'true' || node.matches('style, [part=summary]'))) return '';
    if (node instanceof HTMLSlotElement) return [...(node.assignedNodes().length > 0 ? node.assignedNodes() : node.childNodes)].map(walk).join('');
    return [...(node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes].map(walk).join('');
  };
  return walk(element);
}
