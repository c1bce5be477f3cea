import type {PropertyDeclarations} from '@lit/reactive-element';
import {FeedElement} from '../shared/feed-element.js';

/** The attributes and properties of a card that an author may set. */
export abstract class CardProperties extends FeedElement {
  static override properties: PropertyDeclarations = {
    heading: {},
    subheading: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    candidates: {},
    src: {reflect: true},
    refresh: {type: Number, reflect: true},
    at: {},
    freeze: {type: Boolean},
    allowTest: {type: Boolean, attribute: 'allow-test'},
    source: {},
    sourceHref: {attribute: 'source-href'},
    asOf: {attribute: 'as-of'},
    state: {},
    reported: {},
    expected: {},
    unit: {},
    rule: {},
    decimals: {type: Number},
    rounding: {},
    form: {},
    order: {},
    limit: {type: Number},
    hideBelow: {type: Number, attribute: 'hide-below'},
    theme: {},
    withToggle: {type: Boolean, attribute: 'with-toggle'},
    withChart: {type: Boolean, attribute: 'with-chart'},
    withSeats: {type: Boolean, attribute: 'with-seats'},
    withMap: {type: Boolean, attribute: 'with-map'},
    withTrend: {type: Boolean, attribute: 'with-trend'},
    withTable: {type: Boolean, attribute: 'with-table'},
    withTools: {type: Boolean, attribute: 'with-tools'},
    withChecks: {type: Boolean, attribute: 'with-checks'},
    test: {type: Boolean},
  };

  /** Title. Default: the data's. */
  heading: string | null = null;

  /** Line under the title. Default: the data's. */
  subheading: string | null = null;

  /** Level of the heading, 2 to 6. */
  headingLevel = 2;

  /** JSON array of candidates, as in `rekap/1`; the property also takes the array itself. */
  candidates: string | readonly unknown[] | null = null;

  /** Time travel: shows the document of a pointer's history that was newest then. ISO 8601. */
  at: string | null = null;

  /** Keeps what is on screen, whatever comes. */
  freeze = false;

  /** Shows a document marked as a test also after one that was not. */
  allowTest = false;

  /** Who says so. Default: the data's source. */
  source: string | null = null;

  /** Where: an http or https address. */
  sourceHref: string | null = null;

  /** When: an ISO 8601 date or time; one without a zone is in `time-zone`. Default: the data's time. */
  asOf: string | null = null;

  /** State of the race, given by the editor; wins over the data's. */
  state: string | null = null;

  /** Units counted so far. Default: the data's. */
  reported: string | number | null = null;

  /** Units in all. Default: the data's. */
  expected: string | number | null = null;

  /** What is counted, such as `TPS`. Default: the data's word. */
  unit: string | null = null;

  /** Rule of the contest: `plurality` or `majority`. Default: the data's, else `plurality`. */
  rule: string | null = null;

  /** Decimals of percentages, 0 to 2. More are added where fewer would state something false. */
  decimals = 1;

  /** `true` rounds each share by itself; `sum100` makes them add up to 100 by largest remainders. */
  rounding = 'true';

  /** What the card looks like: `rows`; `head-to-head`, two sides that meet, for two candidates; `ticker`, one line. */
  form = 'rows';

  /** Order of the rows: `ballot` or `votes`. Default: `ballot`; `votes` from six candidates on, and in a ticker. */
  order: string | null = null;

  /** Candidates shown before a *show all* button. Nobody called, elected, incumbent or tied with a shown one is hidden. */
  limit = 6;

  /** Shares are withheld while less than this percent is counted, 0 to 100. */
  hideBelow = 0;

  /** `auto` follows the page, then the system; `light` and `dark` force it. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** IANA zone in which times are shown, and read where they have none. */
  override timeZone = 'Asia/Jakarta';

  /** Adds the Dark/Light switch: of the page, or of the card alone where the page has but one theme. Not drawn where `theme` is forced. */
  withToggle = false;

  /** Adds a chart of the candidates. Like every view that is added, it is drawn where its element is registered. */
  withChart = false;

  /** Adds the seats as a half circle. */
  withSeats = false;

  /** Adds the map of the areas. */
  withMap = false;

  /** Adds the course of the count. */
  withTrend = false;

  /** Adds the table of votes and shares, by area where the data has areas. */
  withTable = false;

  /** Adds buttons to the foot that save what the card shows: as CSV, and as a document of `rekap/1`. */
  withTools = false;

  /** Adds a note on what is odd about the source's data. */
  withChecks = false;

  /** Marks the card for good as a test. */
  test = false;
}
