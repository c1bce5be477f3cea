/**
 * What a careful developer writes without a library: the same visible content as
 * the card, and an update that writes only what has changed.
 */
import {COLOURS, counts, initials, shares} from './figures.js';

function make(tag, className, text = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function makeRow({name}, i) {
  const row = make('li');
  const disc = make('span', 'disc', initials(name));
  disc.setAttribute('aria-hidden', 'true');
  const share = make('span', 'share');
  const figure = document.createTextNode('');
  share.append(figure, make('small', '', '%'));
  const votes = make('span', 'votes');
  const count = document.createTextNode('');
  votes.append(count);
  const track = make('div', 'track');
  const fill = make('div', 'fill');
  disc.style.background = fill.style.background = COLOURS[i % COLOURS.length];
  track.append(fill);
  row.append(disc, make('span', 'name', name), share, votes, track);
  return {row, figure, count, fill, shown: {share: '', votes: -1, width: ''}};
}

/** Draws one contest at the end of `parent`. */
export function draw(parent, {title, subtitle, source, candidates}) {
  const card = make('article', 'card');
  const header = make('header');
  header.append(make('h2', '', title), make('p', '', subtitle));
  const list = make('ul');
  const rows = candidates.map(makeRow);
  list.append(...rows.map(({row}) => row));
  card.append(header, list, make('footer', '', `Sumber: ${source}`));

  const update = ({candidates: now}) => {
    let total = 0;
    for (const {votes} of now) total += votes;
    now.forEach(({votes}, i) => {
      const {figure, count, fill, shown} = rows[i];
      const share = total > 0 ? shares.format((100 * votes) / total) : '–';
      const width = `${total > 0 ? Math.round((1e5 * votes) / total) / 1e3 : 0}%`;
      if (share !== shown.share) figure.data = shown.share = share;
      if (votes !== shown.votes) {
        shown.votes = votes;
        count.data = `${counts.format(votes)} suara`;
      }
      if (width !== shown.width) fill.style.inlineSize = shown.width = width;
    });
  };

  update({candidates});
  parent.append(card);
  return {update, text: () => card.textContent};
}
