import type { LevelPartId, Levels, LevelThing } from '../../graph/levels.ts'
import { WorldPart } from '../../graph/vocabulary.ts'
import { insideOf } from '../../picture/levels/inside.ts'
import { worldOf } from '../../picture/levels/world.ts'
import { madeWorld, type World } from '../questions/world.ts'

/** One generated graph as every canvas of the bench gets it: things where they stand, and pairs of their numbers. */
export interface Plain {
  things: { id: string; name: string; kind: string; x: number; y: number }[]
  links: [number, number][]
}
export interface Data {
  plain: Plain
  levels: Levels
  things: Record<string, LevelThing[]>
}

/** As many links to a thing as design 07 measured with. */
const linksToThing = 3
/** The room of a thing in pixels of a canvas. */
const room = 26

/** The same graph for the same number of things: levels for ours, the same things at the same places and the same links for the others. */
export const dataOf = (count: number): Data => {
  const made = madeWorld(1, count / 100_000)
  const share = Math.min(1, (made.things.length * linksToThing) / made.links.length)
  const links = made.links.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share))
  const things = levelThingsOf(made, links)
  const levels = levelsOf(made, things)
  const at = new Map<string, { x: number; y: number }>()
  for (const region of worldOf(levels).regions.values())
    for (const { thing, x, y } of insideOf(region, things[region.key] ?? []).spots) at.set(thing.id, { x: x * room, y: y * room })
  const index = new Map(made.things.map(({ id }, place) => [id, place]))
  return {
    levels,
    things,
    plain: {
      things: made.things.map(({ id, name, kind }) => ({ id, name, kind, ...(at.get(id) ?? { x: 0, y: 0 }) })),
      links: links.map(({ from, to }) => [index.get(from) ?? 0, index.get(to) ?? 0]),
    },
  }
}

const codeOf = (fields: Record<string, unknown>): string => {
  if (fields['homeBody'] === true) return 'RU'
  const { code, country, countries } = fields
  return String(code ?? country ?? (Array.isArray(countries) ? countries[0] : undefined) ?? '')
}

/** Things by country, as the store tells them. */
const levelThingsOf = ({ things }: World, links: World['links']): Record<string, LevelThing[]> => {
  const codes = new Map(things.map(({ id, fields }) => [id, codeOf(fields)]))
  const kinds = new Map(things.map(({ id, kind }) => [id, kind]))
  const ties = new Map<string, string[]>()
  for (const { kind, from, to } of links) {
    const [one, other] = kind === 'TOOK_PART' ? [to, from] : [from, to]
    ties.set(one, [...(ties.get(one) ?? []), other])
    if (kind === 'NAMED_AS') codes.set(from, codes.get(to) ?? '')
  }
  const byCountry: Record<string, LevelThing[]> = {}
  for (const { id, kind, name, fields } of things) {
    const region = codes.get(id) ?? ''
    const own = ties.get(id) ?? []
    const holder = own.find((other) => ['Place', 'Organization'].includes(kinds.get(other) ?? '') && codes.get(other) === region) ?? null
    const day = typeof fields['firstDay'] === 'string' ? fields['firstDay'] : null
    const list = byCountry[region] ?? []
    byCountry[region] = list
    list.push({ id, kind, name, region, holder, day, shown: true, ties: own })
  }
  return byCountry
}

const levelsOf = ({ things }: World, byCountry: Record<string, LevelThing[]>): Levels => {
  const countries = new Map(things.filter(({ kind }) => kind === 'Country').map((one) => [String(one.fields['code']), one]))
  const partOf = (code: string): LevelPartId =>
    code === '' ? 'none' : code === 'RU' ? 'home' : (WorldPart.safeParse(countries.get(code)?.fields['part']).data ?? 'other')
  const parts: Levels['parts'] = []
  for (const [code, own] of Object.entries(byCountry)) {
    const part = partOf(code)
    const known = parts.find((one) => one.part === part)
    const group = known ?? { part, regions: [] }
    if (!known) parts.push(group)
    const thing = countries.get(code)
    const kinds = [...new Set(own.map(({ kind }) => kind))]
    group.regions.push({
      code,
      thing: thing ? { ...thing, records: 1 } : null,
      room: own.length,
      counts: kinds.map((kind) => ({ kind, count: own.filter((one) => one.kind === kind).length })),
    })
  }
  return { parts, total: things.length, shown: things.length }
}
