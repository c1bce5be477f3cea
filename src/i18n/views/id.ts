import type {ViewMessages} from '../view-messages.js';
import {chart} from './id/chart.js';
import {common} from './id/common.js';
import {map} from './id/map.js';
import {places} from './id/places.js';
import {rows} from './id/rows.js';
import {seats} from './id/seats.js';
import {table} from './id/table.js';
import {trend} from './id/trend.js';

/** Indonesian, the default language, for views. Each view brings its own words of these; this is for who translates them. */
export const id: ViewMessages = {...common, chart, trend, seats, table, map: {...map, ...places}, rows};
