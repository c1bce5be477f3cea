/** The code of {@link liveCode}. */
export {correctionsLog} from './corrections-log.js';
export {checksNote, feedLine, retryLine} from './feed-words.js';
export {LiveCard} from './live-card.js';
