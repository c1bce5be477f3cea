import type {drawShapes as Draw} from '../charts/map/geo-runtime.js';

/** Loads what projects and draws shapes. */
export async function loadGeo(): Promise<typeof Draw> {
  const {drawShapes} = await import('../charts/map/geo-runtime.js');
  return drawShapes;
}
