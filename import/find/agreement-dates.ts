import type { AgreementFact } from '../../graph/facts.ts'
import { stemsOf } from '../../graph/words.ts'
import { isWithin } from './carried-out.ts'
import { says, type Warning } from './warnings.ts'

const sameOf = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((each) => b.includes(each))

/** «14.06.2012» beside «16.06.2012», or the same day of another year: as a slip writes it. Years apart, a new document has the old one's name. */
const looksMistaken = (one: string, other: string): boolean =>
  one.slice(0, 4) === other.slice(0, 4) || (one.length === 10 && one.slice(4) === other.slice(4))

/** Whether two documents have one name and one set of sides, and dates that cannot both be right. */
const differ = (a: AgreementFact, b: AgreementFact): boolean => {
  if (a.type !== b.type || a.country !== b.country || a.dates.length !== 1 || b.dates.length !== 1) return false
  const [one = '', other = ''] = [a.dates[0], b.dates[0]]
  if (isWithin(one, other) || isWithin(other, one) || !looksMistaken(one, other)) return false
  const [x, y] = [stemsOf(a.title), stemsOf(b.title)]
  const common = x.filter((stem) => y.includes(stem)).length
  return common >= 3 && common === Math.min(x.length, y.length) && (sameOf(a.parties, b.parties) || sameOf(a.places, b.places))
}

/** A warning for each document that one text dates in two ways. */
export const warnOfTwoDates = (agreements: readonly AgreementFact[]): Warning[] =>
  agreements.flatMap((told, at) => {
    const before = agreements.slice(0, at).find((each) => differ(each, told))
    if (!before) return []
    const { quote, line, locator, from, to } = told
    return [
      {
        code: 'dates-differ',
        says: says['dates-differ'](`${told.title}: ${before.dates[0] ?? ''}, ${told.dates[0] ?? ''}`),
        ...(quote === undefined ? {} : { quote }),
        ...(line === undefined ? {} : { line }),
        ...(locator === undefined ? {} : { locator }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ]
  })
