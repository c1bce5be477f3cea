import {BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip} from 'chart.js';
import {box, given} from './given.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Without motion, so that the first picture has the figures. */
export function draw(parent, {candidates}) {
  const space = box(parent, 220);
  const canvas = document.createElement('canvas');
  space.append(canvas);
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {labels: candidates.map(({name}) => name), datasets: [{data: candidates.map(({votes}) => votes), backgroundColor: candidates.map(({color}) => color)}]},
    options: {indexAxis: 'y', animation: false, maintainAspectRatio: false, locale: 'id'},
  });
  return {
    update: (next) => {
      chart.data.datasets[0].data = next.candidates.map(({votes}) => votes);
      chart.update('none');
    },
    remove: () => {
      chart.destroy();
      space.remove();
    },
  };
}

draw(document.querySelector('main'), given);
