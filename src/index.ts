/** Public API: classes, types and pure functions. Importing it registers nothing. */
export {CandidateBar} from './elements/candidate-bar/candidate-bar.js';
export {CountProgressElement} from './elements/count-progress/count-progress.js';
export {KpuRecap} from './elements/kpu-recap/kpu-recap.js';
export {RaceStatus} from './elements/race-status/race-status.js';
export {ThemeToggle} from './elements/theme-toggle/theme-toggle.js';
export {VoteTable} from './elements/vote-table/vote-table.js';
export {RekapCorrectionEvent, RekapErrorEvent, RekapFreshnessEvent, RekapSelectEvent, RekapStateEvent, RekapThemeEvent, RekapUpdateEvent} from './events.js';
export {addMessages, type Language} from './i18n/registry.js';
export type {Messages} from './i18n/messages.js';
export * from './core.js';
