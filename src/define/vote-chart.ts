import {VoteChart} from '../elements/vote-chart/vote-chart.js';
import {register} from './register.js';

export type {} from '../events.js';

register('vote-chart', VoteChart);

declare global {
  interface HTMLElementTagNameMap {
    'vote-chart': VoteChart;
  }
}
