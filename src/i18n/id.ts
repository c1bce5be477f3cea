import {card} from './id/card.js';
import {live} from './id/live.js';
import {toggle} from './id/toggle.js';
import type {Messages} from './messages.js';

/** Bahasa Indonesia, the default language. What comes late brings its own words of these; this is for who translates them. */
export const id: Messages = {...card, ...live, ...toggle};
