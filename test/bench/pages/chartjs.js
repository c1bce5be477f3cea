import {BarController, BarElement, CategoryScale, Chart, LinearScale} from 'chart.js';
import {box} from './canvas-box.js';
import {given} from './given.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Without motion, so that the first picture has the figures. */
export function draw(parent, contest) {
  const canvas = document.createElement('canvas');
  box(parent, contest).append(canvas);
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {labels: contest.candidates.map(({name}) => name), datasets: [{data: contest.candidates.map(({votes}) => votes), backgroundColor: '#2b74c4'}]},
    options: {indexAxis: 'y', animation: false, maintainAspectRatio: false, locale: 'id'},
  });
  return {
    update: ({candidates}) => {
      chart.data.datasets[0].data = candidates.map(({votes}) => votes);
      chart.update('none');
    },
    text: () => null,
  };
}

draw(document.querySelector('main'), given);
