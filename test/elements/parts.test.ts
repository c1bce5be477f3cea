import {expect, fixture} from '@open-wc/testing';
import type {ReactiveElement} from '@lit/reactive-element';
import type {CandidateBar} from '../../src/elements/candidate-bar/candidate-bar.js';
import type {CountProgressElement} from '../../src/elements/count-progress/count-progress.js';
import type {RaceStatus} from '../../src/elements/race-status/race-status.js';
import type {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import {card, document2024, frames, heard, quietly, rows, settled, textOf, texts} from '../helpers/card.js';

describe('candidate-bar alone', () => {
  const bar = async (attributes: string): Promise<CandidateBar> => settled(await fixture<CandidateBar>(`<candidate-bar ${attributes}></candidate-bar>`));

  it('computes its share from votes and total', async () => {
    const element = await bar('name="Anies &amp; Muhaimin" votes="40971906" total="164227475"');
    expect(rows(element)).to.deep.equal(['Anies & Muhaimin | 24,9% | 40.971.906 suara']);
    await expect(element).to.be.accessible();
  });

  it('has no share without a total, or with one that is too small or zero', async () => {
    expect(rows(await bar('name="A" votes="5"'))).to.deep.equal(['A | – | 5 suara']);
    expect(rows(await bar('name="A" votes="5" total="4"'))).to.deep.equal(['A | – | 5 suara']);
    expect(rows(await bar('name="A" votes="0" total="0"'))).to.deep.equal(['A | – | 0 suara']);
  });

  it('edge 39: empty is missing and 0 is zero', async () => {
    expect(rows(await bar('name="A" votes="" total="10"'))).to.deep.equal(['A | – | tidak tersedia']);
    expect(rows(await bar('name="A" votes="0" total="10"'))).to.deep.equal(['A | 0,0% | 0 suara']);
  });

  it('edges 35 to 38: reads figures in the declared locale, refuses the rest and keeps the last good one', async () => {
    const element = await bar('name="A" votes="40.971.906" total="164.227.475" number-locale="id"');
    expect(rows(element)).to.deep.equal(['A | 24,9% | 40.971.906 suara']);
    for (const votes of ['40.97', '-1', '1e6', 'Infinity', '24,9%', '1.5']) {
      const {warnings} = await quietly(async () => {
        const errors = heard(element, 'rekap-error');
        element.votes = votes;
        await settled(element);
        expect(errors.map(({path}) => path), votes).to.deep.equal(['votes']);
      });
      expect(warnings.length).to.be.at.most(1);
      expect(rows(element), votes).to.deep.equal(['A | 24,9% | 40.971.906 suara']);
    }
  });

  it('shows party, incumbent and what a source says', async () => {
    const element = await bar('name="A" votes="5" total="9" party="Partai" incumbent status="elected"');
    expect(texts(element, 'mark')).to.deep.equal(['Terpilih']);
    expect(texts(element, 'party')).to.deep.equal(['Partai · Petahana']);
  });
});

describe('race-status and count-progress', () => {
  it('show their attributes alone, and the results of the card around them at any depth', async () => {
    const status = await settled(await fixture<RaceStatus>('<race-status state="recount"></race-status>'));
    expect(texts(status, 'status')).to.deep.equal(['Penghitungan ulang']);
    const progress = await settled(await fixture<CountProgressElement>('<count-progress reported="823377" expected="823378" unit="TPS"></count-progress>'));
    expect(texts(progress, 'progress-text')).to.deep.equal(['823.377 dari 823.378 TPS (99,99%)']);
    const element = await card('', '<div><section><race-status></race-status><count-progress></count-progress><vote-table></vote-table></section></div>');
    element.snapshot = document2024({state: 'certified', progress: {reported: 1, expected: 2, unit: 'TPS'}});
    await settled(element);
    await frames();
    const said = [...element.querySelectorAll('race-status, count-progress')].map((view) => textOf(view.shadowRoot as unknown as Element));
    expect(said).to.deep.equal(['Resmi', '1 dari 2 TPS (50%)']);
    element.snapshot = document2024({state: 'recount'});
    await settled(element);
    await frames();
    expect(textOf(element.querySelector('race-status')!.shadowRoot as unknown as Element)).to.equal('Penghitungan ulang');
  });

  it('forget a card that they have left', async () => {
    const element = await card('', '<race-status></race-status>');
    element.snapshot = document2024({state: 'certified'});
    await settled(element);
    const status = element.querySelector('race-status')!;
    document.body.append(status);
    await settled(status);
    expect(texts(status, 'status')).to.deep.equal([]);
    status.remove();
  });

  const odd = [undefined, {}, {reported: 5}, {reported: 1.5, expected: 3}, {reported: 'a', expected: 3}, {reported: NaN, expected: 2}, {reported: -1, expected: 2}];
  for (const progress of odd) {
    it(`count-progress survives a progress of ${JSON.stringify(progress)}`, async () => {
      const element = await fixture<CountProgressElement>('<count-progress></count-progress>');
      await quietly(async () => {
        Object.assign(element, {progress});
        await settled(element);
      });
      expect(texts(element, 'progress-text')).to.deep.equal(progress && 'reported' in progress && progress.reported === 5 ? ['5 unit masuk'] : []);
    });
  }

  it('a bar moved out of its card draws itself', async () => {
    const element = await card('', '<candidate-bar name="A" votes="5"></candidate-bar><candidate-bar name="B" votes="5"></candidate-bar>');
    const bar = element.querySelector('candidate-bar')!;
    document.body.append(bar);
    expect(texts(await settled(bar), 'name')).to.deep.equal(['A']);
    bar.remove();
  });

  it('edge 60: properties that bars had before they were defined count in their card', async () => {
    const element = await card('', '<candidate-bar name="A" votes="5"></candidate-bar><candidate-bar name="B" votes="5"></candidate-bar>');
    // As the parser leaves it: a bar of another document has not been upgraded yet.
    const raw = document.implementation.createHTMLDocument().createElement('candidate-bar');
    Object.assign(raw, {name: 'C', votes: 10});
    element.append(raw);
    await frames();
    expect(rows(await settled(element))).to.deep.equal(['A | 25,0% | 5 suara', 'B | 25,0% | 5 suara', 'C | 50,0% | 10 suara']);
  });

  it('refuse what is no figure', async () => {
    const {warnings} = await quietly(async () => settled(await fixture<CountProgressElement>('<count-progress reported="x" expected="5"></count-progress>')));
    expect(warnings.join()).to.contain('<count-progress> figure-invalid: reported');
  });
});

describe('vote-table', () => {
  const cells = (element: VoteTable): string[][] => [...element.shadowRoot!.querySelectorAll('tr')].map((row) => [...row.cells].map(textOf));

  it('is the data table of the card: alone by snapshot or src, or in a card', async () => {
    const expected = [['Calon', 'Suara', 'Persentase'], ['Anies & Muhaimin', '40.971.906', '24,9%'], ['Prabowo & Gibran', '96.214.691', '58,6%'], ['Ganjar & Mahfud', '27.040.878', '16,5%'], ['Suara sah', '164.227.475', '']];
    const alone = await fixture<VoteTable>('<vote-table></vote-table>');
    alone.snapshot = document2024();
    expect(cells(await settled(alone))).to.deep.equal(expected);
    await expect(alone).to.be.accessible();
    const element = await card('with-table');
    element.snapshot = document2024();
    await settled(element);
    const inside = element.shadowRoot!.querySelector('vote-table')!;
    expect(cells(await settled(inside))).to.deep.equal(expected);
  });
});

describe('every element', () => {
  const shown = {
    'candidate-bar': 'name="A" votes="60" total="100" party="Partai" incumbent status="elected"',
    'race-status': 'state="recount"',
    'count-progress': 'reported="5" expected="10" unit="TPS"',
    'theme-toggle': '',
  };
  for (const [tag, attributes] of Object.entries(shown)) {
    for (const theme of ['light', 'dark']) {
      it(`${tag} is accessible on a ${theme} page`, async () => {
        const box = await fixture<HTMLElement>(`<div data-theme="${theme}" style="background: ${theme === 'dark' ? '#15181d' : '#fff'}"><${tag} ${attributes}></${tag}></div>`);
        await settled(box.firstElementChild as ReactiveElement);
        await expect(box).to.be.accessible();
      });
    }
  }

  for (const tag of ['kpu-recap', 'candidate-bar', 'race-status', 'count-progress', 'theme-toggle', 'vote-table']) {
    it(`${tag} can be made in every way, hides when hidden, and works detached`, async () => {
      const made = document.createElement(tag) as ReactiveElement;
      expect(made.attributes).to.have.length(0);
      document.body.append(made);
      await settled(made);
      made.hidden = true;
      expect(getComputedStyle(made).display).to.equal('none');
      made.remove();
      const Class = customElements.get(tag)!;
      expect(new Class()).to.be.instanceOf(Class);
      const template = document.createElement('template');
      template.innerHTML = `<${tag}></${tag}>`;
      const copy = document.importNode(template.content, true).firstElementChild as ReactiveElement;
      document.body.append(copy);
      await settled(copy);
      copy.remove();
    });
  }

  it('edge 59: a second registration does not throw and is told once', async () => {
    const {register} = await import('../../src/define/register.js');
    const {warnings} = await quietly(async () => {
      register('kpu-recap', class extends HTMLElement {});
      register('candidate-bar', class extends HTMLElement {});
    });
    expect(warnings).to.have.length(1);
  });

  it('leaves nothing behind after a thousand comings and goings (edge 58)', async () => {
    const element = await card('with-toggle');
    element.snapshot = document2024();
    await settled(element);
    const before = document.querySelectorAll('*').length;
    const parent = element.parentNode!;
    for (let i = 0; i < 1000; i++) {
      element.remove();
      parent.append(element);
    }
    await settled(element);
    expect(document.querySelectorAll('*').length).to.equal(before);
    expect(rows(element)).to.have.length(3);
  });
});
