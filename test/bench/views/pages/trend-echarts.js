import {LineChart} from 'echarts/charts';
import {GridComponent, TooltipComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {box, given} from './given.js';

use([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

const lines = ({candidates, history}) => ({series: candidates.map(({id, name, color}) => ({
  type: 'line', name, color, showSymbol: false, sampling: 'minmax', data: history.map(({asOf, votes}) => [Date.parse(asOf), votes[id]]),
}))});

export function draw(parent, data) {
  const space = box(parent, 280);
  const chart = init(space);
  chart.setOption({animation: false, tooltip: {trigger: 'axis'}, grid: {containLabel: true, left: 0, right: 8, top: 8, bottom: 0}, xAxis: {type: 'time'}, yAxis: {type: 'value'}, ...lines(data)});
  return {
    update: (next) => chart.setOption(lines(next)),
    remove: () => {
      chart.dispose();
      space.remove();
    },
  };
}

draw(document.querySelector('main'), given);
