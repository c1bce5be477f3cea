import type {PropertyDeclarations} from '@lit/reactive-element';
import {DrawnElement} from './drawn-element.js';
import {isTimeZone} from '../../format/time-zone.js';
import {kind, numeric, whole} from '../../proof/proof.js';

/** The attributes and properties of every element that reads a feed: the card and all views. */
export abstract class FeedElement extends DrawnElement {
  static override properties: PropertyDeclarations = {
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
  };

  /** Data of the shape `rekap/1`; wins over every other source, and `null` lets the next one count. Property only. */
  snapshot: unknown = null;

  /** Address of a feed, or of a `rekap-pointer/1` that leads to its newest document; relative to the page. */
  src: string | null = null;

  /** Name of the feed's format, or `auto` to find it among those that are known. */
  format = 'auto';

  /** Seconds between questions to the feed, 5 to 3,600; 0 asks once. Default: as the document says, else once. A document's own word comes first, and `Cache-Control` only lengthens. */
  refresh: number | null = null;

  /** Address of the candidates' names, for formats that keep them in a file of their own. */
  candidatesSrc: string | null = null;

  /** Address of the areas' names, likewise. */
  areasSrc: string | null = null;

  /** Which contest is shown, by its id, of a document that holds several. */
  contest: string | null = null;

  /** Which columns of a table hold what: an object from role to head, the JSON of one, or pairs such as `name=Partai votes=Suara`. */
  columns: unknown = null;

  /** BCP 47 locale in which figures in attributes and tables are written. Default: none; then a lone `40.971` is refused, for it may be a fraction. */
  numberLocale: string | null = null;

  /** IANA zone in which times are shown, and read where they have none. Default: the card's, else `Asia/Jakarta`. */
  timeZone: string | undefined = undefined;
}

/** The kinds of value that some of these attributes accept. */
export const feedKinds = {
  refresh: numeric(whole(0, 3600)),
  timeZone: kind('an IANA time zone', (value): value is string => isTimeZone(String(value))),
};
