import {SeatChart} from '../elements/seat-chart/seat-chart.js';
import {register} from './register.js';

export type {} from '../events.js';

register('seat-chart', SeatChart);

declare global {
  interface HTMLElementTagNameMap {
    'seat-chart': SeatChart;
  }
}
