import {expect, fixture, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {ReactiveElement} from '@lit/reactive-element';
import {DrawnElement} from '../../src/elements/shared/drawn-element.js';
import {html} from '../../src/page/template.js';
import type {Point} from '../../src/charts/shared/geometry.js';
import {MarksController, tooltip} from '../../src/controllers/marks-controller.js';
import {PlotController, type Details, type Plotted} from '../../src/controllers/plot-controller.js';
import {Late} from '../../src/domain/late.js';
import {viewStyles} from '../../src/elements/shared/view.styles.js';
import {container, tokens} from '../../src/elements/shared/tokens.styles.js';
import {partsOf, textOf} from '../helpers/card.js';

/** The code for the marks, which has come already. */
const late = new Late<(host: ReactiveElement, source: Plotted) => Details>(() => Promise.resolve((host) => ({marks: (host as RowOfMarks).marks})));
await late.load();

/** Marks in a row, 50 pixels each, in a box of 200 by 100. */
class RowOfMarks extends DrawnElement {
  static override styles = [tokens, viewStyles];
  names = ['Aceh', 'Bali', 'Jambi', 'Riau'];
  chosen: string[] = [];
  pointed: (number | null)[] = [];
  renders = 0;
  readonly plot = new PlotController(this, late, {count: () => this.names.length, lines: () => 2});
  readonly marks = new MarksController(this, {
    count: () => this.names.length,
    key: (i) => this.names[i]!,
    anchor: (i): Point => ({x: 25 + 50 * i, y: 50}),
    find: ({x, y}) => (y >= 0 && y <= 100 && x >= 0 && x < 50 * this.names.length ? Math.floor(x / 50) : null),
    tip: (i) => ({title: this.names[i]!.trim(), lines: [{label: 'A', value: '60%', colour: 'red'}], note: 'note'}),
    choose: (i) => this.chosen.push(this.names[i]!),
    point: (i) => this.pointed.push(i),
  });

  protected override render(): unknown {
    this.renders++;
    return this.plot.plot(html`<svg width="200" height="100"></svg>`, 'Provinces', 'chart', 'Tap a province.');
  }
}
customElements.define('row-of-marks', RowOfMarks);

/** The same in a box whose width decides how it looks, as every view is. */
class SizedRow extends RowOfMarks {
  static override styles = [tokens, container, viewStyles];
}
customElements.define('sized-row', SizedRow);

async function row(attributes = ''): Promise<{element: RowOfMarks; plot: HTMLElement; tip: HTMLElement}> {
  const element = await fixture<RowOfMarks>(`<row-of-marks style="width:200px" ${attributes}></row-of-marks>`);
  return {element, plot: partsOf(element, 'plot')[0] as HTMLElement, tip: partsOf(element, 'tooltip')[0] as HTMLElement};
}

describe('MarksController', () => {
  afterEach(() => resetMouse());

  it('is one tab stop that reads out its marks as a slider', async () => {
    const {element, plot} = await row();
    expect(element.shadowRoot!.querySelectorAll('[tabindex]').length).to.equal(1);
    expect(plot.getAttribute('aria-valuetext')).to.equal('Aceh: A 60%, note');
    expect(plot.getAttribute('aria-valuemax')).to.equal('4');
    await expect(element).to.be.accessible();
  });

  it('shows its tooltip, and its styles with it, when the code for it has come, unless the reader has left', async () => {
    const {plot, tip} = await row();
    plot.focus();
    await sendKeys({press: 'Home'});
    await waitUntil(() => !tip.hidden, 'the tooltip is shown');
    expect(textOf(tip)).to.contain('Aceh');
    expect(getComputedStyle(tip).display).to.equal('grid');
    plot.blur();
    expect(tip.hidden).to.equal(true);
  });

  it('reads out a mark before the tooltip has come, and shows nothing of it to a reader who has left', async () => {
    const {code} = tooltip;
    tooltip.provide(null!);
    const {plot, tip} = await row();
    plot.focus();
    plot.dispatchEvent(new KeyboardEvent('keydown', {key: 'End'}));
    expect(plot.getAttribute('aria-valuetext')).to.equal('Riau: A 60%, note');
    expect(tip.hidden).to.equal(true);
    plot.blur();
    await tooltip.load();
    expect(tooltip.code).to.deep.equal(code);
    expect(tip.hidden).to.equal(true);
  });

  it('is no tab stop without marks', async () => {
    const {element} = await row();
    element.names = [];
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('[tabindex]').length).to.equal(0);
  });

  it('says nothing of marks that go while they have the focus', async () => {
    const {element, plot} = await row();
    plot.focus();
    element.names = [];
    element.requestUpdate();
    await element.updateComplete;
    expect(element.marks.active).to.equal(null);
  });

  const keys = [
    {keys: ['Tab'], active: 0}, {keys: ['Tab', 'ArrowRight'], active: 1}, {keys: ['Tab', 'ArrowDown', 'ArrowDown'], active: 2}, {keys: ['Tab', 'ArrowLeft'], active: 0},
    {keys: ['Tab', 'End'], active: 3}, {keys: ['Tab', 'End', 'ArrowRight'], active: 3}, {keys: ['Tab', 'End', 'Home'], active: 0}, {keys: ['Tab', 'ArrowRight', 'ArrowUp'], active: 0},
    {keys: ['Tab', 'ArrowRight', 'Escape'], active: null}, {keys: ['Tab', 'ArrowRight', 'Escape', 'ArrowRight'], active: 0},
  ];
  for (const {keys: pressed, active} of keys) {
    it(`stands on ${active} after ${pressed.join(', ')}`, async () => {
      const {element, tip} = await row();
      for (const press of pressed) await sendKeys({press});
      expect(element.marks.active).to.equal(active);
      expect(element.pointed.at(-1)).to.equal(active);
      expect(tip.hidden).to.equal(active === null);
    });
  }

  it('goes the other way round where writing does', async () => {
    const {element} = await row('dir="rtl"');
    for (const press of ['Tab', 'ArrowLeft']) await sendKeys({press});
    expect(element.marks.active).to.equal(1);
  });

  it('chooses with Enter and Space, and with nothing before the cursor is there', async () => {
    const {element} = await row();
    for (const press of ['Tab', 'Escape', 'Enter', 'ArrowRight', 'ArrowRight', 'Enter', 'Space']) await sendKeys({press});
    expect(element.chosen).to.deep.equal(['Bali', 'Bali']);
  });

  it('leaves keys to the page that mean nothing here', async () => {
    const {element, plot} = await row();
    plot.focus();
    const press = (key: string): boolean => plot.dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true}));
    element.marks.move(null);
    expect(['Escape', 'a', 'Tab', 'PageDown'].map(press)).to.deep.equal([true, true, true, true]);
    expect(plot.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', altKey: true, cancelable: true}))).to.equal(true);
    expect(press('ArrowLeft')).to.equal(false);
  });

  it('follows the mouse, leaves with it, and chooses with a click', async () => {
    const {element, plot, tip} = await row();
    const {x, y} = plot.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(x + 120), Math.round(y + 50)]});
    expect(textOf(tip)).to.contain('Jambi');
    await sendMouse({type: 'click', position: [Math.round(x + 120), Math.round(y + 50)]});
    expect(element.chosen).to.deep.equal(['Jambi']);
    await sendMouse({type: 'move', position: [Math.round(x + 120), Math.round(y + 400)]});
    // The click gave it the focus, and with it the cursor stays.
    expect(element.marks.active).to.equal(2);
    plot.blur();
    expect(element.marks.active).to.equal(null);
  });

  it('never lets the tooltip leave the element', async () => {
    const {element, tip} = await row();
    // As wide as fonts make it, which is seldom a whole number of pixels.
    for (const [i, padding] of [0, 1, 2, 3].flatMap((mark) => [8, 8.1, 8.2, 8.3, 8.4].map((wide) => [mark, wide] as const))) {
      tip.style.paddingInline = `${padding}px`;
      element.marks.move(i);
      const outer = element.getBoundingClientRect();
      const inner = tip.getBoundingClientRect();
      expect(inner.width).to.be.greaterThan(20);
      expect([inner.left >= outer.left, inner.right <= outer.right, inner.top >= outer.top, inner.bottom <= outer.bottom], `${i}, ${padding} px`).to.deep.equal([true, true, true, true]);
    }
  });

  it('stays on its mark when new figures put it elsewhere, and leaves with it', async () => {
    const {element, tip} = await row();
    element.marks.move(1);
    element.names = ['Riau', 'Aceh', 'Bali'];
    element.requestUpdate();
    await element.updateComplete;
    expect(element.marks.active).to.equal(2);
    element.names = ['Riau', 'Aceh'];
    element.requestUpdate();
    await element.updateComplete;
    expect(element.marks.active).to.equal(null);
    expect(tip.hidden).to.equal(true);
  });

  it('draws nothing again for a move of the cursor', async () => {
    const {element} = await row();
    const {renders} = element;
    for (const press of ['Tab', 'ArrowRight', 'End']) await sendKeys({press});
    await element.updateComplete;
    expect(element.renders).to.equal(renders);
  });

  describe('in a narrow host', () => {
    async function sized(width: number, fontSize = 16) {
      const element = await fixture<RowOfMarks>(`<sized-row style="width:${width}px; font-size:${fontSize}px"></sized-row>`);
      const [plot, tip] = ['plot', 'tooltip'].map((part) => partsOf(element, part)[0] as HTMLElement) as [HTMLElement, HTMLElement];
      return {element, plot, tip, hint: plot.querySelector<HTMLElement>('.prompt')!};
    }

    for (const [width, fontSize, isPanel] of [[200, 16, true], [479, 16, true], [480, 16, false], [640, 32, true], [960, 32, false]] as const) {
      it(`${isPanel ? 'is a panel under the drawing' : 'floats'} at ${width} px with text of ${fontSize} px`, async () => {
        const {element, tip, hint} = await sized(width, fontSize);
        element.marks.move(1);
        const drawing = element.shadowRoot!.querySelector('svg')!.getBoundingClientRect();
        expect(tip.getBoundingClientRect().top >= drawing.bottom).to.equal(isPanel);
        expect(getComputedStyle(hint).display).to.equal('none');
        element.marks.move(null);
        expect(hint.checkVisibility()).to.equal(isPanel);
      });
    }

    it('keeps its height from the first drawing, with a hint while no mark is pointed at', async () => {
      const {element, hint} = await sized(340);
      const height = element.offsetHeight;
      expect(textOf(hint)).to.equal('Tap a province.');
      for (const mark of [0, 3, null, 2]) {
        element.marks.move(mark);
        expect(element.offsetHeight).to.equal(height);
      }
    });

    it('keeps the lines that long words took', async () => {
      const {element} = await sized(200);
      element.names[2] = 'Daerah Istimewa Yogyakarta dan Kepulauan Bangka Belitung';
      element.marks.move(2);
      const height = element.offsetHeight;
      element.marks.move(null);
      expect(element.offsetHeight).to.equal(height);
    });
  });

  it('has the colour of a mark before its name, and labels and values in two columns', async () => {
    const {element, tip} = await row();
    element.marks.move(0);
    expect([...tip.querySelectorAll('.swatch rect')].map((rect) => rect.getAttribute('fill'))).to.deep.equal(['red']);
    expect(tip.querySelector('.label')!.getBoundingClientRect().left).to.be.greaterThan(tip.querySelector('.swatch')!.getBoundingClientRect().right);
  });
});
