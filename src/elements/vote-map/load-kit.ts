import {adoptLate} from '../../controllers/adopt-styles.js';
import type {MapKit as Kit} from './map-kit.js';

/** Loads what only maps of shapes or of many tiles need, and makes it for one of them. */
export async function loadKit(...[host, ...rest]: ConstructorParameters<typeof Kit>): Promise<Kit> {
  const {MapKit} = await import('./map-kit.js');
  adoptLate(host, MapKit.styles);
  return new MapKit(host, ...rest);
}
