import {BarChart} from 'echarts/charts';
import {GridComponent, TooltipComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {box, given} from './given.js';

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Without motion, so that the first picture has the figures. */
export function draw(parent, {candidates}) {
  const space = box(parent, 220);
  const chart = init(space);
  const figures = (list) => ({series: [{type: 'bar', data: list.map(({votes, color}) => ({value: votes, itemStyle: {color}}))}]});
  chart.setOption({
    animation: false, tooltip: {}, grid: {containLabel: true, left: 0, right: 8, top: 8, bottom: 0},
    xAxis: {type: 'value'}, yAxis: {type: 'category', data: candidates.map(({name}) => name)}, ...figures(candidates),
  });
  return {
    update: (next) => chart.setOption(figures(next.candidates)),
    remove: () => {
      chart.dispose();
      space.remove();
    },
  };
}

draw(document.querySelector('main'), given);
