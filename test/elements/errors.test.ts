import {expect, fixture, waitUntil} from '@open-wc/testing';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {card, cardWith, contest, document2024, frames, heard, partsOf, quietly, rows, settled, texts} from '../helpers/card.js';

describe('bad input', () => {
  const attributes = [
    {attribute: 'state', value: 'won', code: 'attribute-invalid'},
    {attribute: 'decimals', value: '7', code: 'attribute-invalid'},
    {attribute: 'rounding', value: 'up', code: 'attribute-invalid'},
    {attribute: 'order', value: 'name', code: 'attribute-invalid'},
    {attribute: 'limit', value: '0', code: 'attribute-invalid'},
    {attribute: 'hide-below', value: '101', code: 'attribute-invalid'},
    {attribute: 'heading-level', value: '9', code: 'attribute-invalid'},
    {attribute: 'theme', value: 'blue', code: 'attribute-invalid'},
    {attribute: 'time-zone', value: 'Mars/Olympus', code: 'attribute-invalid'},
    {attribute: 'rule', value: 'dice', code: 'rule-unknown'},
    {attribute: 'as-of', value: 'yesterday', code: 'time-unknown'},
    {attribute: 'source-href', value: 'javascript:alert(1)', code: 'address-refused'},
    {attribute: 'reported', value: '-5', code: 'figure-invalid'},
    {attribute: 'expected', value: '1e9', code: 'figure-invalid'},
  ];
  for (const {attribute, value, code} of attributes) {
    it(`names the attribute ${attribute}="${value}", and draws all the same`, async () => {
      const {result: element, warnings} = await quietly(async () => {
        const made = await fixture<KpuRecap>('<kpu-recap></kpu-recap>');
        const errors = heard(made, 'rekap-error');
        made.setAttribute(attribute, value);
        made.snapshot = document2024();
        await settled(made);
        expect(errors.filter((error) => error.code === code).map(({path}) => path)).to.deep.equal([attribute]);
        return made;
      });
      expect(rows(element)).to.have.length(3);
      expect(warnings.join('\n')).to.contain(`<kpu-recap> ${code}: ${attribute}`);
    });
  }

  const documents: {what: string; data: unknown; code: string}[] = [
    {what: 'a number', data: 7, code: 'not-data'},
    {what: 'another format', data: {format: 'rekap/2', candidates: []}, code: 'format-unknown'},
    {what: 'no candidates', data: {title: 'x'}, code: 'candidates-missing'},
    {what: 'negative votes (edge 38)', data: {candidates: [{name: 'A', votes: -1}]}, code: 'field-invalid'},
    {what: 'a fraction of a vote (edge 38)', data: {candidates: [{name: 'A', votes: 1.5}]}, code: 'field-invalid'},
    {what: 'infinite votes (edge 38)', data: {candidates: [{name: 'A', votes: Infinity}]}, code: 'field-invalid'},
    {what: 'a name that is an object', data: {candidates: [{name: {_$litType$: 1, strings: ['<b>x</b>'], values: []}, votes: 1}]}, code: 'field-invalid'},
    {what: 'an unknown state', data: {candidates: [{name: 'A', votes: 1}], state: 'won'}, code: 'field-invalid'},
  ];
  for (const {what, data, code} of documents) {
    it(`refuses ${what}, keeps the last good figures and says so in the card`, async () => {
      const {result: element, warnings} = await quietly(async () => {
        const made = await cardWith({candidates: contest(60, 40)});
        made.snapshot = data;
        return settled(made);
      });
      expect(rows(element)).to.deep.equal(['Calon 1 | 60,0% | 60 suara', 'Calon 2 | 40,0% | 40 suara']);
      expect(texts(element, 'note')).to.deep.equal(['Data terbaru bermasalah dan tidak ditampilkan.']);
      expect(warnings.join()).to.contain(code);
    });
  }

  it('edge 62: JSON that is malformed is named, and the children stay', async () => {
    const {result: element, warnings} = await quietly(() => card(`candidates='[{"name":"O'`, '<p id="kept">Tabel redaksi</p>'));
    expect(warnings.join()).to.contain('json-invalid').and.to.contain('candidates');
    expect((element.querySelector('#kept') as HTMLElement).offsetHeight).to.be.greaterThan(0);
  });

  it('prints one line per code and element, and an event while the problem lasts only once', async () => {
    const {warnings} = await quietly(async () => {
      const element = await cardWith(document2024(), 'decimals="9" limit="x"');
      const errors = heard(element, 'rekap-error');
      for (let i = 0; i < 3; i++) {
        element.requestUpdate();
        await settled(element);
      }
      expect(errors).to.have.length(0);
    });
    expect(warnings).to.have.length(1);
  });

  it('shows anomalies and flags them (edges 21, 32, 33, 34)', async () => {
    const {result: element, warnings} = await quietly(() => cardWith({
      candidates: [{id: '1', name: 'A', votes: 60, percent: 75, status: 'elected'}, {id: '2', name: 'B', votes: 40, status: 'elected'}],
      ballots: {valid: 101, registered: 90},
    }));
    expect(rows(element)).to.deep.equal(['A | 60,0% | 60 suara', 'B | 40,0% | 40 suara']);
    expect(element.findings.map(({code}) => code)).to.include.members(['sum-mismatch', 'over-roll', 'percent-mismatch', 'winners-over-seats']);
    expect(warnings.length).to.be.at.least(4);
  });

  it('tells of a feed that fails, and of one that comes alive', async () => {
    const {result, warnings} = await quietly(async () => {
      const element = await fixture<KpuRecap>('<kpu-recap src="/test/fixtures/nothing.json"><table><tr><td>A</td><td>1</td></tr></table></kpu-recap>');
      const states = heard(element, 'rekap-freshness');
      await element.reload();
      await settled(element);
      expect(element.freshness).to.equal('error');
      expect(element.matches(':state(feed-error)')).to.be.true;
      expect(texts(element, 'note')).to.deep.equal(['Data terbaru tidak dapat dimuat.']);
      expect((element.querySelector('table') as HTMLElement).offsetHeight, 'the table stays').to.be.greaterThan(0);
      element.src = '/test/fixtures/pilpres-2024.json';
      await settled(element);
      await element.reload();
      expect(rows(await settled(element))).to.have.length(3);
      expect(element.freshness).to.equal('live');
      return states.map(({freshness}) => freshness);
    });
    expect(result).to.include.members(['error', 'loading', 'live']);
    expect(warnings.join()).to.contain('feed-status').and.to.contain('404');
  });

  it('never asks an address that is none', async () => {
    const {warnings} = await quietly(async () => {
      const element = await fixture<KpuRecap>('<kpu-recap src="javascript:alert(1)"></kpu-recap>');
      await element.reload();
      return settled(element);
    });
    expect(warnings.join()).to.contain('feed-address');
  });
});

