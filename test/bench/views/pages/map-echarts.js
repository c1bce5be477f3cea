import {MapChart} from 'echarts/charts';
import {TooltipComponent, VisualMapComponent} from 'echarts/components';
import {init, registerMap, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {leaderOf, shapes} from '../documents.js';
import {box, given} from './given.js';

use([MapChart, TooltipComponent, VisualMapComponent, CanvasRenderer]);
registerMap('areas', shapes());

const colours = ({areas, candidates}) => {
  const byId = new Map(candidates.map(({id, color}) => [id, color]));
  return {series: [{type: 'map', map: 'areas', data: areas.map((area) => {
    const {id, share} = leaderOf(area);
    return {name: area.id, value: share, itemStyle: {areaColor: byId.get(id), opacity: 0.4 + 0.6 * share}};
  })}]};
};

export function draw(parent, data) {
  const space = box(parent, 300);
  const chart = init(space);
  chart.setOption({animation: false, tooltip: {}, ...colours(data)});
  return {
    update: (next) => chart.setOption(colours(next)),
    remove: () => {
      chart.dispose();
      space.remove();
    },
  };
}

draw(document.querySelector('main'), given);
