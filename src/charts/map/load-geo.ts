import type {drawShapes as Draw} from './geo-runtime.js';

/** Loads what projects and draws shapes. */
export async function loadGeo(): Promise<typeof Draw> {
  const {drawShapes} = await import('./geo-runtime.js');
  return drawShapes;
}
