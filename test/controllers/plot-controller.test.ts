import {expect, fixture, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ReactiveElement} from '@lit/reactive-element';
import {DrawnElement} from '../../src/elements/shared/drawn-element.js';
import {html} from '../../src/page/template.js';
import {MarksController} from '../../src/controllers/marks-controller.js';
import {PlotController, type Details, type Plotted} from '../../src/controllers/plot-controller.js';
import {Late} from '../../src/domain/late.js';
import {partsOf} from '../helpers/card.js';

type Make = (host: ReactiveElement, source: Plotted) => Details;

const makeDetails: Make = (host, {count}) => ({marks: new MarksController(host, {
  count, anchor: () => ({x: 0, y: 0}), find: () => null, tip: (i) => ({title: `Mark ${i}`, lines: []}), choose: () => {}, point: () => {},
})});

/** Three marks whose code comes when a test says so. */
class LateMarks extends DrawnElement {
  come = (): void => {};
  readonly late = new Late<Make>(() => new Promise((resolve) => (this.come = () => resolve(makeDetails))));
  readonly plot = new PlotController<Plotted, Details>(this, this.late, {count: () => 3, lines: () => 2});

  protected override render(): unknown {
    return html`<figure>${this.plot.plot(html`<svg></svg>`, 'Provinces', 'chart', 'Tap a province.')}${this.plot.table('A table', 'As table')}</figure>`;
  }
}
customElements.define('late-marks', LateMarks);

async function drawn(): Promise<{element: LateMarks; plot: HTMLElement}> {
  const element = await fixture<LateMarks>('<late-marks></late-marks>');
  return {element, plot: partsOf(element, 'plot')[0] as HTMLElement};
}

describe('PlotController', () => {
  it('is a tab stop with its place for words before the code for its marks is there', async () => {
    const {element, plot} = await drawn();
    expect(element.plot.details).to.equal(null);
    expect([plot.tabIndex, plot.getAttribute('aria-valuemax'), plot.style.getPropertyValue('--_lines')]).to.deep.equal([0, '3', '3']);
    await expect(element).to.be.accessible();
  });

  it('keeps the focus and the keys that came before it', async () => {
    const {element, plot} = await drawn();
    for (const press of ['Tab', 'ArrowRight', 'ArrowRight']) await sendKeys({press});
    element.come();
    await waitUntil(() => element.plot.details?.marks.active === 2);
    expect(plot.getAttribute('aria-valuetext')).to.equal('Mark 2: ');
  });

  it('reads out its first mark as soon as the code is there', async () => {
    const {element, plot} = await drawn();
    element.come();
    await waitUntil(() => plot.getAttribute('aria-valuetext') === 'Mark 0: ');
  });

  it('knows whether its table is open', async () => {
    const {element} = await drawn();
    const details = element.shadowRoot!.querySelector('details')!;
    details.open = true;
    await waitUntil(() => element.plot.isOpen);
    details.open = false;
    await waitUntil(() => !element.plot.isOpen);
  });
});
