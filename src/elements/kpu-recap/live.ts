import {live} from '../../i18n/id/live.js';
import {addIndonesian} from '../../i18n/registry.js';

/** The code of {@link liveCode}. */
export {correctionsLog} from './corrections-log.js';
export {checksNote, feedLine, retryLine} from './feed-words.js';
export {LiveCard} from './live-card.js';

addIndonesian(live);
