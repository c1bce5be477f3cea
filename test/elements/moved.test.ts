import {expect, fixture, waitUntil} from '@open-wc/testing';
import type {ReactiveElement} from '@lit/reactive-element';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {VIEWS} from '../../src/tags.js';
import {card, cardWith, document2024, frames, partsOf, rows, settled, texts} from '../helpers/card.js';

type View = ReactiveElement & {snapshot: unknown};

/** A document of its own window: a page in a frame. */
async function frame(markup = '<html lang="en"><body></body></html>', width = 600): Promise<Document> {
  const element = await fixture<HTMLIFrameElement>(`<iframe width="${width}" height="800"></iframe>`);
  element.srcdoc = markup;
  await new Promise((loaded) => element.addEventListener('load', loaded, {once: true}));
  return element.contentDocument!;
}

const style = (element: Element): CSSStyleDeclaration => element.ownerDocument.defaultView!.getComputedStyle(element);

/** Drawn, in a document whose frames are its own. */
async function shown<Host extends ReactiveElement>(element: Host): Promise<Host> {
  await frames();
  await new Promise((drawn) => element.ownerDocument.defaultView!.requestAnimationFrame(drawn));
  return settled(element);
}

describe('elements that are moved to another document', () => {
  it('a card has its styles, the language and the theme of the new one, and those of the old one when it comes back', async () => {
    const element = await card('state="certified"', '<candidate-bar name="Anna" votes="60"></candidate-bar>');
    const home = element.parentNode!;
    const before = {size: style(partsOf(element, 'share')[0]).fontSize, padding: style(partsOf(element, 'card')[0]).padding};
    expect(rows(element)).to.deep.equal(['Anna | 100,0% | 60 suara']);
    const there = await frame('<html lang="en" data-theme="dark"><body style="font: 16px serif"></body></html>');
    there.body.append(element);
    await shown(element);
    expect(rows(element)).to.deep.equal(['Anna | 100.0% | 60 votes']);
    expect(texts(element, 'status')).to.deep.equal(['Official']);
    expect({size: style(partsOf(element, 'share')[0]).fontSize, padding: style(partsOf(element, 'card')[0]).padding}).to.deep.equal(before);
    expect(style(partsOf(element, 'card')[0]).backgroundColor).to.equal('rgb(21, 24, 29)');
    there.documentElement.dataset['theme'] = 'light';
    there.documentElement.lang = 'id';
    await shown(element);
    expect(style(partsOf(element, 'card')[0]).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(texts(element, 'status')).to.deep.equal(['Resmi']);
    home.appendChild(element);
    await shown(element);
    expect(style(partsOf(element, 'card')[0]).padding).to.equal(before.padding);
    expect(rows(element)).to.deep.equal(['Anna | 100,0% | 60 suara']);
  });

  it('follows the theme of the system as the new document has it', async () => {
    const element = await cardWith(document2024());
    const there = await frame('<html><body></body></html>');
    // A frame is told to be dark by the page around it.
    (there.defaultView!.frameElement as HTMLElement).style.colorScheme = 'dark';
    await waitUntil(() => there.defaultView!.matchMedia('(prefers-color-scheme: dark)').matches, 'the frame is dark');
    there.body.append(element);
    await shown(element);
    expect(element.matches(':state(dark)')).to.be.true;
    (there.defaultView!.frameElement as HTMLElement).style.colorScheme = 'light';
    await waitUntil(() => !element.matches(':state(dark)'), 'the card is light');
  });

  it('a card that was never on a page is drawn on another one', async () => {
    const there = await frame();
    const element = document.createElement('kpu-recap');
    element.snapshot = document2024();
    there.body.append(element);
    await shown(element);
    expect(rows(element)).to.have.length(3);
    expect(style(partsOf(element, 'rows')[0]).display).to.equal('flex');
    expect(partsOf(element, 'bar')[1].getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('hides there what it hides here', async () => {
    const element = await card('', '<div id="data"><candidate-bar name="Anna" votes="60"></candidate-bar></div><div id="view"><race-status state="tied"></race-status></div>');
    const there = await frame();
    there.body.append(element);
    await shown(element);
    expect(style(element.querySelector('#data')!).display).to.equal('none');
    expect(element.querySelector<HTMLElement>('#view')!.offsetHeight).to.be.greaterThan(0);
  });

  it('is announced in the document that it stands in, which keeps no region when it has left', async () => {
    const element = await cardWith(document2024());
    const there = await frame();
    there.body.append(element);
    await shown(element);
    const regions = (page: Document): number => page.querySelectorAll('[data-rekap-live]').length;
    expect([regions(document), regions(there)]).to.deep.equal([0, 1]);
    element.remove();
    expect([regions(document), regions(there)]).to.deep.equal([0, 0]);
  });

  for (const [tag] of VIEWS) {
    it(`<${tag}> has its styles and the language of the new one, and follows the width of its box`, async () => {
      const there = await frame(undefined, 600);
      const element = document.createElement(tag) as View;
      document.body.append(element);
      element.snapshot = document2024({
        seats: 3, candidates: [{id: '1', name: 'Anna', votes: 60, seats: 2}, {id: '2', name: 'Ben', votes: 40, seats: 1}], areas: [{id: '11', name: 'Aceh', votes: {1: 60, 2: 40}}],
        history: [{asOf: '2024-02-14T15:00:00+07:00', votes: {1: 1, 2: 2}}, {asOf: '2024-02-14T16:00:00+07:00', votes: {1: 60, 2: 40}}],
      });
      await shown(element);
      there.body.append(element);
      await shown(element);
      const hidden = element.shadowRoot!.querySelector('.hidden')!;
      expect(style(hidden).position, 'its styles').to.equal('absolute');
      expect(element.shadowRoot!.querySelector('[lang]')!.getAttribute('lang')).to.equal('en');
      const wide = element.getBoundingClientRect().width;
      (there.defaultView!.frameElement as HTMLIFrameElement).width = '300';
      await waitUntil(() => element.getBoundingClientRect().width < wide, 'the box is narrower');
      await shown(element);
      expect(element.shadowRoot!.querySelector('figure')!.scrollWidth).to.be.at.most(300);
      element.remove();
    });
  }

  it('a switch turns the page that it stands in', async () => {
    const there = await frame();
    const element = document.createElement('theme-toggle');
    there.body.append(element);
    await shown(element as unknown as ReactiveElement);
    element.shadowRoot!.querySelector('button')!.click();
    expect(there.documentElement.dataset['theme']).to.equal('dark');
    expect(document.documentElement.hasAttribute('data-theme')).to.be.false;
    element.remove();
  });

  it('children of a card that is moved stay its data', async () => {
    const there = await frame();
    const box = there.createElement('div');
    there.body.append(box);
    const element = await card('', '<p><candidate-bar name="Anna" votes="60"></candidate-bar></p>') as KpuRecap;
    box.append(element);
    await shown(element);
    element.querySelector('p')!.insertAdjacentHTML('beforeend', '<candidate-bar name="Ben" votes="40"></candidate-bar>');
    await shown(element);
    expect(rows(element)).to.deep.equal(['Anna | 60.0% | 60 votes', 'Ben | 40.0% | 40 votes']);
  });
});
