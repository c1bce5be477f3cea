export const PROJECTIONS = ['mercator', 'equirectangular', 'equal-earth', 'identity'] as const;
export type MapProjection = (typeof PROJECTIONS)[number];

/** Options for reading shapes. */
export interface ShapeRequest {
  /** The object of a TopoJSON. `null` for the one that names most areas. */
  readonly object: string | null;
  /** The property with an area's id. `null` for the one that names most areas. */
  readonly key: string | null;
  /** The property with the name of a shape's region. `null` for `region`. */
  readonly region?: string | null;
  readonly projection: MapProjection;
  /** Ids of the areas. */
  readonly ids: ReadonlySet<string>;
}
