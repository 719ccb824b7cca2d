import { type GeoProjection, geoNaturalEarth1, geoPath } from 'd3-geo'
import type { Overview, ThingBrief } from '../../graph/answers.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { WorldPart } from '../../graph/vocabulary.ts'
import type { Point } from '../view.ts'
import type { Shapes } from './land.ts'

/** A place or country as a dot; its size grows with the root of its records. */
export interface Dot extends Point {
  id: string
  thing: ThingBrief
  part: WorldPart | null
  /** Records in documents: events and agreements. */
  records: number
  radius: number
  /** A country none of whose places can be located stands at its middle. */
  isCountry: boolean
}

/** A line from the home city to a dot along the shortest way over the globe. */
export interface Arc {
  id: string
  path: string
  width: number
}

/** The map on a sheet of some size: plain data, drawn by the screen and by files alike. */
export interface MapDrawing {
  width: number
  height: number
  /** The outline of the earth, its land, and the boundaries where an administrator set some. */
  sphere: string
  land: string
  boundaries: string
  home: Point
  dots: Dot[]
  arcs: Arc[]
  /** What has no coordinates, and stands on no map. */
  unlocated: ThingBrief[]
}

export interface MapWish {
  width: number
  height: number
  home: Pick<HomeProfile, 'coordinates'>
  land: Shapes
  boundaries?: Shapes | undefined
}

const smallest = 4
const largest = 15
/** The records at which a dot is as large as it gets. */
const full = 40

/** Areas, not radii, tell how many records there are; a dot is never too small to be pointed at. */
export const radiusOf = (records: number): number => smallest + (largest - smallest) * Math.sqrt(Math.min(records, full) / full)

const at = ({ fields: { coordinates } }: ThingBrief): [number, number] | undefined => {
  const [latitude, longitude] = Array.isArray(coordinates) ? coordinates.map(Number) : []
  return latitude === undefined || longitude === undefined || Number.isNaN(latitude + longitude) ? undefined : [longitude, latitude]
}

interface Located {
  thing: ThingBrief
  part: WorldPart | null
  records: number
  isCountry: boolean
}

/** What is to stand on the map: the places of each country, and the country itself where it has records of its own or no place. */
const candidates = ({ parts }: Overview): Located[] =>
  parts.flatMap(({ part, countries }) =>
    countries.flatMap(({ thing, events, agreements, places }) => {
      const cities = places.map((place) => ({ thing: place.thing, part, records: place.events + place.agreements, isCountry: false }))
      const hasCity = cities.some((city) => at(city.thing) !== undefined)
      return hasCity ? cities : [...cities, { thing, part, records: events + agreements, isCountry: true }]
    }),
  )

/** The home city's meridian stands in the middle, so that its arcs do not leave the sheet. */
const projectionFor = ({ width, height, home }: Pick<MapWish, 'width' | 'height' | 'home'>): GeoProjection =>
  geoNaturalEarth1()
    .rotate([-home.coordinates[1], 0])
    .precision(0.05)
    .fitExtent(
      [
        [8, 8],
        [width - 8, height - 8],
      ],
      { type: 'Sphere' },
    )

/** Where latitudes and longitudes lie on a sheet of some size round the home city. */
export const projected = (wish: Pick<MapWish, 'width' | 'height' | 'home'>): ((coordinates: readonly [number, number]) => Point) => {
  const projection = projectionFor(wish)
  return ([latitude, longitude]) => {
    const [x = 0, y = 0] = projection([longitude, latitude]) ?? []
    return { x, y }
  }
}

/** Places the partners of an overview on a map of the world round the home city. */
export const drawMap = (overview: Overview, wish: MapWish): MapDrawing => {
  const projection = projectionFor(wish)
  const path = geoPath(projection).digits(1)
  const [latitude, longitude] = wish.home.coordinates
  const put = (place: [number, number]): Point => {
    const [x = 0, y = 0] = projection(place) ?? []
    return { x, y }
  }
  const wanted = candidates(overview)
  const located = wanted.flatMap((one) => {
    const place = at(one.thing)
    return place === undefined ? [] : [{ ...one, place }]
  })
  return {
    width: wish.width,
    height: wish.height,
    sphere: path({ type: 'Sphere' }) ?? '',
    land: path(wish.land) ?? '',
    boundaries: wish.boundaries === undefined ? '' : (path(wish.boundaries) ?? ''),
    home: put([longitude, latitude]),
    // The largest first, so that a small one is never under a large one.
    dots: located
      .map(({ place, ...one }) => ({ ...one, id: one.thing.id, ...put(place), radius: radiusOf(one.records) }))
      .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1)),
    arcs: located
      .filter(({ records }) => records > 0)
      .map(({ thing, place, records }) => ({
        id: thing.id,
        path: path({ type: 'LineString', coordinates: [[longitude, latitude], place] }) ?? '',
        width: 0.8 + Math.min(2, records / 12),
      })),
    unlocated: wanted.filter(({ thing }) => at(thing) === undefined).map(({ thing }) => thing),
  }
}
