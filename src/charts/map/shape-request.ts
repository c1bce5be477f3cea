export const PROJECTIONS = ['mercator', 'equirectangular', 'equal-earth', 'identity'] as const;
export type MapProjection = (typeof PROJECTIONS)[number];

/** How shapes are to be read. */
export interface ShapeRequest {
  /** The object of a TopoJSON; `null`: the one that names most areas. */
  readonly object: string | null;
  /** The property with an area's id; `null`: the one that names most areas. */
  readonly key: string | null;
  readonly projection: MapProjection;
  /** Ids of the areas. */
  readonly ids: ReadonlySet<string>;
}
