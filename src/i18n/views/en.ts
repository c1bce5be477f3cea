import type {ViewMessages} from '../view-messages.js';
import {addViewMessages} from '../view-registry.js';

/** English, for views. */
export const en: ViewMessages = {
  plot: 'chart',
  asTable: 'Show as a table',
  area: 'Area',
  total: 'Total',
  notReported: 'not reported',
  noAreas: 'There is no data by area.',
  counted: 'Counted',
  majority: (figure) => `Majority: ${figure}`,
  margin: 'Lead',
  tie: 'tied',
  previous: 'Before',
  change: 'Change',
  new: 'new',
  notional: 'Earlier figures were recomputed for today’s areas.',
  chosen: 'selected',
};

addViewMessages('en', en);
