import type {PropertyDeclarations} from 'lit';
import {isTimeZone} from '../../format/time-zone.js';
import {kind, numeric, whole} from '../../proof/proof.js';

/** Properties of every element that reads a feed: the card spreads them among its own, and `ResultView` declares them for all views. */
export const feedProperties = {
  snapshot: {attribute: false},
  src: {},
  format: {},
  refresh: {type: Number},
  candidatesSrc: {attribute: 'candidates-src'},
  areasSrc: {attribute: 'areas-src'},
  contest: {},
  columns: {},
  numberLocale: {attribute: 'number-locale'},
  // An attribute that is removed leaves the zone to its default, as one that was never there.
  timeZone: {attribute: 'time-zone', converter: (value: string | null) => value ?? undefined},
} satisfies PropertyDeclarations;

/** What some of these attributes must be. */
export const feedKinds = {
  refresh: numeric(whole(0, 3600)),
  timeZone: kind('an IANA time zone', (value): value is string => isTimeZone(String(value))),
};
