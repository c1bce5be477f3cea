import {expect, fixture} from '@open-wc/testing';
import {CandidateBar, KpuRecap} from '../../src/index.js';
import {card, partsOf, settled} from '../helpers/card.js';

/** What a browser that does not know `light-dark()` makes of a drawing: every such value is one that this browser does not know. */
function withoutPairs(element: HTMLElement, styles: readonly {toString(): string}[]): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.join('\n').replaceAll('light-dark(', 'no-such-colour('));
  root.adoptedStyleSheets = [sheet];
  for (const node of element.shadowRoot!.childNodes) root.append(node.cloneNode(true));
  for (const one of root.querySelectorAll('[fill]')) one.setAttribute('fill', one.getAttribute('fill')!.replaceAll('light-dark(', 'no-such-colour('));
  element.parentElement!.append(host);
  return root;
}

describe('colours where light-dark() is not known', () => {
  it('leave every bar as long as it is: another colour than its track, and not black to the end of it', async () => {
    const bar = await settled(await fixture<CandidateBar>('<candidate-bar name="Anna" votes="60" total="100" color="#c81e1e"></candidate-bar>'));
    for (const [element, styles] of [[await card('', '<candidate-bar name="Anna" votes="60"></candidate-bar><candidate-bar name="Ben" votes="40"></candidate-bar>'), KpuRecap.elementStyles], [bar, CandidateBar.elementStyles]] as const) {
      const before = partsOf(element, 'bar').map((one) => one.getBoundingClientRect().width);
      const root = withoutPairs(element, styles);
      const bars = [...root.querySelectorAll('[part~=bar]')];
      expect(bars.map((one) => one.getBoundingClientRect().width)).to.deep.equal(before);
      for (const one of bars) {
        const [fill, track] = [getComputedStyle(one).fill, getComputedStyle(one.parentElement!.querySelector('.track')!).fill];
        expect(fill).to.equal('rgb(86, 95, 109)');
        expect(track).to.equal('rgb(232, 235, 239)');
      }
    }
  });

  it('give text and ground the colours of the light theme', async () => {
    const element = await card('', '<candidate-bar name="Anna" votes="60"></candidate-bar>');
    const root = withoutPairs(element, KpuRecap.elementStyles);
    const box = getComputedStyle(root.querySelector('[part~=card]')!);
    expect([box.backgroundColor, box.color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(20, 23, 28)']);
  });
});
