import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Shapes of the earth: polygons by longitude and latitude. */
export type Shapes = GeoJSON.FeatureCollection

/** The land of a world atlas' topology; it has no boundaries of states. */
export const landOf = (topology: Topology): Shapes => {
  const { land } = topology.objects
  if (land === undefined) return { type: 'FeatureCollection', features: [] }
  const shapes = feature(topology, land as GeometryCollection)
  return 'features' in shapes ? shapes : { type: 'FeatureCollection', features: [shapes] }
}
