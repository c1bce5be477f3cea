/** Draws cards in a page that has loaded the element already; no part of what is loaded for the first paint. */
export function draw(parent, {title, subtitle, source, candidates}) {
  const card = document.createElement('kpu-recap');
  Object.assign(card, {heading: title, subheading: subtitle, source, limit: 1000, snapshot: {format: 'rekap/1', candidates}});
  parent.append(card);
  return {
    update: (contest) => {
      card.snapshot = {format: 'rekap/1', candidates: contest.candidates};
      return card.updateComplete;
    },
    text: () => card.shadowRoot.textContent,
  };
}
