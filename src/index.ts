/** Public API: classes, types and pure functions. Importing it registers nothing. */
export {CandidateBar} from './elements/candidate-bar/candidate-bar.js';
export {CountProgressElement} from './elements/count-progress/count-progress.js';
export {KpuRecap} from './elements/kpu-recap/kpu-recap.js';
export {RaceStatus} from './elements/race-status/race-status.js';
export {SeatChart} from './elements/seat-chart/seat-chart.js';
export {ThemeToggle} from './elements/theme-toggle/theme-toggle.js';
export {VoteChart} from './elements/vote-chart/vote-chart.js';
export {VoteMap} from './elements/vote-map/vote-map.js';
export {VoteTable} from './elements/vote-table/vote-table.js';
export {VoteTrend} from './elements/vote-trend/vote-trend.js';
export {RekapCoalitionEvent, RekapCorrectionEvent, RekapErrorEvent, RekapFreshnessEvent, RekapSelectEvent, RekapStateEvent, RekapThemeEvent, RekapUpdateEvent, type Selection} from './events.js';
export {addMessages, type Language} from './i18n/registry.js';
export type {Messages} from './i18n/messages.js';
export type {ViewMessages} from './i18n/view-messages.js';
export {addViewMessages} from './i18n/view-registry.js';
export * from './core.js';
