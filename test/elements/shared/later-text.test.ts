import {expect} from '@open-wc/testing';
import {html, render} from '../../../src/page/template.js';
import {laterText} from '../../../src/elements/shared/later-text.js';
import {afterFrame} from '../../../src/page/frame.js';

describe('text that no eye reads', () => {
  const place = document.createElement('div');
  const draw = (words: string | null): void => void render(words === null ? null : html`<p>${laterText(() => words)}</p>`, place);
  const written = (): string => place.textContent ?? '';
  const frame = (): Promise<void> => new Promise((done) => afterFrame(done));

  it('has its first words at once', () => {
    draw('one');
    expect(written()).to.equal('one');
  });

  it('has later words after the frame, the last of them', async () => {
    const text = place.querySelector('p')!.lastChild;
    draw('two');
    draw('three');
    expect(written()).to.equal('one');
    await frame();
    expect(written()).to.equal('three');
    expect(place.querySelector('p')!.lastChild, 'the same text').to.equal(text);
  });

  it('does not make words that are never written', async () => {
    let made = 0;
    const count = (): void => void render(html`<p>${laterText(() => String(++made))}</p>`, place);
    count();
    count();
    count();
    await frame();
    expect(made).to.equal(2);
  });

  it('may be gone before the frame', async () => {
    draw('four');
    draw('five');
    draw(null);
    await frame();
    expect(written()).to.equal('');
  });
});
