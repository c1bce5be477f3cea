/** Registers every element. */
import './define/kpu-recap.js';
import './define/candidate-bar.js';
import './define/count-progress.js';
import './define/race-status.js';
import './define/theme-toggle.js';
import './define/vote-table.js';
import './define/vote-chart.js';
import './define/vote-trend.js';
import './define/seat-chart.js';
import './define/vote-map.js';
