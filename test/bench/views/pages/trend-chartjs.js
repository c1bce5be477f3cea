import {CategoryScale, Chart, Decimation, LineController, LineElement, LinearScale, PointElement, Tooltip} from 'chart.js';
import {box, given} from './given.js';

Chart.register(CategoryScale, Decimation, LineController, LineElement, LinearScale, PointElement, Tooltip);

const points = ({candidates, history}) => candidates.map(({id, name, color}) => ({
  label: name, borderColor: color, backgroundColor: color, pointRadius: 0, data: history.map(({asOf, votes}) => ({x: Date.parse(asOf), y: votes[id]})),
}));

export function draw(parent, data) {
  const space = box(parent, 280);
  const canvas = document.createElement('canvas');
  space.append(canvas);
  const chart = new Chart(canvas, {
    type: 'line', data: {datasets: points(data)},
    options: {animation: false, maintainAspectRatio: false, locale: 'id', parsing: false, scales: {x: {type: 'linear'}}, plugins: {decimation: {enabled: true}}},
  });
  return {
    update: (next) => {
      points(next).forEach(({data: list}, i) => {
        chart.data.datasets[i].data = list;
      });
      chart.update('none');
    },
    remove: () => {
      chart.destroy();
      space.remove();
    },
  };
}

draw(document.querySelector('main'), given);
