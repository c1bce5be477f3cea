/** A bare Lit element with the same visible content: what a developer writes who knows Lit and needs this one card. */
import {LitElement, css, html, unsafeCSS} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {COLOURS, counts, initials, shares} from './figures.js';
import {given} from './given.js';
import styles from './hand.css?inline';

class BareCard extends LitElement {
  static properties = {contest: {attribute: false}};
  static styles = [css`:host { display: block; }`, unsafeCSS(styles)];

  render() {
    const {title, subtitle, source, candidates} = this.contest;
    const total = candidates.reduce((sum, {votes}) => sum + votes, 0);
    return html`<article class="card"><header><h2>${title}</h2><p>${subtitle}</p></header><ul>${
      repeat(candidates, ({id}) => id, ({name, votes}, i) => html`<li><span class="disc" aria-hidden="true" style="background: ${COLOURS[i % COLOURS.length]}">${
        initials(name)}</span><span class="name">${name}</span><span class="share">${
        total > 0 ? shares.format((100 * votes) / total) : '–'}<small>%</small></span><span class="votes">${
        counts.format(votes)} suara</span><div class="track"><div class="fill" style="background: ${COLOURS[i % COLOURS.length]}; inline-size: ${
        total > 0 ? Math.round((1e5 * votes) / total) / 1e3 : 0}%"></div></div></li>`)}</ul><footer>Sumber: ${source}</footer></article>`;
  }
}
customElements.define('bare-card', BareCard);

export function draw(parent, contest) {
  const card = document.createElement('bare-card');
  card.contest = contest;
  parent.append(card);
  return {
    update: (next) => {
      card.contest = {...card.contest, candidates: next.candidates};
      return card.updateComplete;
    },
    text: () => card.shadowRoot.textContent,
  };
}

draw(document.querySelector('main'), given);
