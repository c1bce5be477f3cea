import {expect, fixture} from '@open-wc/testing';
import {DrawnElement} from '../../src/elements/shared/drawn-element.js';
import {html} from '../../src/page/template.js';
import '../../src/define/kpu-recap.js';
import '../../src/define/vote-table.js';
import {ResultsController} from '../../src/controllers/results-controller.js';
import {SelectionController} from '../../src/controllers/selection-controller.js';
import type {RekapSelectEvent} from '../../src/events.js';
import {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {VoteTable} from '../../src/elements/vote-table/vote-table.js';
import {contest, heard, settled} from '../helpers/card.js';

/** A view that shows nothing but what is chosen. */
class ChosenView extends DrawnElement {
  readonly selection = new SelectionController(this, new ResultsController(this));
  renders = 0;

  protected override render(): unknown {
    this.renders++;
    const {candidate, area, at} = this.selection.value;
    return html`${[candidate, area, at].join()}`;
  }
}
customElements.define('chosen-view', ChosenView);

async function page(markup: string): Promise<{box: HTMLElement; views: ChosenView[]; shown: () => Promise<string[]>}> {
  const box = await fixture<HTMLElement>(`<div>${markup}</div>`);
  const views = [...box.querySelectorAll<ChosenView>('chosen-view')];
  const shown = async (): Promise<string[]> => {
    await Promise.all(views.map(({updateComplete}) => updateComplete));
    return views.map(({shadowRoot}) => shadowRoot!.textContent);
  };
  return {box, views, shown};
}

const choiceOf = ({candidate, area, at}: RekapSelectEvent): unknown[] => [candidate, area, at];

describe('SelectionController', () => {
  it('shares a choice among the views of one card, at any depth, and with nobody else', async () => {
    const {views, shown} = await page('<kpu-recap><chosen-view></chosen-view><section><div><chosen-view></chosen-view></div></section></kpu-recap><kpu-recap><chosen-view></chosen-view></kpu-recap><chosen-view></chosen-view>');
    views[0]!.selection.choose({area: '11'});
    expect(await shown()).to.deep.equal([',11,', ',11,', ',,', ',,']);
    views[1]!.selection.choose({candidate: '2'});
    expect(await shown()).to.deep.equal(['2,11,', '2,11,', ',,', ',,']);
  });

  it('gives up what is chosen once more, and nothing else with it', async () => {
    const {views, shown} = await page('<kpu-recap><chosen-view></chosen-view></kpu-recap>');
    views[0]!.selection.choose({area: '11', candidate: '1'});
    views[0]!.selection.choose({area: '11'});
    expect(await shown()).to.deep.equal(['1,,']);
  });

  it('tells every choice of a reader once, with the whole of it, and none of the page', async () => {
    const {box, views} = await page('<kpu-recap><chosen-view></chosen-view><chosen-view></chosen-view></kpu-recap>');
    const events = heard(box, 'rekap-select');
    views[0]!.selection.choose({area: '11'});
    views[1]!.selection.choose({candidate: '2'});
    views[1]!.selection.set({area: '12'});
    expect(views[0]!.selection.clear()).to.equal(true);
    expect(views[0]!.selection.clear()).to.equal(false);
    expect(events.map(choiceOf)).to.deep.equal([[null, '11', null], ['2', '11', null], [null, null, null]]);
    expect(events.map(({target}) => target)).to.deep.equal([views[0], views[1], views[0]]);
  });

  it('follows a view that moves to another card, and leaves one that is taken away alone', async () => {
    const {box, views, shown} = await page('<kpu-recap><chosen-view></chosen-view></kpu-recap><kpu-recap><chosen-view></chosen-view></kpu-recap>');
    views[1]!.selection.choose({area: '51'});
    box.querySelectorAll('kpu-recap')[1]!.append(views[0]!);
    views[0]!.requestUpdate();
    expect(await shown()).to.deep.equal([',51,', ',51,']);
    views[0]!.remove();
    await views[0]!.updateComplete;
    const {renders} = views[0]!;
    views[1]!.selection.choose({area: '52'});
    await views[0]!.updateComplete;
    expect(views[0]!.renders).to.equal(renders);
  });
});

/** Elements that an application registers under tags of its own. */
customElements.define('own-recap', class extends KpuRecap {});
customElements.define('own-table', class extends VoteTable {});
const AREAS = {format: 'rekap/1', candidates: contest(3, 2), areas: [{id: '11', name: 'Aceh', votes: {1: 3, 2: 2}}]};

describe('a card under a tag of its own', () => {
  it('shares a choice among its views, and with nobody else', async () => {
    const {views, shown} = await page('<own-recap><chosen-view></chosen-view><p><chosen-view></chosen-view></p></own-recap><chosen-view></chosen-view>');
    views[0]!.selection.choose({area: '11'});
    expect(await shown()).to.deep.equal([',11,', ',11,', ',,']);
  });

  it('shares it also where it is defined after its views', async () => {
    const {box, views, shown} = await page('<late-recap><chosen-view></chosen-view><chosen-view></chosen-view></late-recap>');
    customElements.define('late-recap', class extends KpuRecap {});
    expect(box.firstElementChild).to.be.instanceOf(KpuRecap);
    for (const view of views) view.requestUpdate();
    await shown();
    views[0]!.selection.choose({area: '11'});
    expect(await shown()).to.deep.equal([',11,', ',11,']);
  });

  it('shows its views, also those under tags of their own, and hands them its figures and its choice', async () => {
    const outer = await fixture<KpuRecap>('<own-recap><p>Sisa</p><own-table></own-table><div><vote-table></vote-table></div></own-recap>');
    outer.snapshot = AREAS;
    await settled(outer);
    const tables = [...outer.querySelectorAll<VoteTable>('own-table, vote-table')];
    for (const table of tables) await settled(table);
    expect(tables.map((table) => table.checkVisibility() && table.shadowRoot!.textContent.includes('Aceh'))).to.deep.equal([true, true]);
    expect(outer.querySelector('p')!.checkVisibility()).to.equal(false);
    tables[0]!.shadowRoot!.querySelector<HTMLElement>('button.name')!.click();
    await settled(tables[1]!);
    expect(tables[1]!.shadowRoot!.querySelectorAll('.chosen').length).to.equal(1);
  });

  it('draws the parts that an application registered under their own tags as classes of its own', async () => {
    const {isOurs} = await import('../../src/elements/shared/brand.js');
    expect([isOurs('own-table'), isOurs('vote-table'), isOurs('chosen-view'), isOurs('not-there')]).to.deep.equal([true, true, false, false]);
  });
});