describe('figures that must not be mistaken', () => {
  const table = (cell: string): Promise<KpuRecap> => card('', `<table><tr><th>Nama</th><th>Suara</th></tr><tr><td>A<sup>2</sup><br>B</td><td>${cell}</td></tr><tr><td>C</td><td>96214691</td></tr></table>`);

  it('a mark of a footnote is no digit, and a new line parts names (edge 36)', async () => {
    expect(rows(await table('40971906<sup>1</sup>'))[0]).to.equal('A B | 29,9% | 40.971.906 suara');
  });

  it('figures on two lines are no figure (edge 38)', async () => {
    const {result: element, warnings} = await quietly(() => table('962<br>500'));
    expect(rows(element)).to.deep.equal([]);
    expect(warnings.join()).to.contain('figure-invalid');
  });

  it('a number that is no whole one is refused whatever the locale (edge 38)', async () => {
    const {result: element, warnings} = await quietly(async () => {
      const made = await cardWith({candidates: contest(60, 40)}, 'number-locale="id"');
      made.reported = 40.971;
      made.expected = 50.123;
      return settled(made);
    });
    expect(texts(element, 'progress')).to.deep.equal([]);
    expect(warnings.join()).to.contain('figure-invalid');
  });

  it('children in named slots are no data', async () => {
    const element = await card('', '<table slot="footer"><tr><td>DPT</td><td>204</td></tr></table><candidate-bar slot="footer" name="X" votes="9"></candidate-bar><table><tr><td>A</td><td>5</td></tr></table>');
    expect(rows(element)).to.deep.equal(['A | 100,0% | 5 suara']);
  });

  it('a list without candidates does not wipe good figures (fault 29)', async () => {
    const {result: element} = await quietly(async () => {
      const made = await fixture<KpuRecap>('<kpu-recap src="/test/fixtures/pilpres-2024.json"></kpu-recap>');
      await made.reload();
      made.src = '/test/fixtures/no-candidates.json';
      await settled(made);
      await made.reload();
      return settled(made);
    });
    expect(rows(element)).to.have.length(3);
    expect(element.freshness).to.equal('error');
  });
});

