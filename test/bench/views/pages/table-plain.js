import {leaderOf} from '../documents.js';
import {given} from './given.js';

const percent = new Intl.NumberFormat('id', {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1});
const count = new Intl.NumberFormat('id');

/** A table of all rows, with buttons that sort it, as somebody would write one. */
export function draw(parent, data) {
  const table = document.createElement('table');
  const body = document.createElement('tbody');
  const head = table.createTHead().insertRow();
  for (const text of ['Wilayah', ...data.candidates.map(({name}) => name), 'Suara sah']) {
    const cell = document.createElement('th');
    cell.textContent = text;
    head.append(cell);
  }
  table.append(body);
  parent.append(table);
  const totalOf = ({votes}) => Object.values(votes).reduce((sum, one) => sum + one, 0);
  let rows = [];
  const fill = ({areas, candidates}) => {
    rows = areas.map((area) => {
      const row = document.createElement('tr');
      const leader = leaderOf(area).id;
      const total = totalOf(area);
      const name = document.createElement('th');
      name.textContent = area.name;
      row.append(name, ...candidates.map(({id}) => {
        const cell = document.createElement('td');
        cell.textContent = percent.format(area.votes[id] / total);
        if (id === leader) cell.style.fontWeight = '700';
        return cell;
      }));
      const cell = document.createElement('td');
      cell.textContent = count.format(total);
      row.append(cell);
      return {area, total, row};
    });
    body.replaceChildren(...rows.map(({row}) => row));
  };
  fill(data);
  let direction = 1;
  return {
    update: fill,
    sort: () => {
      direction = -direction;
      rows.sort((a, b) => direction * (a.total - b.total));
      body.replaceChildren(...rows.map(({row}) => row));
    },
    remove: () => table.remove(),
  };
}

draw(document.querySelector('main'), given);
