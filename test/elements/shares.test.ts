import {expect, fixture} from '@open-wc/testing';
import {resetMouse} from '@web/test-runner-commands';
import '../../src/define.js';
import {frames, settled, texts} from '../helpers/card.js';

/** One vote less than half of a thousand million, which no four decimals can say; likewise in an area and an hour before. */
const VOTES = {1: 499_999_999, 2: 500_000_001};
const CONTEST = {
  format: 'rekap/1', asOf: '2024-02-14T16:00:00+07:00', candidates: [{id: '1', name: 'Anna', votes: VOTES[1]}, {id: '2', name: 'Ben', votes: VOTES[2]}],
  areas: [{id: '11', name: 'Aceh', votes: VOTES}], history: [{asOf: '2024-02-14T15:00:00+07:00', votes: VOTES}],
};
const FIGURE = '<50%';
const WORDS = 'Hampir setengah';

/** All that a view has written, to the eye and to the ear, with every mark told. */
async function written(element: HTMLElement): Promise<string> {
  const root = element.shadowRoot!;
  for (const details of root.querySelectorAll('details')) details.open = true;
  await frames();
  const told: string[] = [];
  const plot = root.querySelector<HTMLElement>('[role=slider]');
  for (const key of ['Home', 'ArrowRight', 'End']) {
    plot?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    told.push(plot?.getAttribute('aria-valuetext') ?? '');
  }
  return [root.textContent, ...told].join('\n');
}

describe('just under half', () => {
  afterEach(() => resetMouse());

  const views = [
    {markup: '<kpu-recap></kpu-recap>', times: 1},
    {markup: '<vote-table by="candidate"></vote-table>', times: 1},
    {markup: '<vote-table></vote-table>', times: 2},
    {markup: '<vote-chart></vote-chart>', times: 3},
    {markup: '<vote-chart type="column"></vote-chart>', times: 3},
    {markup: '<vote-chart type="stacked" by="area"></vote-chart>', times: 3},
    {markup: '<vote-chart type="doughnut"></vote-chart>', times: 3},
    {markup: '<vote-map></vote-map>', times: 1},
    {markup: '<vote-map color-by="1"></vote-map>', times: 3},
    {markup: '<vote-trend></vote-trend>', times: 4},
  ];
  for (const {markup, times} of views) {
    it(`is the same figure in ${markup}`, async () => {
      const box = await fixture<HTMLElement>(`<div style="width: 600px">${markup}</div>`);
      const element = box.firstElementChild as HTMLElementTagNameMap['vote-chart'];
      element.snapshot = CONTEST;
      await settled(element);
      if (/chart/.test(markup)) while (!element.shadowRoot!.querySelector('[part~=bar], canvas')) await frames();
      const text = await written(element);
      expect(text).not.to.match(/[<>]\s?50[.,]/);
      expect(text.split(FIGURE).length - 1).to.be.at.least(times);
    });
  }

  for (const markup of [`<candidate-bar name="Anna" votes="${VOTES[1]}" total="1000000000"></candidate-bar>`, '<kpu-recap></kpu-recap>']) {
    it(`has words beside the figure in ${markup}`, async () => {
      const element = await fixture<HTMLElementTagNameMap['kpu-recap']>(markup);
      if (markup.startsWith('<kpu-recap')) element.snapshot = CONTEST;
      await settled(element);
      expect(texts(element, 'share')[0]).to.equal(FIGURE);
      expect(texts(element, 'party')[0]).to.contain(WORDS);
    });
  }
});
