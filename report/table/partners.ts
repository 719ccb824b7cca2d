import { compare } from '../../graph/compute.ts'
import { byAlphabet, type Knowledge, listOf, type Material, type Thing, textOf } from '../material.ts'

/** A row's partner: its places (none for the country itself), and what it has with the home city up to a year. */
export interface Partner {
  name: string
  places: string[]
  documents: Thing[]
  ties: Thing[]
}

/** The partners of a country: the country itself where a document is with it, then places, and groups of places that share a document. */
export const partnersOf = (country: Thing, year: number, material: Material, known: Knowledge): Partner[] => {
  const code = textOf(country, 'code')
  const partners = new Map<string, Partner>()
  const partnerOf = (places: Thing[]): Partner => {
    const ids = places.map(({ id }) => id)
    const partner = partners.get(ids.join()) ?? {
      name: places.map(cellOf).join(' и '),
      places: ids,
      documents: [],
      ties: [],
    }
    partners.set(ids.join(), partner)
    return partner
  }
  for (const agreement of known.things('Agreement').sort(byDate)) {
    if (agreement.fields['country'] !== code || !isBasis(agreement, year, material, known)) continue
    const partner = partnerOf(placesOf(agreement, code, known))
    const isTie = agreement.fields['agreementType'] === 'tie'
    ;(isTie ? partner.ties : partner.documents).push(agreement)
  }
  const grouped = new Set([...partners.values()].flatMap(({ places }) => places))
  for (const place of known.things('Place')) {
    if (place.fields['country'] === code && place.fields['partner'] === true && !grouped.has(place.id)) partnerOf([place])
  }
  return [...partners.values()].sort((a, b) => Number(a.places.length > 0) - Number(b.places.length > 0) || byName(a, b))
}

const byName = (a: Partner, b: Partner): number => byAlphabet({ name: bare(a.name) }, { name: bare(b.name) })
const bare = (name: string): string => name.replace(/^г\.\s*/u, '')
const byDate = (a: Thing, b: Thing): number => compare(listOf(a, 'dates')[0] ?? '9', listOf(b, 'dates')[0] ?? '9') || compare(a.id, b.id)

const placesOf = (agreement: Thing, code: string, known: Knowledge): Thing[] =>
  known
    .to(agreement.id, 'BETWEEN')
    .filter((side) => side.kind === 'Place' && side.fields['country'] === code)
    .sort(byAlphabet)

/** How the office writes a place in its column: «г. Грац», «провинция Хоккайдо», «Муниципальный район Сюхуэй, г. Шанхай». */
const cellOf = (place: Thing): string => {
  if (place.fields['placeType'] === 'city') return `г. ${place.name}`
  return listOf(place, 'aliases').find((alias) => kindOfRegion.test(alias) && alias.includes(place.name)) ?? place.name
}
/** A region's kind before its name, in the nominative, as a cell of the table has it. */
const kindOfRegion = /^(?:(?:муниципальный\s+|городской\s+)?район|провинция|префектура|область|земля|край|округ|штат|кантон|регион)\s/iu

/**
 * Whether a document belongs to the basis of a year's table: an annual table lists it in its column of documents, or it binds the home city
 * and was signed in an earlier year. What was signed within the year is told among its events, and moves into the basis of the next.
 */
const isBasis = (agreement: Thing, year: number, material: Material, known: Knowledge): boolean => {
  const [first] = listOf(agreement, 'dates')
  if (first !== undefined && Number(first.slice(0, 4)) > year) return false
  if (agreement.fields['state'] === 'planned') return false
  if (known.said(agreement).some(({ statement }) => columns.has(statement.rule))) return true
  const sides = known.to(agreement.id, 'BETWEEN')
  const bindsHome = sides.some(({ kind, fields }) =>
    kind === 'Place' ? fields['country'] === material.home.country : kind === 'Organization' && fields['homeBody'] === true,
  )
  return bindsHome && first !== undefined && Number(first.slice(0, 4)) < year
}
/** The rules that read the table's own columns of documents and dates. */
const columns: ReadonlySet<string> = new Set(['agreements/column', 'ties/column'])
