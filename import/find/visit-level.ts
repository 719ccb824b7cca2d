import { VisitLevel } from '../../graph/vocabulary.ts'
import words from '../data/words/ranks.json'

const ranks = words.ranks.map(({ level, words: patterns }) => ({
  level: VisitLevel.parse(level),
  rank: new RegExp(`(?<![\\p{L}-])(?:${patterns.map((pattern) => pattern.replaceAll(' ', '\\s+')).join('|')})`, 'iu'),
}))

/** Behind these words stands who led: «во главе с …», «(глава делегации – …)», «делегацию возглавил …». */
const ledBy =
  /(?:во\s+главе\s+с|под\s+руководством|(?:глава|руководитель)(?:\s+делегации)?\s*[–—-]|возглав(?:ил[аи]?|ляем\p{L}+))\s+(?=(?<leader>[^.;)]{3,90}))/iu
/** Behind a visit, or the verb of it, stands who came; the goal and a few words may stand between. */
const visitOf =
  /(?:визит|поездк|командировк|приезд|посещени|посети(?:л[аи]?)|прибы(?:л[аи]?))\p{L}*\s+(?:с\s+(?:\S+\s+){1,2}визитом\s+)?(?:в\s+(?:г\.\s*)?\S+\s+)?(?=(?<leader>[^.;(]{3,60}))/iu
/** Who invited does not lead the visit. */
const invited = /по\s+(?:приглашению|инициативе)\s[^;,]*?(?=,|делегаци|\d)/iu
const cameFirst = /^(?<leader>[^.;(]{3,160}?)\s(?:посети(?:л|ла|ли)|прибы(?:л|ла|ли)|побыва(?:л|ла|ли)|находил\p{L}+)(?!\p{L})/iu

/** The level of a visit by the rank of who led it; undefined where its telling names no rank. `lead` tells the visit, `whole` all that is told of it. */
export const levelOf = (lead: string, whole: string): VisitLevel | undefined => {
  const led = ledBy.exec(whole)?.groups?.['leader']
  if (led !== undefined) return rankIn(led, 25)
  const of = visitOf.exec(lead)?.groups?.['leader']
  return (of === undefined ? undefined : rankIn(of, 25)) ?? rankIn(cameFirst.exec(lead.replace(invited, ''))?.groups?.['leader'] ?? '', 60)
}

/** The rank that stands first in a text, if it begins within so many characters: what stands farther may be the host's. */
const rankIn = (text: string, within: number): VisitLevel | undefined => {
  const found = ranks.flatMap(({ level, rank }) => {
    const at = rank.exec(text)?.index
    return at === undefined || at > within ? [] : [{ level, at }]
  })
  return found.toSorted((a, b) => a.at - b.at)[0]?.level
}
