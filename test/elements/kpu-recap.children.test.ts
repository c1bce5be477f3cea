import {expect, fixture} from '@open-wc/testing';
import fc from 'fast-check';
import {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {VIEWS} from '../../src/tags.js';
import {card, document2024, frames, heard, quietly, rows, settled, textOf, texts} from '../helpers/card.js';

const ANNA = '<candidate-bar name="Anna" votes="60"></candidate-bar>';
const BEN = '<candidate-bar name="Ben" votes="40"></candidate-bar>';
const ROWS = ['Anna | 60,0% | 60 suara', 'Ben | 40,0% | 40 suara'];
const TABLE = '<table><tr><th>Nama</th><th>Suara</th></tr><tr><td>Anna</td><td>60</td></tr><tr><td>Ben</td><td>40</td></tr></table>';

customElements.define('own-recap', class extends KpuRecap {});

/** Whether a reader sees an element: it has a box, and nothing hides it. */
const isSeen = (element: Element): boolean => element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().height > 0;
const seen = (element: Element, selector: string): boolean => isSeen(element.querySelector(selector)!);

/** A card in a page, with what stands around it; what it told the console. */
async function page(markup: string): Promise<{box: HTMLElement; element: KpuRecap; warnings: string[]}> {
  const {result, warnings} = await quietly(async () => {
    const box = await fixture<HTMLElement>(`<div>${markup}</div>`);
    const element = box.querySelector<KpuRecap>('kpu-recap, own-recap')!;
    await settled(element);
    await frames();
    return {box, element};
  });
  return {...result, warnings};
}

describe('kpu-recap: where data stands', () => {
  const places = [
    {where: 'in a paragraph each', markup: `<p>${ANNA}</p><p>${BEN}</p>`},
    {where: 'in a box each', markup: `<div>${ANNA}</div><div>${BEN}</div>`},
    {where: 'in a list', markup: `<ul><li>${ANNA}</li><li>${BEN}</li></ul>`},
    {where: 'in boxes in boxes', markup: `<section><div><p>${ANNA}</p></div><div><span>${BEN}</span></div></section>`},
    {where: 'with and without a box', markup: `${ANNA}<div>${BEN}</div>`},
    {where: 'with a name beside each', markup: `<p><b>Anna</b> ${ANNA}</p><p><b>Ben</b> ${BEN}</p>`},
    {where: 'as JSON in a box', markup: '<div><script type="application/json">[{"name": "Anna", "votes": 60}, {"name": "Ben", "votes": 40}]</script></div>'},
    {where: 'as a table in boxes', markup: `<figure><div>${TABLE}</div></figure>`},
  ];
  for (const {where, markup} of places) {
    for (const tag of ['kpu-recap', 'own-recap']) {
      it(`reads ${where}, in <${tag}>, and draws it once`, async () => {
        const {element, warnings} = await page(`<${tag}>${markup}</${tag}>`);
        expect(rows(element)).to.deep.equal(ROWS);
        for (const child of element.children) expect(isSeen(child), child.outerHTML).to.be.false;
        for (const bar of element.querySelectorAll('candidate-bar')) expect(textOf(bar.shadowRoot as unknown as Element)).to.equal('');
        expect(warnings).to.deep.equal([]);
      });
    }
  }

  it('follows bars in boxes that come, change and go', async () => {
    const {element} = await page(`<kpu-recap><div>${ANNA}</div></kpu-recap>`);
    const box = element.firstElementChild!;
    box.insertAdjacentHTML('beforeend', BEN);
    await frames();
    expect(rows(await settled(element))).to.deep.equal(ROWS);
    box.querySelector('candidate-bar')!.setAttribute('votes', '360');
    await frames();
    expect(rows(await settled(element))[0]).to.equal('Anna | 90,0% | 360 suara');
    (box.querySelector('candidate-bar') as Element & {votes: unknown}).votes = 40;
    await frames();
    expect(rows(await settled(element))[0]).to.equal('Anna | 50,0% | 40 suara');
    box.remove();
    await frames();
    expect(rows(await settled(element))).to.deep.equal([]);
  });

  it('leaves the bars of another card to it, whatever its tag', async () => {
    for (const tag of ['kpu-recap', 'own-recap']) {
      const {element} = await page(`<kpu-recap>${ANNA}<div><${tag}>${BEN}</${tag}></div></kpu-recap>`);
      expect(rows(element)).to.deep.equal(['Anna | 100,0% | 60 suara']);
      expect(rows(element.querySelector(tag)!)).to.deep.equal(['Ben | 100,0% | 40 suara']);
    }
  });

  it('follows a table in an element whose slot is empty, which is the default slot', async () => {
    const {element} = await page(`<kpu-recap><div slot="">${TABLE}</div></kpu-recap>`);
    expect(rows(element)).to.deep.equal(ROWS);
    element.querySelector('tr:last-child td:last-child')!.firstChild!.nodeValue = '180';
    await frames();
    expect(rows(await settled(element))).to.deep.equal(['Anna | 25,0% | 60 suara', 'Ben | 75,0% | 180 suara']);
  });

  it('leaves bars in a named slot to the author, at any depth', async () => {
    const {element} = await page(`<kpu-recap>${ANNA}<div slot="footer"><candidate-bar name="Ben" votes="40" total="80"></candidate-bar></div></kpu-recap>`);
    expect(rows(element)).to.deep.equal(['Anna | 100,0% | 60 suara']);
    expect(rows(element.querySelector('[slot] candidate-bar')!)).to.deep.equal(['Ben | 50,0% | 40 suara']);
  });

  it('hides a box of data and shows a box with a view, side by side or in one', async () => {
    const {element} = await page(`<kpu-recap state="certified"><div id="data">${ANNA}${BEN}</div><div id="table">${TABLE}</div><div id="words">Menyusul</div><div id="view"><race-status></race-status></div></kpu-recap>`);
    expect(['#data', '#table', '#words', '#view'].map((id) => seen(element, id))).to.deep.equal([false, false, false, true]);
    const {element: mixed} = await page(`<kpu-recap state="certified"><div id="both">${ANNA}${BEN}<race-status></race-status></div></kpu-recap>`);
    expect(rows(mixed)).to.deep.equal(ROWS);
    expect(seen(mixed, 'race-status')).to.be.true;
    expect([...mixed.querySelectorAll('candidate-bar')].map((bar) => rows(bar))).to.deep.equal([[], []]);
  });

  it('hides against the rules of the page, and shows what stays as they say', async () => {
    const {box, element} = await page(`<style>.content * { display: flex; }</style><div class="content"><kpu-recap><p id="words">Menyusul</p>${ANNA}<div id="view"><race-status state="tied"></race-status></div></kpu-recap></div>`);
    expect(seen(element, '#words')).to.be.false;
    expect(getComputedStyle(box.querySelector('#view')!).display).to.equal('flex');
  });

  it('hides words between the elements as well, and leaves no room for them', async () => {
    const {element} = await page('<kpu-recap state="certified">Hasil menyusul.<race-status></race-status> Sampai nanti.</kpu-recap>');
    element.snapshot = document2024();
    await settled(element);
    const height = element.getBoundingClientRect().height;
    expect(element.innerText).to.not.contain('menyusul').and.not.contain('nanti');
    expect(seen(element, 'race-status')).to.be.true;
    for (const node of [...element.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
    await frames();
    await settled(element);
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('shows bars as they are until there are figures, and draws them once after that', async () => {
    const {element} = await page(`<kpu-recap src="/__fault/hang?key=children"><p>${ANNA}</p></kpu-recap>`);
    expect(rows(element.querySelector('candidate-bar')!)).to.deep.equal(['Anna | – | 60 suara']);
    expect(seen(element, 'candidate-bar')).to.be.true;
    element.snapshot = document2024();
    await settled(element);
    await frames();
    expect(rows(element.querySelector('candidate-bar')!)).to.deep.equal([]);
    element.snapshot = null;
    element.src = null;
    await settled(element);
    expect(rows(element)).to.deep.equal(['Anna | 100,0% | 60 suara']);
  });
});

describe('kpu-recap: tags that were not closed', () => {
  it('reads bars in bars as siblings, and says so', async () => {
    const {element, warnings} = await page('<kpu-recap><candidate-bar name="Anna" votes="60" /><candidate-bar name="Ben" votes="30" /><candidate-bar name="Cici" votes="10" /></kpu-recap>');
    expect(rows(element)).to.deep.equal(['Anna | 60,0% | 60 suara', 'Ben | 30,0% | 30 suara', 'Cici | 10,0% | 10 suara']);
    expect(element.findings.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['tag-not-closed candidate-bar[0]']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<kpu-recap> tag-not-closed: candidate-bar[0]').and.to.contain('write </candidate-bar>');
  });

  it('shows every bar that stands alone', async () => {
    const {result, warnings: said} = await quietly(async () => {
      const made = await fixture<HTMLElement>('<div><candidate-bar name="Anna" votes="60" total="100" /><candidate-bar name="Ben" votes="40" total="100" /></div>');
      await frames();
      return made;
    });
    const bars = [...result.querySelectorAll('candidate-bar')];
    expect(bars.map((bar) => rows(bar)[0])).to.deep.equal(ROWS);
    for (const bar of bars) expect(isSeen(bar)).to.be.true;
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<candidate-bar> tag-not-closed').and.to.contain('write </candidate-bar>');
  });

  const data = {
    'figures of its own': `candidates='[{"name":"Anna","votes":60},{"name":"Ben","votes":40}]'`,
    'an address': 'src="/test/fixtures/pilpres-2024.json"',
  };
  const articles = {
    'paragraphs': '<p id="first">Paragraf kedua.</p><p id="last">Paragraf ketiga.</p>',
    'a heading and a paragraph': '<h2 id="first">Apa berikutnya</h2><p id="last">Putaran kedua.</p>',
    'a long text in one box': `<div id="first">${'Kalimat yang cukup panjang untuk sebuah berita. '.repeat(4)}</div><figure id="last"><figcaption>Foto</figcaption></figure>`,
    'words without an element': `${'Kalimat tanpa elemen di sekitarnya. '.repeat(5)}<b id="first">tebal</b> dan <i id="last">miring</i>`,
    'a table of something else': '<p id="first">Klasemen sementara liga sepak bola setelah pekan ini.</p><p>Berikut.</p><table id="last"><tr><th>Klub</th><th>Poin</th></tr><tr><td>A</td><td>7</td></tr></table>',
    'a form and a script': '<form id="first"><input aria-label="Surel"></form><script>void 0</script><p id="last">Langganan</p>',
    'a long text in what follows a view': `<vote-table></vote-table><p id="first">${'Kalimat yang cukup panjang untuk sebuah berita. '.repeat(4)}</p><p id="last">Selesai.</p>`,
  };
  for (const [what, given] of Object.entries(data)) {
    for (const [article, markup] of Object.entries(articles)) {
      it(`shows ${article} that a card with ${what} swallowed, below it, and says so`, async () => {
        const {element, warnings} = await page(`<kpu-recap ${given} />${markup}`);
        await quietly(() => element.reload());
        await settled(element);
        await frames();
        expect(rows(element).length).to.be.at.least(2);
        const article = element.shadowRoot!.querySelector('[part~=card]')!.getBoundingClientRect();
        for (const id of ['#first', '#last']) {
          expect(seen(element, id), id).to.be.true;
          expect(element.querySelector(id)!.getBoundingClientRect().top, id).to.be.at.least(article.bottom);
        }
        expect(element.findings.filter(({code}) => code === 'tag-not-closed')).to.have.length(1);
        expect(warnings.filter((line) => line.includes('tag-not-closed'))).to.have.length(1);
        expect(warnings.join()).to.contain('write </kpu-recap>');
      });
    }
  }

  const sources: {written: string; markup: string; isShown: boolean}[] = [
    {written: 'on its own line, no further in than the card', markup: "<article>\n  <kpu-recap candidates='[]' />\n  <p id=\"one\">Sisanya.</p>\n</article>", isShown: true},
    {written: 'at the left, as the card', markup: "\n<kpu-recap candidates='[]' />\n<p id=\"one\">Sisanya.</p>\n", isShown: true},
    {written: 'further in than the card', markup: "<article>\n  <kpu-recap candidates='[]'>\n    <p id=\"one\">Menyusul.</p>\n  </kpu-recap></article>", isShown: false},
    {written: 'at the left, in a card that something follows', markup: "\n<kpu-recap candidates='[]'>\n<p id=\"one\">Menyusul.</p>\n</kpu-recap>\n", isShown: false},
    {written: 'in the line of the card', markup: "<article>\n  <kpu-recap candidates='[]'><p id=\"one\">Menyusul.</p></kpu-recap></article>", isShown: false},
  ];
  for (const {written, markup, isShown} of sources) {
    it(`a short paragraph that is written ${written} is ${isShown ? 'of the page' : 'a fallback'}`, async () => {
      const {element} = await page(markup.replace("'[]'", "'[{\"name\":\"Anna\",\"votes\":60}]'"));
      expect(seen(element, '#one')).to.equal(isShown);
      expect(element.findings.map(({code}) => code)).to.deep.equal(isShown ? ['tag-not-closed'] : []);
    });
  }

  it('says so where a bar swallowed something else than bars', async () => {
    for (const swallowed of ['<p slot="footer">Catatan</p>', '<p>Catatan</p>', TABLE]) {
      const {element, warnings} = await page(`<kpu-recap><candidate-bar name="Anna" votes="60" />${swallowed}</kpu-recap>`);
      expect(rows(element)).to.deep.equal(['Anna | 100,0% | 60 suara']);
      expect(warnings.join()).to.contain('tag-not-closed: candidate-bar[0]');
    }
  });

  it('takes no figures from a table of an article that it swallowed', async () => {
    const {element} = await page(`<kpu-recap heading="Hasil" /><p>Klasemen sementara.</p><p>Setelah pekan ini.</p>${TABLE}`);
    expect(rows(element)).to.deep.equal([]);
    expect(seen(element, 'table')).to.be.true;
    const {element: own} = await page(`<kpu-recap heading="Hasil">${TABLE}<p>Sisa berita ini.</p><p>Dan lagi.</p>`);
    expect(rows(own)).to.deep.equal(ROWS);
    expect(seen(own, 'table'), 'the data').to.be.false;
    expect(seen(own, 'p'), 'the article').to.be.true;
  });

  it('counts a style sheet in a table of an article that it swallowed only once', async () => {
    const table = TABLE.replace('<table>', `<table><style>${'.klub {color: inherit} '.repeat(10)}</style>`);
    const {element, warnings} = await page(`<kpu-recap candidates='[{"name":"Anna","votes":60}]' /><div id="box">${'Kalimat yang cukup panjang. '.repeat(20)}${table}</div>`);
    expect(seen(element, '#box')).to.be.true;
    expect(warnings.join()).to.contain('tag-not-closed');
  });

  it('takes no data from a script of an article that it swallowed', async () => {
    const {element} = await page('<kpu-recap><candidate-bar name="Anna" votes="60"></candidate-bar><candidate-bar name="Ben" votes="40"></candidate-bar><h2>Berita</h2><script type="application/json">{"props": {}}</script>');
    expect(rows(element)).to.deep.equal(ROWS);
  });

  it('shows what stands in bars that were not closed, in a card that was not closed', async () => {
    const {element, warnings} = await page('<kpu-recap><candidate-bar name="Anna" votes="60" /><candidate-bar name="Ben" votes="40" /><h2 id="first">Berita</h2><p id="last">Sisanya.</p>');
    expect(rows(element)).to.deep.equal(ROWS);
    for (const id of ['#first', '#last']) expect(seen(element, id), id).to.be.true;
    expect(warnings.join()).to.contain('tag-not-closed');
    for (const bar of element.querySelectorAll('candidate-bar')) expect(rows(bar)).to.deep.equal([]);
  });

  it('shows a card in a card, and says so', async () => {
    const {element, warnings} = await page(`<kpu-recap candidates='[{"name":"Anna","votes":60}]' /><p>Berita.</p><kpu-recap candidates='[{"name":"Ben","votes":40}]' /><p>Lagi.</p>`);
    const inner = element.querySelector('kpu-recap')!;
    expect([rows(element), rows(inner)]).to.deep.equal([['Anna | 100,0% | 60 suara'], ['Ben | 100,0% | 40 suara']]);
    for (const one of [inner, ...element.querySelectorAll('p')]) expect(isSeen(one), one.outerHTML).to.be.true;
    expect(warnings.join()).to.contain('holds <kpu-recap>');
  });

  for (const tag of [...VIEWS.map(([view]) => view), 'race-status state="tied"', 'count-progress reported="1"', 'theme-toggle']) {
    it(`shows the text that <${tag} /> swallowed, and says so`, async () => {
      const {result: box, warnings} = await quietly(async () => {
        const made = await fixture<HTMLElement>(`<div><${tag} /><h2>Berita</h2><p>Sisanya.</p></div>`);
        const element = made.firstElementChild as HTMLElement & {snapshot?: unknown; updateComplete: Promise<boolean>};
        if ('snapshot' in element) element.snapshot = document2024({areas: [{id: '11', votes: {1: 40971906, 2: 96214691, 3: 27040878}}]});
        await settled(element);
        await frames();
        return made;
      });
      for (const one of box.querySelectorAll('h2, p')) expect(isSeen(one), one.outerHTML).to.be.true;
      expect(warnings.filter((line) => line.includes('tag-not-closed'))).to.have.length(1);
    });
  }
});

describe('kpu-recap: fallback', () => {
  const fallbacks = {
    'a paragraph': '<p>Hasil menyusul.</p>',
    'a link': '<a href="/hasil">Lihat hasil</a>',
    'a paragraph with a link': '<p>Hasil menyusul. <a href="/hasil">Lihat hasil</a></p>',
    'a table': TABLE,
    'a heading over a table, in a box': `<div><h3>Hasil sementara</h3>${TABLE}</div>`,
    'a picture': '<img src="/demo/public/portrait.svg" alt="Hasil" width="40" height="40">',
    'words': 'Hasil menyusul.',
  };
  for (const [what, markup] of Object.entries(fallbacks)) {
    it(`${what} goes when figures are on screen, without a word`, async () => {
      const {element, warnings} = await page(`<kpu-recap src="/__fault/hang?key=waiting">${markup}</kpu-recap>`);
      if (element.firstElementChild) expect(isSeen(element.firstElementChild), 'before').to.be.true;
      element.snapshot = document2024();
      await settled(element);
      await frames();
      if (element.firstElementChild) expect(isSeen(element.firstElementChild), 'after').to.be.false;
      expect(element.innerText).to.not.contain('menyusul');
      expect(warnings).to.deep.equal([]);
      expect(element.findings).to.deep.equal([]);
    });
  }

  it('may be long, and have headings and paragraphs, where something follows the card', async () => {
    const {element, warnings} = await page(`<kpu-recap candidates='[{"name":"Anna","votes":60}]'><h3>Hasil sementara</h3><p>Penghitungan masih berlangsung.</p><p>${'Silakan kembali nanti. '.repeat(10)}</p></kpu-recap>\n<p>Berita</p>`);
    for (const child of element.children) expect(isSeen(child)).to.be.false;
    expect(warnings).to.deep.equal([]);
  });

  it('of a view stays until it draws something', async () => {
    const box = await fixture<HTMLElement>('<div><vote-chart><p>Grafik menyusul.</p></vote-chart></div>');
    const view = box.firstElementChild as HTMLElement & {snapshot: unknown; updateComplete: Promise<boolean>};
    await settled(view);
    expect(seen(view, 'p')).to.be.true;
    view.snapshot = document2024();
    await settled(view);
    expect(seen(view, 'p')).to.be.false;
  });
});

describe('kpu-recap: slips of the pen in children', () => {
  const slips = [
    {slip: 'votes by another name', markup: '<candidate-bar name="Anna" vote="60"></candidate-bar>', says: '<candidate-bar> attribute-unknown: vote: is not known; did you mean votes?'},
    {slip: 'a tag by another name', markup: '<candidatebar name="Anna" votes="60"></candidatebar>', says: '<kpu-recap> tag-unknown: candidatebar'},
    {slip: 'one tag of two by another name', markup: `${ANNA}<candidates-bar name="Ben" votes="40"></candidates-bar>`, says: '<kpu-recap> tag-unknown: candidates-bar', rows: []},
    {slip: 'a total among the bars', markup: `${ANNA}${BEN}<candidate-bar name="Jumlah" votes="100"></candidate-bar>`, says: '<kpu-recap> total-row: candidate-bar[2]', rows: ROWS},
    {slip: 'a total in another language, also of bars that are not here', markup: `${ANNA}${BEN}<candidate-bar name="Insgesamt" votes="150"></candidate-bar>`, says: '<kpu-recap> total-row: candidate-bar[2]', rows: ROWS},
    {slip: 'a head of plain cells', markup: '<table><tr><td>Nama</td><td>Suara</td></tr><tr><td>Anna</td><td>60</td></tr></table>', says: '<kpu-recap> table-head: table: the first row is read as the heads; write its cells as <th>', rows: ['Anna | 100,0% | 60 suara']},
    {slip: 'plain cells in a declared head', markup: '<table><thead><tr><td>Nama</td><td>Suara</td></tr></thead><tr><td>Anna</td><td>60</td></tr></table>', says: null, rows: ['Anna | 100,0% | 60 suara']},
  ];
  for (const {slip, markup, says, rows: expected} of slips) {
    it(`${slip}: ${says ?? 'read all the same'}`, async () => {
      const {element, warnings} = await page(`<kpu-recap>${markup}</kpu-recap>`);
      if (says === null) expect(warnings).to.deep.equal([]);
      else expect(warnings.join('\n')).to.contain(says);
      if (expected) expect(rows(element)).to.deep.equal(expected);
    });
  }

  it('a locale that is none is named, and figures without marks are read all the same', async () => {
    for (const locale of ['indonesia', 'bahasa', 'id_ID', '1.234']) {
      const {element, warnings} = await page(`<kpu-recap number-locale="${locale}"><candidate-bar name="Anna" votes="60"></candidate-bar></kpu-recap>`);
      expect(warnings.join('\n')).to.contain(`<kpu-recap> attribute-invalid: number-locale: "${locale}" is not the tag of a known locale`);
      expect(rows(element)).to.deep.equal(['Anna | 100,0% | 60 suara']);
      const {warnings: ambiguous} = await page(`<kpu-recap number-locale="${locale}"><candidate-bar name="Anna" votes="40.971"></candidate-bar></kpu-recap>`);
      expect(ambiguous.join('\n')).to.contain('figure-ambiguous').and.to.contain('number-locale');
    }
  });

  it('tells of a bar by event too', async () => {
    const element = await card('', ANNA);
    const errors = heard(element, 'rekap-error');
    await quietly(async () => {
      element.insertAdjacentHTML('beforeend', '<candidate-bar name="Ben" vote="40"></candidate-bar>');
      await frames();
      await settled(element);
    });
    expect(errors.map(({code, path}) => `${code} ${path}`)).to.include('attribute-unknown vote');
    expect(texts(element, 'votes')).to.deep.equal(['60 suara', 'tidak tersedia']);
  });
});

describe('kpu-recap: wrappers of any shape', () => {
  /** A tree of boxes with bars at its ends. */
  const tree = fc.letrec<{node: string; box: string}>((tie) => ({
    node: fc.oneof({maxDepth: 4, withCrossShrink: true}, fc.constant('*'), tie('box')),
    box: fc.tuple(fc.constantFrom('div', 'p', 'span', 'section', 'figure', 'b'), fc.array(tie('node'), {minLength: 1, maxLength: 3})).map(([tag, inside]) => (tag === 'p' ? `<div>${inside.join('')}</div>` : `<${tag}>${inside.join('')}</${tag}>`)),
  })).node;

  it('reads the bars in the order of the page, and shows none of them', async () => {
    await fc.assert(fc.asyncProperty(fc.array(tree, {minLength: 1, maxLength: 4}), async (nodes) => {
      let count = 0;
      const markup = nodes.join('').replaceAll('*', () => `<candidate-bar name="C${++count}" votes="${count}"></candidate-bar>`);
      const element = await card('limit="1000" order="ballot"', markup);
      expect(texts(element, 'name'), markup).to.deep.equal(Array.from({length: count}, (_, i) => `C${i + 1}`));
      if (count > 0) for (const child of element.children) expect(isSeen(child), markup).to.be.false;
      element.remove();
    }), {numRuns: 60});
  });
});
