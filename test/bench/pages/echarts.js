import {BarChart} from 'echarts/charts';
import {GridComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {box} from './canvas-box.js';
import {given} from './given.js';

use([BarChart, GridComponent, CanvasRenderer]);

/** Without motion, so that the first picture has the figures. */
export function draw(parent, contest) {
  const chart = init(box(parent, contest));
  const figures = ({candidates}) => ({series: [{type: 'bar', data: candidates.map(({votes}) => votes)}]});
  chart.setOption({
    animation: false, grid: {containLabel: true, left: 0, right: 8, top: 8, bottom: 0},
    xAxis: {type: 'value'}, yAxis: {type: 'category', data: contest.candidates.map(({name}) => name)}, ...figures(contest),
  });
  return {update: (next) => chart.setOption(figures(next)), text: () => null};
}

draw(document.querySelector('main'), given);
