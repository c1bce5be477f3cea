import {html, type Template} from '../../page/template.js';
import {leaderScale} from '../../charts/map/scale.js';
import type {PlotController} from '../../controllers/plot-controller.js';
import type {Writing} from '../shared/writing.js';
import type {MapDetails, MapSource} from './map-details.js';
import {summaryOf, type MapWriting} from './map-words.js';

/** The content while there is no drawing, or where none is possible: a note and the table. */
export function withoutDrawing(
  basis: Writing & Pick<MapWriting, 'byId' | 'counts'>, why: 'loading' | 'failed' | 'needsShapes', plot: PlotController<MapSource, MapDetails>,
): {readonly summary: string; readonly body: Template} {
  const {words} = basis;
  const writing: MapWriting = {...basis, scale: leaderScale('margin'), names: new Map()};
  return {
    summary: summaryOf(writing),
    body: why === 'loading'
      ? html`<p class="wait" part="empty">${words.map[why]}</p>${plot.table(plot.details?.instead(writing, plot.isOpen), words.asTable)}`
      : html`<p class="empty" part="empty">${words.map[why]}</p>${plot.details?.instead(writing, true)}`,
  };
}