describe('the order of sources', () => {
  const SRC = '/test/fixtures/pilpres-2024.json';

  it('a property set while the address is asked stays, also after the answer and after reload()', async () => {
    const element = await fixture<KpuRecap>(`<kpu-recap src="${SRC}"></kpu-recap>`);
    element.snapshot = {candidates: [{name: 'S', votes: 7}]};
    await settled(element);
    await fetch(SRC);
    await frames();
    await element.reload();
    expect(rows(await settled(element))).to.deep.equal(['S | 100,0% | 7 suara']);
    expect(element.freshness).to.equal('idle');
  });

  it('null lets the address count again', async () => {
    const element = await cardWith({candidates: [{name: 'S', votes: 7}]}, `src="${SRC}"`);
    element.snapshot = null;
    await settled(element);
    await element.reload();
    expect(rows(await settled(element))).to.have.length(3);
  });

  it('edge 58: a card taken away while it loads asks again when it is put back', async () => {
    const element = await fixture<KpuRecap>(`<kpu-recap src="${SRC}"></kpu-recap>`);
    const parent = element.parentNode!;
    const asking = element.reload();
    element.remove();
    await asking;
    parent.append(element);
    await settled(element);
    await waitUntil(() => rows(element).length === 3, 'the card has its figures');
  });

  it('undefined is absent', async () => {
    const element = await fixture<KpuRecap>('<kpu-recap><candidate-bar name="A" votes="5"></candidate-bar></kpu-recap>');
    Object.assign(element, {src: undefined, snapshot: undefined});
    expect(rows(await settled(element))).to.deep.equal(['A | 100,0% | 5 suara']);
  });
});

describe('hostile text (edge 63)', () => {
  const TAGS = 'article,a,bdi,button,caption,circle,div,footer,h2,header,img,li,line,p,path,rect,small,slot,span,strong,style,svg,table,tbody,td,text,tfoot,th,thead,theme-toggle,tr,ul,vote-table'.split(',');

  async function lines(): Promise<string[]> {
    const own = await (await fetch(new URL('../fixtures/corpora/own/names.json', import.meta.url))).json() as {cases: {input: string}[]};
    return [...own.cases.map(({input}) => input), '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '${alert(1)}', '{{7*7}}', '<svg/onload=alert(1)>', 'javascript:alert(1)', '<!--', ']]>', '</style><script>alert(1)</script>'];
  }

  it('turns no sentence round, and leaves the row as it was written', async () => {
    const {result: element} = await quietly(() => cardWith({
      candidates: [{id: '1', name: 'A\u202e', votes: 60}, {id: '2', name: 'B', votes: 40}], progress: {reported: 1, expected: 8, unit: 'TPS\u202e'},
      calls: [{candidate: '1', kind: 'called', by: 'X\u202e'}],
    }));
    expect(texts(element, 'name')[0]).to.equal('A\u202e');
    for (const part of ['summary', 'note', 'progress-text']) expect(texts(element, part).join(), part).to.not.contain('\u202e');
  });

  it('makes no heading, line or link without words', async () => {
    const element = await cardWith({title: '', subtitle: '', source: {name: '', url: 'https://kpu.example/'}, candidates: contest(1)});
    expect([...element.shadowRoot!.querySelectorAll('h2, a, [part=subheading]')]).to.deep.equal([]);
  });

  it('survives a document whose getter throws what is no error', async () => {
    const {result: element, warnings} = await quietly(() => cardWith({get candidates(): never {
      throw Object.create(null);
    }}));
    expect(rows(element)).to.deep.equal([]);
    expect(warnings.join()).to.contain('not-data');
  });

  it('stays text in every field, attribute and source, and does nothing', async () => {
    const inputs = await lines();
    const violations: unknown[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event));
    const {alert} = window;
    window.alert = () => void violations.push('alert');
    for (const line of inputs) {
      const {result: element} = await quietly(async () => {
        const made = await fixture<KpuRecap>('<kpu-recap with-table></kpu-recap>');
        for (const attribute of ['heading', 'subheading', 'source', 'source-href', 'as-of', 'unit', 'state', 'rule', 'order', 'time-zone', 'number-locale', 'lang']) made.setAttribute(attribute, line);
        made.setAttribute('reported', '1');
        made.snapshot = {candidates: [{id: line, name: line, party: line, color: line, photo: line, votes: 1, people: [{name: line, photo: line}]}], source: {name: line, url: line}, title: line};
        return settled(made);
      });
      const roots = [element.shadowRoot!, element.shadowRoot!.querySelector('vote-table')!.shadowRoot!];
      for (const node of roots.flatMap((root) => [...root.querySelectorAll('*')])) {
        expect(TAGS, line).to.include(node.localName);
        for (const {name, value} of node.attributes) {
          expect(name.startsWith('on'), `${line}: ${name}`).to.be.false;
          if (name === 'href' || name === 'src') expect(new URL(value, document.baseURI).protocol, line).to.match(/^(https?|data):$/);
        }
      }
      if (line.trim() !== '') expect(partsOf(element, 'name')[0].textContent).to.equal(line);
      element.remove();
    }
    window.alert = alert;
    await frames();
    expect(violations).to.deep.equal([]);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  }).timeout(120_000);
});
