import {css} from '@lit/reactive-element';

/** A wide card with views: the rows on one side, a view on the other, and what needs the whole width below both. */
export const wideStyles = css`
  @container rekap (width >= 48em) {
    .card:has(> .part:not(vote-table)) { display: grid; grid-template: repeat(6, auto) 1fr / repeat(2, minmax(0, 1fr)); column-gap: 2.5em; }
    .card > * { grid-column: 1 / -1; }
    .card > header { grid-row: 1 / 3; }
    .card > .test { grid-row: 1; justify-self: start; }
    .card > .test ~ header { grid-row: 2; }
    .card > :is(.rows, .scale, .lead, .more) { grid-column: 1; }
    .card > .rows { grid-row: 3; }
    .card > .scale { grid-row: 4; }
    .card > .lead { grid-row: 5; }
    .card > .more { grid-row: 6; justify-self: start; }
    /* Bars of a whole wide card would be too long to compare. */
    .card:has(> :is(vote-map, seat-chart, vote-trend)) > vote-chart { grid-area: 7 / 1; align-self: start; }
    /* Of several views the first of these stands beside the rows. The seventh row takes what the rows leave free. */
    .card > vote-map, .card:not(:has(> vote-map)) > seat-chart, .card:not(:has(> vote-map, > seat-chart)) > vote-trend, .card:not(:has(> vote-map, > seat-chart, > vote-trend)) > vote-chart {
      grid-area: 3 / 2 / 8; padding: 0; border: 0;
    }
  }
`;
