import {loadGeo} from '../../charts/map/load-geo.js';
import {adoptLate} from '../../controllers/adopt-styles.js';
import type {MapKit as Kit} from './map-kit.js';

/**
 * Loads what only maps of shapes or of many tiles need, and makes it for one of them.
 * @param isShaped - Whether shapes will be drawn. What projects them then comes at the same time.
 */
export async function loadKit(isShaped: boolean, ...[host, ...rest]: ConstructorParameters<typeof Kit>): Promise<Kit> {
  // If it does not come, the map asks for it again, and says why.
  if (isShaped) loadGeo().catch(() => {});
  const {MapKit} = await import('./map-kit.js');
  adoptLate(host, MapKit.styles);
  return new MapKit(host, ...rest);
}
