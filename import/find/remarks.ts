import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { withoutTags } from '../../graph/locators.ts'
import type { Cell, ReadDocument } from '../../graph/read-document.ts'
import { type Misprint, misprintsIn, wordsIn } from './misprints.ts'
import { unofficialNames } from './unofficial.ts'

type Remark = NonNullable<Facts['remarks']>[number]
type Place = Pick<Cell, 'text' | 'from' | 'locator'>

/** At how many places a name is shown. */
const mostPlaces = 20

/** What people may mend in a document: misprints, punctuation, names that are not the official ones; each with its places. */
export const remarksOn = (document: ReadDocument, facts: Facts, home: HomeProfile): Remark[] => {
  const places = document.blocks.flatMap((block): Place[] =>
    block.block === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells),
  )
  const words = wordsIn(places.map(({ text }) => text))
  const slips = places.flatMap((place) => misprintsIn(withoutTags(place.text), words).map((slip) => remarkOn(slip, place)))
  const names = unofficialNames(facts, home).flatMap(({ mention, official, within }): Remark[] => {
    const [first, ...also] = places.flatMap((place) => tellingsOf(mention, place, within)).slice(0, mostPlaces)
    if (!first) return []
    return [{ code: 'name-unofficial', says: saysName(mention, official), ...first, ...(also.length > 0 ? { also } : {}) }]
  })
  return [...slips, ...names]
}

const remarkOn = ({ code, from, to, what, better }: Misprint, place: Place): Remark => ({
  code,
  says:
    better === undefined
      ? { ru: `Проверьте знаки: «${what.trim()}»`, en: `Look at the marks: "${what.trim()}"` }
      : { ru: `«${what}»: возможно, «${better}»`, en: `"${what}": perhaps "${better}"` },
  ...telling(place, from, to),
})

const saysName = (mention: string, official: string) => ({
  ru: `«${mention}»: официально «${official}»`,
  en: `"${mention}": officially «${official}»`,
})

const telling = ({ text, from: start, locator }: Place, from: number, to: number) => ({
  quote: text.slice(from, to),
  locator,
  from: start + from,
  to: start + to,
})

const tellingsOf = (mention: string, place: Place, within: readonly string[]) => {
  const found: ReturnType<typeof telling>[] = []
  for (let at = place.text.indexOf(mention); at >= 0; at = place.text.indexOf(mention, at + mention.length)) {
    const isWhole = !/[\p{L}-]/u.test(place.text.charAt(at - 1)) && !/[\p{L}-]/u.test(place.text.charAt(at + mention.length))
    if (isWhole && !isWithin(place.text, at, mention, within)) found.push(telling(place, at, at + mention.length))
  }
  return found
}

const isWithin = (text: string, at: number, mention: string, names: readonly string[]): boolean =>
  names.some((name) => text.startsWith(name, at - name.indexOf(mention)))
