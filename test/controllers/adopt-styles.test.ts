import {expect, fixture} from '@open-wc/testing';
import {css} from '@lit/reactive-element';
import {DrawnElement} from '../../src/elements/shared/drawn-element.js';
import {html} from '../../src/page/template.js';
import {adoptLate} from '../../src/controllers/adopt-styles.js';
import {guardElement} from '../../src/elements/shared/guard-element.js';

class LateStyled extends DrawnElement {
  static override properties = {};
  static override styles = css`p { color: rgb(1, 1, 1) }`;
  static { guardElement(this, 'view'); }

  protected override render(): unknown {
    return html`<p>a</p>`;
  }
}
customElements.define('late-styled', LateStyled);

const late = css`p { color: rgb(2, 2, 2) }`;
const colourOf = (element: DrawnElement): string => element.ownerDocument.defaultView!.getComputedStyle(element.shadowRoot!.querySelector('p')!).color;

describe('styles that come late', () => {
  it('are given once, win over earlier ones, belong to later elements too, and follow into every document', async () => {
    const element = await fixture<LateStyled>('<late-styled></late-styled>');
    expect(colourOf(element)).to.equal('rgb(1, 1, 1)');
    adoptLate(element, late);
    adoptLate(element, late);
    expect(colourOf(element)).to.equal('rgb(2, 2, 2)');
    expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(2);
    const another = await fixture<LateStyled>('<late-styled></late-styled>');
    adoptLate(another, late);
    expect(another.shadowRoot!.adoptedStyleSheets).to.have.length(2);
    const frame = await fixture<HTMLIFrameElement>('<iframe></iframe>');
    frame.contentDocument!.body.append(element);
    expect(colourOf(element)).to.equal('rgb(2, 2, 2)');
    adoptLate(element, late);
    expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(2);
  });
});
